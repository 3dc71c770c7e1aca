package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.feed.FeedOptions;
import java.util.List;

/**
 * What to push, where, and how. A check and a push take the same value. Immutable.
 *
 * @param files in the order in which they are pushed, those of each module together
 * @param globs replace those declared beside the key, unless empty
 */
public record PushJob(
        Destinations destinations,
        List<PackageFiles> files,
        List<GlobPattern> globs,
        PackageOptions packages,
        PushPolicy policy,
        FeedOptions options) {}
