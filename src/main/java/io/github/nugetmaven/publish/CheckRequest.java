package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be checked before a push, and how far. Immutable.
 *
 * @param symbols where .snupkg files go instead of the place that the feed names
 * @param files in the order in which they are to go
 * @param globs instead of those declared beside the key; empty: those
 * @param requireKey whether there has to be a key, and the feed is asked; otherwise only what is on this machine counts
 * @param offline whether nothing may be asked
 * @param verifyOwner whether the feed is asked if the key's owner owns the packages, which leaves traces there
 * @param levels which rules for packages count
 * @param failOnWarning whether a rule that is only a warning is a problem as well
 */
public record CheckRequest(
        Destination destination,
        Optional<Destination> symbols,
        List<Path> files,
        List<GlobPattern> globs,
        boolean noSymbols,
        boolean allowSnapshots,
        boolean requireKey,
        boolean offline,
        boolean verifyOwner,
        RuleLevels levels,
        boolean failOnWarning,
        FeedOptions options) {}
