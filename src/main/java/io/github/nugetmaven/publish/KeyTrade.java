package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.auth.TrustedPublishingOffer;
import io.github.nugetmaven.feed.FeedOptions;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Trades tokens of the CI for keys that all modules of a build share. Thread-safe. */
public final class KeyTrade {
    private final ConcurrentMap<String, String> memory;
    private final Consumer<String> mask;

    /**
     * @param memory of the build
     * @param mask is told every secret that GitHub has a hand in, before anything else could show it
     */
    public KeyTrade(ConcurrentMap<String, String> memory, Consumer<String> mask) {
        this.memory = memory;
        this.mask = mask;
    }

    /** The key as it is when it is asked for: traded when there is none yet, or when its end is near. */
    Supplier<Optional<String>> keys(
            TrustedPublishingOffer offer,
            FeedOptions options,
            Clock clock,
            Cancellation cancellation,
            Consumer<PublishEvent> listener) {
        TradedKey key = new TradedKey(offer, new TokenExchange(offer, options, cancellation, mask), clock, listener);
        TrustedPublishing publishing = offer.publishing();
        String name = publishing.tokenUrl() + " " + publishing.audience() + " " + publishing.user();
        return () -> Optional.of(key.in(memory, name));
    }
}
