package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import io.github.nugetmaven.feed.PushReceipt;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.publish.PackageOutcome;
import io.github.nugetmaven.publish.PackageOutcome.NotAttemptedReason;
import io.github.nugetmaven.publish.PackageResult;
import io.github.nugetmaven.publish.PushFailure;
import io.github.nugetmaven.publish.PushReport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PushSummaryTest {
    private static final URI FEED = URI.create("https://feed.example.org/index.json");

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
                        result("Contoso", "1.0.0", false, pushed("https://feed.example.org/contoso")),
                        result("Contoso", "1.0.0", true, pushed(null)),
                        result("Contoso.Extensions.Longer", "10.0.0-rc.1", false, refused(409, "already exists")),
                        result(
                                "Fabrikam",
                                "1.0.0",
                                false,
                                failed(new FeedProblem.NoAnswer(FEED, ConnectionFailure.BROKEN, "connection reset"))),
                        result(
                                "Adatum",
                                "2.0.0",
                                false,
                                new PackageOutcome.NotAttempted(NotAttemptedReason.NOT_REACHED))));
    }

    @Test
    void countsOnePackageAsOne() {
        assertEquals(
                "Pushed 1 package to https://feed.example.org/index.json",
                lines(result("Contoso", "1.0.0", false, pushed(null))).get(1));
    }

    @Test
    @DisplayName("K8: a skipped row shows no 409")
    void showsNoStatusOfWhatWasSkipped() {
        FeedProblem duplicate = ((PackageOutcome.Failed) refused(409, "already exists"))
                .failure()
                .problem();
        List<String> lines = lines(
                result("Contoso", "1.0.0", false, new PackageOutcome.Skipped(true, duplicate)),
                result("Fabrikam", "1.0.0", false, new PackageOutcome.Skipped(false, duplicate)));
        assertEquals(
                List.of("  Contoso   1.0.0  skipped-identical", "  Fabrikam  1.0.0  skipped-duplicate"),
                lines.subList(2, 4));
    }

    @Test
    void saysThatADryRunSentNothing() {
        assertEquals(
                "Dry run: nothing was sent to https://feed.example.org/index.json",
                lines(result("Contoso", "1.0.0", false, new PackageOutcome.DryRun()))
                        .get(1));
    }

    private static List<String> lines(PackageResult... results) {
        return new PushSummary(new PushReport(FEED.toString(), Instant.EPOCH, List.of(results))).lines();
    }

    private static PackageResult result(String id, String version, boolean symbols, PackageOutcome outcome) {
        PackageIdentity identity = new PackageIdentity(PackageId.of(id), NuGetVersion.parse(version));
        return new PackageResult(new PackageFile(Path.of(id), identity, symbols, 1), "", 1, Duration.ZERO, outcome);
    }

    private static PackageOutcome pushed(String url) {
        return new PackageOutcome.Pushed(
                new PushReceipt(Optional.of(201), "Created", List.of(), Optional.ofNullable(url)));
    }

    private static PackageOutcome refused(int status, String phrase) {
        ServerResponse response =
                new ServerResponse(FEED, status, phrase, "", "", List.of(), Optional.empty(), Optional.empty());
        return failed(new FeedProblem.PushRefused(response, PushRefusal.of(response)));
    }

    private static PackageOutcome failed(FeedProblem problem) {
        return new PackageOutcome.Failed(new PushFailure(problem, Optional.empty(), Optional.empty()));
    }
}
