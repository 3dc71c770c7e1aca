package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.kind.ToolLinks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The result of inspecting a file before a push. Immutable.
 *
 * @param packageFile path, identity and size; empty if the identity cannot be read
 * @param problem why the identity cannot be read; empty if it can
 * @param findings all violations of rules, in the order of the rules' IDs. If there is a problem, one of them has the same
 *     cause.
 * @param tool what it needs beside it if it is a .NET tool or a part of one; empty if it is not
 * @param sha512 of the whole file, in Base64
 */
public record InspectedPackage(
        Path file,
        Optional<PackageFile> packageFile,
        Optional<InvalidPackageException> problem,
        List<Finding> findings,
        Optional<ToolLinks> tool,
        String sha512) {
    public InspectedPackage {
        findings = List.copyOf(findings);
    }

    /** The same file with further findings, which follow from other packages. */
    public InspectedPackage with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        all.sort(Comparator.comparing(it -> it.rule().id()));
        return new InspectedPackage(file, packageFile, problem, all, tool, sha512);
    }
}
