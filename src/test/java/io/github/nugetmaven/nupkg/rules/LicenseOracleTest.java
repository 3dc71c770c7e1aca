package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.testing.OracleRow.REFUSED;

import io.github.nugetmaven.testing.OracleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * License expressions are what NuGet's own libraries say (R6). nuget.org accepts only what they say of approved licenses without
 * a warning.
 */
class LicenseOracleTest {
    @TempDir
    Path folder;

    static Stream<OracleRow> expressions() {
        return OracleRow.of("license");
    }

    @ParameterizedTest(name = "R6 {0}")
    @MethodSource("expressions")
    void expressionsAreAcceptedOrNot(OracleRow row) throws IOException {
        String expression = row.cell(0);
        Sample sample = Sample.clean()
                .element("license", "<license type=\"expression\">" + expression + "</license>")
                .element(
                        "licenseUrl",
                        "<licenseUrl>https://licenses.nuget.org/"
                                + expression.strip().replace(" ", "%20") + "</licenseUrl>");
        Path file = Files.write(folder.resolve("A.nupkg"), sample.bytes());
        List<Finding> errors = new FileCheck(Instant.now())
                .check(file).stream()
                        .filter(it -> it.rule().description().severity() == Severity.ERROR)
                        .toList();

        row.compare(verdict(row.cell(1)), errors.isEmpty() ? "accepted" : verdict(errors));
    }

    private static String verdict(String nuget) {
        if (nuget.startsWith("ok")) {
            return "accepted";
        }
        return nuget.startsWith("known, not approved") ? "not approved" : REFUSED;
    }

    private static String verdict(List<Finding> errors) {
        return errors.stream()
                        .allMatch(it -> it.rule() == LicenseRule.LICENSE_NOT_APPROVED
                                && !it.value().startsWith("UNLICENSED"))
                ? "not approved"
                : REFUSED;
    }
}
