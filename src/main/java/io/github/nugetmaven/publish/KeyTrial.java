package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedClient;
import io.github.nugetmaven.feed.FeedCredentials;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.KeyAnswer;
import io.github.nugetmaven.feed.KeyProbes;
import io.github.nugetmaven.feed.PackageSource;
import java.util.Optional;

/** Shows a feed a key that is not in use yet, to see whether it is alive. */
public final class KeyTrial {
    private KeyTrial() {}

    /**
     * Asks with one small request, where the feed has an answer to that.
     *
     * @param credentials with the key
     * @return nothing from a feed that is no gallery
     * @throws FeedException if the feed cannot be asked
     */
    public static Optional<KeyAnswer> ask(PackageSource source, FeedCredentials credentials, FeedOptions options) {
        try (FeedClient client = new FeedClient(options, credentials)) {
            return HttpFeed.connect(source, client).keyProbes().map(KeyProbes::alive);
        }
    }
}
