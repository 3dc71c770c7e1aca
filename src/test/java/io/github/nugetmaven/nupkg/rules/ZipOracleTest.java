package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.testing.OracleRow.REFUSED;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.OracleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R2: a package that NuGet's own libraries cannot read or unpack has an error on every feed. */
class ZipOracleTest {
    private static final RuleLevels EVERY_FEED = new RuleLevels(Map.of(), false);

    @TempDir
    private Path folder;

    static Stream<OracleRow> archives() {
        return OracleRow.of("zip");
    }

    @ParameterizedTest(name = "R2 {0}")
    @MethodSource("archives")
    void refusesWhatNuGetCannotUnpack(OracleRow row) throws IOException {
        Path file = Files.write(folder.resolve("A.B.1.0.0.nupkg"), OddZips.of(row.cell(0)));
        InspectedPackage inspected = new PackageInspection(Instant.parse("2026-06-01T12:00:00Z")).inspect(file);
        List<GradedFinding> errors = EVERY_FEED.grade(inspected.findings()).stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .toList();

        row.compare(answer(row.cell(3)), errors.isEmpty() ? "accepted" : REFUSED);
        boolean isReadByNuGet = answer(row.cell(1)).equals("accepted");
        boolean isRead = inspected.packageFile().isPresent();
        assertTrue(isRead || !isReadByNuGet || row.whyStricter().isPresent(), "the identity is not read");
        // what cannot be read is a problem, too, with the same cause
        assertTrue(isRead || !errors.isEmpty(), errors::toString);
        // no manifest, because its path is not that of one
        if (!row.cell(0).equals("/A.B.nuspec")) {
            assertTrue(errors.size() < 2, () -> "one cause, one finding: " + errors);
        }
    }

    private static String answer(String cell) {
        return cell.startsWith("yes") ? "accepted" : REFUSED;
    }
}
