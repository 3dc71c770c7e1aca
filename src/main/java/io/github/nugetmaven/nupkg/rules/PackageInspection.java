package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.RegularFile;
import io.github.nugetmaven.nupkg.Sha512;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads identity, hash and findings of a package while the file is open once, in bounded memory even if the file is hostile.
 * Thread-safe.
 */
public final class PackageInspection {
    private final PackageCheck check;

    /** @param now time of the inspection; entries must not have a later date */
    public PackageInspection(Instant now) {
        this.check = new PackageCheck(now);
    }

    /**
     * Inspects a file by itself.
     *
     * @throws IOException if the file cannot be read from disk
     */
    public InspectedPackage inspect(Path file) throws IOException {
        return inspect(file, Optional.empty());
    }

    /**
     * Inspects a file, and compares symbols with the assemblies that they belong to.
     *
     * @param packageOfSymbols the .nupkg with the assemblies, which is opened once more; empty if there is none, or if the
     *     file is not a symbols package. Problems of that package are not findings here.
     * @throws IOException if a file cannot be read from disk
     */
    public InspectedPackage inspect(Path file, Optional<Path> packageOfSymbols) throws IOException {
        return inspect(file, packageOfSymbols, identity -> packageOfSymbols);
    }

    /**
     * Inspects a file whose package of symbols depends on the identity that the file turns out to have. Otherwise like
     * {@link #inspect(Path, Optional)}.
     *
     * @param packageOfSymbols called at most once, and only for a symbols package whose identity can be read
     * @throws IOException if a file cannot be read from disk
     */
    public InspectedPackage inspect(Path file, Function<PackageIdentity, Optional<Path>> packageOfSymbols)
            throws IOException {
        return inspect(file, Optional.empty(), packageOfSymbols);
    }

    /** @param otherwise the package of the symbols if the identity cannot be read */
    private InspectedPackage inspect(
            Path file, Optional<Path> otherwise, Function<PackageIdentity, Optional<Path>> packageOfSymbols)
            throws IOException {
        try (FileChannel channel = RegularFile.open(file)) {
            String sha512 = Sha512.of(channel);
            Optional<PackageFile> packageFile = Optional.empty();
            Optional<InvalidPackageException> problem = Optional.empty();
            try {
                packageFile = Optional.of(PackageFile.read(file, channel));
            } catch (InvalidPackageException e) {
                problem = Optional.of(e);
            }
            Optional<Path> pair = packageFile.isEmpty()
                    ? otherwise
                    : packageFile
                            .filter(PackageFile::symbols)
                            .map(PackageFile::identity)
                            .flatMap(packageOfSymbols);
            Findings findings = check.check(file, channel, pair);
            return new InspectedPackage(file, packageFile, problem, findings.all(), findings.tool(), sha512);
        }
    }
}
