package io.github.nugetmaven.feed;

import java.util.Optional;

/**
 * An HTTP proxy between here and a feed. Immutable.
 *
 * @param login empty if the proxy wants none
 */
public record FeedProxy(String host, int port, Optional<FeedCredentials.Login> login) {}
