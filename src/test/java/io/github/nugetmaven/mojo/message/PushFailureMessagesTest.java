package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.PushReceipt;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.publish.PackageOutcome;
import io.github.nugetmaven.publish.PackageResult;
import io.github.nugetmaven.publish.PushFailure;
import io.github.nugetmaven.publish.PushOutcome;
import io.github.nugetmaven.publish.PushReport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** K7: a push of many packages that failed can be read. */
class PushFailureMessagesTest {
    private static final URI FEED = URI.create("https://feed.example.org/index.json");

    @Test
    void putsManyFailuresOnLinesOfTheirOwn() {
        String message = message(100, 30, "Conflict");

        assertTrue(message.lines().allMatch(it -> it.length() < 700), message);
        assertTrue(message.contains(" Also not pushed: 29 more packages, listed below. Pushed: 70 packages."), message);
        assertEquals(
                20,
                message.lines()
                        .filter(it -> it.matches("  Contoso\\.P\\d+ 1\\.0\\.0 +HTTP 409"))
                        .count());
        assertTrue(message.contains("  and 10 more: see the table above and the report\n"), message);
    }

    @Test
    void writesNoEmptyBrackets() {
        assertFalse(message(3, 3, "").contains("()"));
        assertTrue(message(3, 3, "")
                .contains("Also not pushed: Contoso.P1 1.0.0 (HTTP 409), Contoso.P2 1.0.0 (HTTP 409)."));
    }

    private static String message(int all, int failed, String phrase) {
        List<PackageResult> results = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            PackageIdentity identity = new PackageIdentity(PackageId.of("Contoso.P" + i), NuGetVersion.parse("1.0.0"));
            results.add(new PackageResult(
                    new PackageFile(Path.of("P" + i + ".nupkg"), identity, false, 1),
                    "",
                    1,
                    Duration.ZERO,
                    i < failed ? refused(phrase) : pushed()));
        }
        PushOutcome outcome = new PushOutcome.Finished(new PushReport(FEED.toString(), Instant.EPOCH, results));
        GroupOutcome group = new GroupOutcome(List.of("example"), outcome, null, false, "", Optional.empty());
        return new PushFailureMessages(new ApiKeyGuide(Locale.ENGLISH), List.of()).of(List.of(group), List.of());
    }

    private static PackageOutcome pushed() {
        return new PackageOutcome.Pushed(new PushReceipt(Optional.of(201), "Created", List.of(), Optional.empty()));
    }

    private static PackageOutcome refused(String phrase) {
        ServerResponse response =
                new ServerResponse(FEED, 409, phrase, "", "", List.of(), Optional.empty(), Optional.empty());
        FeedProblem problem = new FeedProblem.PushRefused(response, PushRefusal.CONFLICT);
        return new PackageOutcome.Failed(new PushFailure(problem, Optional.empty(), Optional.empty()));
    }
}
