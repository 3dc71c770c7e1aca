package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.CiToken;
import io.github.nugetmaven.auth.ShortLivedKey;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.auth.TrustedPublishingOffer;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.IssuedKey;
import io.github.nugetmaven.feed.NoKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The keys that tokens of the CI were exchanged for. All modules of a build share them, whatever their class loaders. Only one
 * module exchanges at a time; the others wait for it. Thread-safe.
 */
public final class ExchangedKeys {
    /** The entry of a token that brought no key and cannot be used again. */
    private static final String NOTHING = "nothing";
    /** nuget.org counts from the minute in which it issued a key, so the key may expire before the promised time. */
    private static final Duration BROKEN_PROMISE = Duration.ofMinutes(1);
    /**
     * A key is renewed this long before it expires, so that an upload begins in time even over a slow connection, and if clocks
     * differ.
     */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    /** An entry is {@code <epoch second of expiry> <key>}: JDK types only. */
    private final ConcurrentMap<String, String> entries;

    private final Consumer<String> mask;

    /**
     * @param entries the entries that all modules of the build share
     * @param mask hides a secret from the log of the CI; called before anything else could show it
     */
    public ExchangedKeys(ConcurrentMap<String, String> entries, Consumer<String> mask) {
        this.entries = entries;
        this.mask = mask;
    }

    /** Supplies the key that is valid now. Exchanges a token if none was issued yet, or if it expires soon. */
    Supplier<Optional<String>> supplier(
            TrustedPublishingOffer offer,
            FeedOptions options,
            Clock clock,
            Cancellation cancellation,
            Consumer<PublishEvent> listener) {
        TokenExchange exchange = new TokenExchange(offer, options, cancellation, mask);
        Entry entry = new Entry(offer, exchange, clock, listener);
        TrustedPublishing publishing = offer.publishing();
        String name = publishing.tokenUrl() + " " + publishing.audience() + " " + publishing.user();
        return () -> Optional.of(entry.key(entries, name));
    }

    /** The key of one policy. Thread-safe. */
    private static final class Entry {
        private final TrustedPublishingOffer offer;
        private final TokenExchange exchange;
        private final Clock clock;
        private final Consumer<PublishEvent> listener;
        /** The refusal that this run received. Other packages of the run do not ask again. */
        private final AtomicReference<FeedException> refusal = new AtomicReference<>();

        Entry(TrustedPublishingOffer offer, TokenExchange exchange, Clock clock, Consumer<PublishEvent> listener) {
            this.offer = offer;
            this.exchange = exchange;
            this.clock = clock;
            this.listener = listener;
        }

        /** @throws FeedException if no key is issued */
        String key(ConcurrentMap<String, String> entries, String name) {
            AtomicReference<FeedException> failure = new AtomicReference<>();
            String entry = entries.compute(name, (same, before) -> {
                failure.set(refusal.get());
                if (failure.get() != null) {
                    return before;
                }
                try {
                    return before != null && isValid(before) ? before : exchange(Optional.ofNullable(before));
                } catch (FeedException e) {
                    failure.set(e);
                    refusal.set(isRenewable() ? e : null);
                    return before == null && !isRenewable() ? NOTHING : before;
                }
            });
            if (failure.get() != null) {
                throw failure.get();
            }
            return entry.substring(entry.indexOf(' ') + 1);
        }

        private String exchange(Optional<String> before) {
            if (before.isPresent() && !isRenewable()) {
                Optional<Instant> expiry =
                        before.filter(it -> !it.equals(NOTHING)).map(Entry::expiry);
                throw new FeedException(new NoKey.TokenSpent(expiry));
            }
            IssuedKey key = exchange.run();
            Optional<Instant> expiry =
                    ShortLivedKey.expiry(key.secret()).or(() -> key.promised().map(it -> it.minus(BROKEN_PROMISE)));
            listener.accept(new PublishEvent.KeyIssued(offer.origin(), expiry));
            return expiry.orElse(Instant.MAX).getEpochSecond() + " " + key.secret();
        }

        private boolean isValid(String entry) {
            Duration margin = isRenewable() ? MARGIN : Duration.ZERO;
            return !entry.equals(NOTHING) && clock.instant().plus(margin).isBefore(expiry(entry));
        }

        /** A token can be exchanged for only one key: nuget.org treats a second use as theft. */
        private boolean isRenewable() {
            return offer.token() instanceof CiToken.GitHub;
        }

        private static Instant expiry(String entry) {
            return Instant.ofEpochSecond(Long.parseLong(entry.substring(0, entry.indexOf(' '))));
        }
    }
}
