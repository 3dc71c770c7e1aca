package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedClient;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.FolderFeed;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.PackageSource;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** How a push talks to its feeds: each with its own key, and no longer than until the push is cancelled. */
record FeedConnections(
        FeedOptions options, KeyTrade trade, Clock clock, Cancellation cancellation, Consumer<PublishEvent> listener) {
    /** To be closed by the caller. */
    FeedClient client(KeyCheck.Checked key) {
        FeedClient client = key.offer()
                .map(it -> trade.keys(it, options, clock, cancellation, listener))
                .map(keys -> new FeedClient(options, key.credentials(), keys))
                .orElseGet(() -> new FeedClient(options, key.credentials()));
        cancellation.then(client::cancel);
        return client;
    }

    /** @throws io.github.nugetmaven.feed.FeedException if nothing can be pushed there */
    static PushTarget target(
            Destination destination,
            KeyCheck.Checked key,
            FeedClient client,
            BiFunction<PackageSource, FeedClient, HttpFeed> connect) {
        PackageSource source = destination.source();
        Feed feed = source instanceof PackageSource.Folder folder
                ? new FolderFeed(folder.path())
                : connect.apply(source, client);
        return new PushTarget(feed, source.shown(), key.origin());
    }
}
