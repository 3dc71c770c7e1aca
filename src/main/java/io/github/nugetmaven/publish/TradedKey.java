package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.CiToken;
import io.github.nugetmaven.auth.ShortLivedKey;
import io.github.nugetmaven.auth.TrustedPublishingOffer;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.IssuedKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The key that was traded last, kept as one text, {@code second-of-its-death key}, in a memory that modules share whatever
 * class loader they have. Only one of them trades at a time, and the others wait for it. Thread-safe.
 */
final class TradedKey {
    /** In the memory where the only token gave no key. */
    private static final String NOTHING = "nothing";
    /** nuget.org counts from the minute in which a key was made, so that it may die before the promised time. */
    private static final Duration BROKEN_PROMISE = Duration.ofMinutes(1);
    /** For an upload to begin in time, over a slow connection and with clocks that differ. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final TrustedPublishingOffer offer;
    private final TokenExchange post;
    private final Clock clock;
    private final Consumer<PublishEvent> listener;
    /** Of this run: what another package in flight was refused is not asked for again. */
    private final AtomicReference<FeedException> refusal = new AtomicReference<>();

    TradedKey(TrustedPublishingOffer offer, TokenExchange post, Clock clock, Consumer<PublishEvent> listener) {
        this.offer = offer;
        this.post = post;
        this.clock = clock;
        this.listener = listener;
    }

    /** @throws FeedException if there is no key to be had */
    String in(ConcurrentMap<String, String> memory, String name) {
        AtomicReference<FeedException> failure = new AtomicReference<>();
        String entry = memory.compute(name, (same, before) -> {
            failure.set(refusal.get());
            if (failure.get() != null) {
                return before;
            }
            try {
                return before != null && isGood(before) ? before : trade(Optional.ofNullable(before));
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

    private String trade(Optional<String> before) {
        if (before.isPresent() && !isRenewable()) {
            Optional<Instant> death = before.filter(it -> !it.equals(NOTHING)).map(TradedKey::death);
            throw new FeedException(new FeedProblem.TokenSpent(death));
        }
        IssuedKey key = post.exchange();
        Optional<Instant> death =
                ShortLivedKey.expiry(key.secret()).or(() -> key.promised().map(it -> it.minus(BROKEN_PROMISE)));
        listener.accept(new PublishEvent.KeyIssued(offer.origin(), death));
        return death.orElse(Instant.MAX).getEpochSecond() + " " + key.secret();
    }

    private boolean isGood(String entry) {
        Duration margin = isRenewable() ? MARGIN : Duration.ZERO;
        return !entry.equals(NOTHING) && clock.instant().plus(margin).isBefore(death(entry));
    }

    /** A token is good for one key only: nuget.org takes the second use of one for a theft. */
    private boolean isRenewable() {
        return offer.token() instanceof CiToken.GitHub;
    }

    private static Instant death(String entry) {
        return Instant.ofEpochSecond(Long.parseLong(entry.substring(0, entry.indexOf(' '))));
    }
}
