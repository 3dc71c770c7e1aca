package io.github.nugetmaven.feed;

import java.util.Optional;

/**
 * An HTTP proxy between here and a feed. Immutable.
 *
 * @param login where the proxy wants one
 */
public record FeedProxy(String host, int port, Optional<FeedCredentials.Login> login) {}
