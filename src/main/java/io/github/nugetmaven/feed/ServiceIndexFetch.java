package io.github.nugetmaven.feed;

import java.net.URI;

/** GET of the service index. */
final class ServiceIndexFetch {
    private static final long MAX_BYTES = 4L << 20;

    private final FeedClient client;

    ServiceIndexFetch(FeedClient client) {
        this.client = client;
    }

    /** @throws FeedException if there is none at that URL */
    ServiceIndex fetch(URI url) {
        ServerResponse answer = send(url);
        if (answer.status() != 200) {
            throw new FeedException(new FeedProblem.IndexRefused(answer));
        }
        if (answer.isWebPage()) {
            throw new FeedException(new FeedProblem.NotAnIndex(url, answer.message()));
        }
        return ServiceIndex.parse(url, answer.body());
    }

    private ServerResponse send(URI url) {
        try {
            return RedirectFollower.send(
                    client.request(url).header("Accept", "application/json").build(), client, MAX_BYTES);
        } catch (FeedException e) {
            // said of a package it would mean that the package may have arrived
            throw e.problem() instanceof FeedProblem.NoAnswer none
                    ? new FeedException(new FeedProblem.NoIndex(none), e.getCause())
                    : e;
        }
    }
}
