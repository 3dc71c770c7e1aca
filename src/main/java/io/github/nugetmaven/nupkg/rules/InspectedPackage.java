package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The result of inspecting a file before a push. Immutable.
 *
 * @param packageFile path, identity and size; empty if the identity cannot be read
 * @param problem why the identity cannot be read; empty if it can
 * @param findings all violations of rules, in the order of the rules' IDs. If there is a problem, one of them has the same
 *     cause.
 * @param sha512 of the whole file, in Base64
 */
public record InspectedPackage(
        Path file,
        Optional<PackageFile> packageFile,
        Optional<InvalidPackageException> problem,
        List<Finding> findings,
        String sha512) {
    public InspectedPackage {
        findings = List.copyOf(findings);
    }
}
