package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.OutputCleaner;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How to talk to a feed. Immutable.
 *
 * @param timeout how long an attempt may stand still: no byte of a package moves, and no answer is complete
 * @param allowInsecure whether http is permitted for other hosts than this machine
 * @param userAgent the header that nuget.org wants from every client
 * @param proxies the proxy for a URL; where this gives none, the system properties of the JVM count
 * @param output learns the secrets that are sent, and removes them from what is shown
 * @param http what all clients have in common
 */
public record FeedOptions(
        Duration timeout,
        boolean allowInsecure,
        String userAgent,
        Function<URI, Optional<FeedProxy>> proxies,
        OutputCleaner output,
        HttpClients http) {
    /** Options with a cleaner of their own, for which nothing was loaded ahead. */
    public FeedOptions(
            Duration timeout, boolean allowInsecure, String userAgent, Function<URI, Optional<FeedProxy>> proxies) {
        this(timeout, allowInsecure, userAgent, proxies, new OutputCleaner(), new HttpClients());
    }

    /** The same, with the secrets of this cleaner, and with what these clients have loaded. */
    public FeedOptions with(OutputCleaner otherOutput, HttpClients otherHttp) {
        return new FeedOptions(timeout, allowInsecure, userAgent, proxies, otherOutput, otherHttp);
    }

    /** Options without proxies of their own. */
    public FeedOptions(Duration timeout, boolean allowInsecure, String userAgent) {
        this(timeout, allowInsecure, userAgent, url -> Optional.empty());
    }
}
