package io.github.nugetmaven.feed;

import java.time.Duration;

/**
 * How to talk to a feed. Immutable.
 *
 * @param timeout for one request from connecting to the end of its answer
 * @param allowInsecure whether http is permitted beyond loopback
 * @param userAgent nuget.org asks every client for one
 */
public record FeedOptions(Duration timeout, boolean allowInsecure, String userAgent) {}
