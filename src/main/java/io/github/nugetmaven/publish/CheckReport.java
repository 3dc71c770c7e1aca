package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.KeyAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be known before a push. Immutable.
 *
 * @param packages the packages that can be read
 * @param findings the violations of rules in each file, in the order of the files
 * @param problems every reason why a push would fail: {@link PublishException}, {@link
 *     io.github.nugetmaven.auth.ApiKeyException}, {@link io.github.nugetmaven.feed.FeedException} and {@link
 *     io.github.nugetmaven.nupkg.InvalidPackageException}
 * @param key empty if there is none, or it was not looked up
 * @param keyAbsence the places without a key; empty if there is a key, or it was not looked up
 * @param keyAnswer what the feed answered about the key; empty if it was not asked
 * @param unanswered why the feed's versions are not known, if it did not answer
 * @param isGallery whether the feed is nuget.org, or is known to run the same software
 * @param duplicates what a push does with a version that the feed has
 */
public record CheckReport(
        String source,
        List<CheckedPackage> packages,
        List<PackageFindings> findings,
        Optional<InspectedKey> key,
        Optional<KeyProblem> keyAbsence,
        Optional<KeyAnswer> keyAnswer,
        List<RuntimeException> problems,
        Set<LeftOut> leftOut,
        Optional<FeedProblem> unanswered,
        boolean isGallery,
        PushPolicy.Duplicates duplicates) {
    /** What was not checked. */
    public enum LeftOut {
        /** The key and the feed: the build does not go on to a push. */
        KEY_AND_FEED,
        /** The key and the feed: the push is a dry run. */
        DRY_RUN,
        /** Whether -SNAPSHOT versions may go to nuget.org: the build does not go on to a push. */
        SNAPSHOTS,
        /** The feed: Maven is offline. */
        OFFLINE,
        /** Whether versions are free: the feed does not list them. */
        VERSIONS,
        /** Whether the CI's token can be exchanged for a key, which is possible only once. */
        EXCHANGE,
        /** Whether the key works: the feed provides no such information. */
        LIVENESS
    }
}
