package io.github.nugetmaven.nupkg.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Packages that NuGet's own tools made; how is told beside them. */
final class OfficialPackages {
    /** Later than all of them were made. */
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private OfficialPackages() {}

    /** In an order that is the same everywhere. */
    static List<Path> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(it -> it.toString().endsWith("nupkg")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is found in one of them, or in what a test has made of it, as a build would. */
    static List<Finding> check(Path file) throws IOException {
        return new PackageCheck(NOW).check(file, packageOfSymbols(file));
    }

    /** The package beside a symbols package. */
    static Optional<Path> packageOfSymbols(Path file) {
        Path packageFile = file.resolveSibling(file.getFileName().toString().replaceFirst("[.]snupkg$", ".nupkg"));
        return Optional.of(packageFile).filter(it -> !it.equals(file) && Files.exists(it));
    }

    static Path folder() {
        try {
            return Path.of(OfficialPackages.class
                            .getResource("/packages/README.md")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
