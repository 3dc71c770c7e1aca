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

/** Packages made by NuGet's own tools, as their README describes. */
final class OfficialPackages {
    /** Later than the date of every package. */
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private OfficialPackages() {}

    /** All packages, in the same order on every machine. */
    static List<Path> all() {
        return in(folder());
    }

    /** The packages of the .NET SDK 10, in the same order on every machine. */
    static List<Path> ofSdk10() {
        return in(folder().resolve("sdk10"));
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith("nupkg")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks one of them, or a changed copy, as a build does. */
    static List<Finding> check(Path file) throws IOException {
        return inspect(file).findings();
    }

    /** Inspects one of them, or a changed copy, as a build does. */
    static InspectedPackage inspect(Path file) throws IOException {
        return new PackageInspection(NOW).inspect(file, packageOfSymbols(file));
    }

    /** The .nupkg in the folder of a symbols package. */
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
