package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedClient;
import io.github.nugetmaven.feed.FeedCredentials;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.FeedTransport;
import io.github.nugetmaven.feed.FolderFeed;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.PackageSource;
import java.io.Closeable;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Open connections to feeds, each with its own key. A cancellation of the push aborts them. Not thread-safe. */
final class FeedConnections implements Closeable {
    private final FeedOptions options;
    private final ExchangedKeys exchangedKeys;
    private final Clock clock;
    private final Cancellation cancellation;
    private final Consumer<PublishEvent> listener;
    private final List<FeedTransport> transports = new ArrayList<>();
    /** Opened ahead, and not yet used. */
    private Optional<FeedTransport> ahead = Optional.empty();

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

    /** Opens a connection for the first request to a source, beside all else. Sends nothing. */
    void openAhead(PackageSource source) {
        if (!(source instanceof PackageSource.Folder)) {
            FeedTransport transport = transport();
            transport.openAhead(source);
            ahead = Optional.of(transport);
        }
    }

    /** @throws io.github.nugetmaven.feed.FeedException if the source does not accept packages */
    PushTarget connect(Destination destination, InspectedKey key) {
        PackageSource source = destination.source();
        return source instanceof PackageSource.Folder folder
                ? target(new FolderFeed(folder.path()), source, key)
                : connected(HttpFeed.connect(source, client(key)), source, key);
    }

    /** @throws io.github.nugetmaven.feed.FeedException if the source does not accept symbols */
    PushTarget connectForSymbols(Destination destination, InspectedKey key) {
        PackageSource source = destination.source();
        return source instanceof PackageSource.Folder folder
                ? target(new FolderFeed(folder.path()), source, key)
                : connected(HttpFeed.connectForSymbols(source, client(key)), source, key);
    }

    private PushTarget connected(HttpFeed feed, PackageSource source, InspectedKey key) {
        announceOtherOrigins(feed, source, key);
        return target(feed, source, key);
    }

    private static PushTarget target(Feed feed, PackageSource source, InspectedKey key) {
        return new PushTarget(feed, source.shown(), key.origin(), key.absence());
    }

    /** The user has named a source, and its key goes elsewhere. */
    private void announceOtherOrigins(HttpFeed feed, PackageSource source, InspectedKey key) {
        List<URI> others = feed.otherOrigins();
        if (!others.isEmpty()) {
            boolean hasKey = key.origin().isPresent();
            boolean hasLogin = key.credentials().login().isPresent()
                    || !key.credentials().headers().isEmpty();
            listener.accept(new PublishEvent.OtherOrigin(source.shown(), others, hasKey, hasLogin));
        }
    }

    private FeedClient client(InspectedKey key) {
        FeedTransport transport = ahead.isPresent() ? ahead.get() : transport();
        ahead = Optional.empty();
        FeedCredentials credentials = key.credentials();
        Supplier<Optional<String>> keys = key.offer().isPresent()
                ? exchangedKeys.supplier(key.offer().get(), options, clock, cancellation, listener)
                : credentials::apiKey;
        return new FeedClient(options, credentials, keys, transport);
    }

    private FeedTransport transport() {
        FeedTransport transport = new FeedTransport(options);
        transports.add(transport);
        cancellation.then(transport::cancel);
        return transport;
    }

    @Override
    public void close() {
        for (FeedTransport each : transports) {
            each.close();
        }
    }
}
