package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.KeyVerdict;
import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.nupkg.PackageFile;
import java.util.Optional;

/**
 * What is known about a package before a push. Immutable.
 *
 * @param covered whether the declared glob patterns cover its ID; empty if none are declared
 * @param presence on the feed; {@link Presence#UNKNOWN} for symbols, which may be pushed again
 * @param copy the comparison with the feed's copy; empty if there was none
 * @param owner the feed's verdict on whether the key's owner owns the package; empty if the feed was not asked
 */
public record CheckedPackage(
        PackageFile file,
        Optional<Boolean> covered,
        Presence presence,
        Optional<CopyComparison> copy,
        Optional<KeyVerdict> owner) {}
