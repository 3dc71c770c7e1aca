package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What is to be pushed, where, and under which rules. Immutable.
 *
 * @param symbols where .snupkg files go instead of the place that the feed names
 * @param files in the order in which they are to go
 * @param globs instead of those declared beside the key; empty: those
 * @param levels which rules for packages count
 * @param report where the report is written
 * @param resume makes the command that pushes what is left of this push
 */
public record PushRequest(
        Destination destination,
        Optional<Destination> symbols,
        List<Path> files,
        List<GlobPattern> globs,
        boolean noSymbols,
        boolean allowSnapshots,
        boolean dryRun,
        PushPolicy rules,
        RuleLevels levels,
        FeedOptions options,
        Path report,
        BiFunction<PushRequest, List<PushResult>, String> resume) {}
