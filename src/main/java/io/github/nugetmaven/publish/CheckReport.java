package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.KeyAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be known before a push. Immutable.
 *
 * @param packages those that can be read
 * @param findings the rules that each file breaks, in the order of the files
 * @param problems what a push would throw or come to, all of it: {@link PublishException},
 *     {@link io.github.nugetmaven.auth.ApiKeyException}, {@link io.github.nugetmaven.feed.FeedException} and
 *     {@link io.github.nugetmaven.nupkg.InvalidPackageException}
 * @param key empty if there is none, or nobody looked it up
 * @param keyAnswer what the feed answered about the key; empty if it was not asked
 */
public record CheckReport(
        String source,
        List<CheckedPackage> packages,
        List<PackageFindings> findings,
        Optional<InspectedKey> key,
        Optional<KeyAnswer> keyAnswer,
        List<RuntimeException> problems,
        Set<LeftOut> leftOut) {
    /** What was not checked. */
    public enum LeftOut {
        /** The key and the feed: the build does not go on to a push. */
        KEY_AND_FEED,
        /** The feed: Maven is offline. */
        OFFLINE,
        /** Whether versions are free: the feed does not list them. */
        VERSIONS,
        /** Whether a key is given for the CI's token, which is good for one exchange. */
        EXCHANGE,
        /** Whether the key is alive: the feed does not say. */
        LIVENESS
    }
}
