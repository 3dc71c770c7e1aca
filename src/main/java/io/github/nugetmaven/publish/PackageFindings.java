package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import io.github.nugetmaven.nupkg.rules.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The rules that a file breaks. Immutable.
 *
 * @param file which may be no package at all
 * @param packageFile nothing if its ID and version cannot be told
 */
public record PackageFindings(Path file, Optional<PackageFile> packageFile, List<GradedFinding> findings) {
    public long count(Severity severity) {
        return findings.stream().filter(it -> it.severity() == severity).count();
    }

    boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }
}
