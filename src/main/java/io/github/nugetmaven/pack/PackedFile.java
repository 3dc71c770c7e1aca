package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import java.nio.file.Path;
import java.util.List;

/**
 * A package that was written. Immutable.
 *
 * @param classifier that of its contents
 * @param isSymbols whether it is a symbols package
 * @param warnings the rules that it violates
 */
public record PackedFile(
        String classifier, boolean isSymbols, Path file, PackageIdentity identity, List<GradedFinding> warnings) {
    public PackedFile {
        warnings = List.copyOf(warnings);
    }
}
