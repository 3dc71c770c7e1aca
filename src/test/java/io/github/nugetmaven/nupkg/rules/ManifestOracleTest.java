package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.testing.OracleRow.REFUSED;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.VersionRange;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.testing.OracleRow;
import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Manifests are read as NuGet's own libraries read them (R1). Where they throw, check has an error that holds on every feed;
 * where they do not, it has none.
 */
class ManifestOracleTest {
    @TempDir
    Path folder;

    static Stream<OracleRow> manifests() {
        return OracleRow.of("nuspec");
    }

    @ParameterizedTest(name = "R1 {0}")
    @MethodSource("manifests")
    void manifestsAreReadAsByNuGet(OracleRow row) throws IOException {
        byte[] nuspec = ManifestOracle.nuspec(row.cell(0));
        Path file = Files.write(
                folder.resolve("A.B.nupkg"), TestPackage.zip(Map.of("A.B.nuspec", nuspec, "tools/a.txt", new byte[1])));
        boolean isRefused = new FileCheck(Instant.now())
                .check(file).stream()
                        .map(it -> it.rule().description())
                        .anyMatch(it -> it.severity() == Severity.ERROR && it.scope() == RuleScope.EVERYWHERE);

        boolean isThrown = row.cell(1).startsWith("throws") || row.cell(2).contains("throws");
        row.compare(
                isThrown ? REFUSED : row.cell(1) + " " + row.cell(2),
                isRefused
                        ? REFUSED
                        : "[" + PackageFile.read(file).identity() + "] "
                                + field(row.cell(2), Nuspec.parse(nuspec, file)));
    }

    /** What we read of the field that a row names. */
    private static String field(String nuget, Nuspec nuspec) {
        String name = nuget.split(":")[0];
        return switch (name) {
            case "authors" ->
                "authors: " + new TextFields(nuspec.metadata()).text(name).orElse("");
            case "icon" ->
                "icon: " + nuspec.metadata().first(name).map(XmlElement::text).orElse("");
            case "license" -> {
                XmlElement license = nuspec.metadata().first(name).orElseThrow();
                yield "license: " + license.attribute("type").orElse("") + ":" + license.stripped() + ":";
            }
            case "deps" ->
                "deps: "
                        + DependencyGroup.in(nuspec).stream()
                                .map(ManifestOracleTest::written)
                                .collect(Collectors.joining());
            default -> "";
        };
    }

    private static String written(DependencyGroup group) {
        return "["
                + group.target().map(TargetFramework::shortName).orElse("unsupported")
                + ":"
                + group.dependencies().stream()
                        .map(it -> it.attribute("id").orElse("") + " "
                                + range(it.attribute("version").orElse("")) + ";")
                        .collect(Collectors.joining())
                + "]";
    }

    private static String range(String text) {
        if (text.contains("*")) {
            return "[" + text + ", )";
        }
        return text.isEmpty() ? "(, )" : VersionRange.parse(text).toString();
    }
}
