package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedClient;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.FolderFeed;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.PackageSource;
import java.io.Closeable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Open connections to feeds, each with its own key. A cancellation of the push aborts them. Not thread-safe. */
final class FeedConnections implements Closeable {
    private final FeedOptions options;
    private final ExchangedKeys exchangedKeys;
    private final Clock clock;
    private final Cancellation cancellation;
    private final Consumer<PublishEvent> listener;
    private final List<FeedClient> clients = new ArrayList<>();

    FeedConnections(
            FeedOptions options,
            ExchangedKeys exchangedKeys,
            Clock clock,
            Cancellation cancellation,
            Consumer<PublishEvent> listener) {
        this.options = options;
        this.exchangedKeys = exchangedKeys;
        this.clock = clock;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /** @throws io.github.nugetmaven.feed.FeedException if the source does not accept packages */
    PushTarget connect(Destination destination, InspectedKey key) {
        return connect(destination, key, HttpFeed::connect);
    }

    /** @throws io.github.nugetmaven.feed.FeedException if the source does not accept symbols */
    PushTarget connectForSymbols(Destination destination, InspectedKey key) {
        return connect(destination, key, HttpFeed::connectForSymbols);
    }

    private PushTarget connect(
            Destination destination, InspectedKey key, BiFunction<PackageSource, FeedClient, HttpFeed> connect) {
        PackageSource source = destination.source();
        return new PushTarget(
                source instanceof PackageSource.Folder folder
                        ? new FolderFeed(folder.path())
                        : connect.apply(source, client(key)),
                source.shown(),
                key.origin());
    }

    private FeedClient client(InspectedKey key) {
        FeedClient client = key.offer()
                .map(it -> exchangedKeys.supplier(it, options, clock, cancellation, listener))
                .map(keys -> new FeedClient(options, key.credentials(), keys))
                .orElseGet(() -> new FeedClient(options, key.credentials()));
        clients.add(client);
        cancellation.then(client::cancel);
        return client;
    }

    @Override
    public void close() {
        clients.forEach(FeedClient::close);
    }
}
