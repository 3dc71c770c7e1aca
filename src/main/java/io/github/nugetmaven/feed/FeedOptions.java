package io.github.nugetmaven.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How to talk to a feed. Immutable.
 *
 * @param timeout for one request from connecting to the end of its answer
 * @param allowInsecure whether http is permitted beyond loopback
 * @param userAgent nuget.org asks every client for one
 * @param proxies the proxy for a URL; where there is none, those that the JVM's system properties name still count
 */
public record FeedOptions(
        Duration timeout, boolean allowInsecure, String userAgent, Function<URI, Optional<FeedProxy>> proxies) {
    /** Without proxies of its own. */
    public FeedOptions(Duration timeout, boolean allowInsecure, String userAgent) {
        this(timeout, allowInsecure, userAgent, url -> Optional.empty());
    }
}
