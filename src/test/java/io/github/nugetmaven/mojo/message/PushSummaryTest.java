package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.PushReport;
import io.github.nugetmaven.publish.PushResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PushSummaryTest {
    @Test
    void putsEveryPackageOnALineOfItsOwnInColumns() {
        assertEquals(
                List.of(
                        "",
                        "Pushed 2 of 5 packages to https://feed.example.org/index.json",
                        "  Contoso                    1.0.0        pushed         https://feed.example.org/contoso",
                        "  Contoso (symbols)          1.0.0        pushed",
                        "  Contoso.Extensions.Longer  10.0.0-rc.1  failed         409 already exists",
                        "  Fabrikam                   1.0.0        failed         connection reset",
                        "  Adatum                     2.0.0        not-attempted",
                        ""),
                lines(
                        result(
                                "Contoso",
                                "1.0.0",
                                false,
                                Outcome.PUSHED,
                                201,
                                "Created",
                                "https://feed.example.org/contoso"),
                        result("Contoso", "1.0.0", true, Outcome.PUSHED, 201, "Created", null),
                        result(
                                "Contoso.Extensions.Longer",
                                "10.0.0-rc.1",
                                false,
                                Outcome.FAILED,
                                409,
                                "already exists",
                                null),
                        result("Fabrikam", "1.0.0", false, Outcome.FAILED, null, "connection reset", null),
                        result("Adatum", "2.0.0", false, Outcome.NOT_ATTEMPTED, null, "", null)));
    }

    @Test
    void countsOnePackageAsOne() {
        assertEquals(
                "Pushed 1 package to https://feed.example.org/index.json",
                lines(result("Contoso", "1.0.0", false, Outcome.PUSHED, 201, "", null))
                        .get(1));
    }

    @Test
    void saysThatADryRunSentNothing() {
        assertEquals(
                "Dry run: nothing was sent to https://feed.example.org/index.json",
                lines(result("Contoso", "1.0.0", false, Outcome.DRY_RUN, null, "", null))
                        .get(1));
    }

    private static List<String> lines(PushResult... results) {
        return new PushSummary(new PushReport(
                        "https://feed.example.org/index.json", Instant.EPOCH, List.of(results), Optional.empty()))
                .lines();
    }

    private static PushResult result(
            String id, String version, boolean symbols, Outcome outcome, Integer status, String reason, String url) {
        PackageIdentity identity = new PackageIdentity(PackageId.of(id), NuGetVersion.parse(version));
        return new PushResult(
                new PackageFile(Path.of(id), identity, symbols, 1),
                "",
                outcome,
                1,
                Duration.ZERO,
                Optional.ofNullable(status),
                reason,
                List.of(),
                Optional.ofNullable(url),
                Optional.empty());
    }
}
