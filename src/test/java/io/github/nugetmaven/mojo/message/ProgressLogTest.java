package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.auth.CiSystem;
import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.mojo.RecordingLog;
import io.github.nugetmaven.mojo.TestReactor;
import io.github.nugetmaven.mojo.maven.BuildState;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.rules.Finding;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import io.github.nugetmaven.nupkg.rules.Severity;
import io.github.nugetmaven.nupkg.rules.ZipRule;
import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.PackageFindings;
import io.github.nugetmaven.publish.PublishEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressLogTest {
    private static final KeyProblem ABSENCE = new KeyProblem.NotFound("NUGET_API_KEY_FEED", "feed", false, false);
    private static final String FEED = "https://feed.example.org/v3/index.json";
    private static final KeyOrigin ORIGIN = new KeyOrigin.Environment("NUGET_API_KEY");
    private static final PackageIdentity CONTOSO =
            new PackageIdentity(PackageId.of("Contoso"), NuGetVersion.parse("1.0.0"));
    private static final PackageIdentity FABRIKAM =
            new PackageIdentity(PackageId.of("Fabrikam"), NuGetVersion.parse("2.0.0"));
    private static final PackageFile FILE = new PackageFile(Path.of("Contoso.nupkg"), CONTOSO, false, 2048);
    private static final PackageFile SYMBOLS = new PackageFile(Path.of("Contoso.snupkg"), CONTOSO, true, 2048);

    private final RecordingLog log = new RecordingLog();
    private final ProgressLog progress = new ProgressLog(log, new BuildState(session(), "1.0"));

    static Stream<Arguments> events() {
        return Stream.of(
                info(
                        new PublishEvent.KeyFound(ORIGIN, FEED),
                        "API key: from the environment variable NUGET_API_KEY, for " + FEED),
                info(
                        new PublishEvent.KeyAbsent(FEED, ABSENCE, true),
                        "No API key found for " + FEED + "; a dry run needs none."),
                // K9: a feed that needs no key
                info(
                        new PublishEvent.KeyAbsent(FEED, ABSENCE, false),
                        "No API key found for " + FEED + ", so the push goes without one (the environment variable"
                                + " NUGET_API_KEY_FEED is not set, and settings.xml has no <server> 'feed')."),
                // K9: what is announced is what is waited
                warning(
                        new PublishEvent.RetryingIndex(
                                FEED,
                                2,
                                3,
                                Duration.ofMillis(4149),
                                new FeedProblem.NoIndex(new FeedProblem.NoAnswer(
                                        URI.create(FEED), FeedProblem.ConnectionFailure.BROKEN, "reset"))),
                        "Reading " + FEED + ": attempt 2 of 3 failed. " + FEED
                                + " did not answer (connection lost). Retrying in 4.1 seconds."),
                info(
                        new PublishEvent.SymbolsPending(FILE, Duration.ofSeconds(15)),
                        "Contoso 1.0.0: the feed still validates symbols that were pushed before. Retrying in 15"
                                + " seconds."),
                // K7: a second attempt says what came of the first
                // K7.11: a slow line, in a log
                info(
                        new PublishEvent.StillUploading(FILE, 512, Duration.ofSeconds(16)),
                        "Pushing Contoso 1.0.0: 512 bytes of 2.0 KB (25%), 32 bytes per second"),
                info(
                        new PublishEvent.StillUploading(FILE, 2048, Duration.ofSeconds(31)),
                        "Pushing Contoso 1.0.0: all 2.0 KB are sent, waiting for the feed's answer (31 seconds)"),
                info(
                        new PublishEvent.Done(FILE, Outcome.PUSHED, Duration.ofMillis(3210), 1, 1),
                        "Pushed Contoso 1.0.0 in 3.2 seconds"),
                info(
                        new PublishEvent.Done(FILE, Outcome.PUSHED, Duration.ofMillis(40), 12, 100),
                        "Pushed 12 of 100: Contoso 1.0.0 in 0.1 seconds"),
                warning(
                        new PublishEvent.Retrying(
                                FILE,
                                1,
                                3,
                                Duration.ZERO,
                                new FeedProblem.NoAnswer(
                                        URI.create(FEED),
                                        FeedProblem.ConnectionFailure.TIMEOUT,
                                        "timeout",
                                        new FeedProblem.Sent(165 << 20, 200 << 20))),
                        "Contoso 1.0.0: attempt 1 of 3 failed. " + FEED
                                + " did not answer (timeout) after 165.0 MB of 200.0 MB, so the package did not arrive."
                                + " Retrying now."),
                warning(
                        new PublishEvent.Retrying(
                                FILE,
                                1,
                                3,
                                Duration.ofMillis(2149),
                                new FeedProblem.NoAnswer(
                                        URI.create(FEED),
                                        FeedProblem.ConnectionFailure.BROKEN,
                                        "reset",
                                        FeedProblem.Sent.WHOLE)),
                        "Contoso 1.0.0: attempt 1 of 3 failed. " + FEED
                                + " did not answer (connection lost) after the whole package, which may have arrived."
                                + " Retrying in 2.1 seconds."),
                info(
                        new PublishEvent.LoginOnly("feed", FEED),
                        "No API key found for " + FEED
                                + ". The login of <server> 'feed' in settings.xml is sent alone."),
                info(
                        new PublishEvent.OtherOrigin(
                                FEED, List.of(URI.create("https://push.example.org/api")), true, true),
                        "Packages and the API key go to https://push.example.org/api, as " + FEED
                                + " says, but the login of the source does not."),
                warning(
                        new PublishEvent.SharedVariable("NUGET_API_KEY_MY_FEED", "my.feed", List.of("my-feed")),
                        "The environment variable NUGET_API_KEY_MY_FEED belongs to <server> 'my.feed' and also to"
                                + " my-feed, because . and - become _. If their keys differ, name the variable with"
                                + " \"-Dnuget.apiKeyEnv\"."),
                info(
                        new PublishEvent.NoToken("alice"),
                        "Trusted publishing for alice: no CI token available, falling back to settings.xml"),
                info(
                        new PublishEvent.KeyIssued(
                                new KeyOrigin.Exchange("alice", CiSystem.GITHUB),
                                Optional.of(Instant.parse("2026-11-21T10:15:30Z"))),
                        "API key: from trusted publishing for alice (GitHub Actions), valid until 2026-11-21 10:15 UTC"),
                info(
                        new PublishEvent.GlobUndeclared(ORIGIN),
                        "The key's glob pattern is not declared and was not checked. Declare it as <globPattern> beside the"
                                + " key in settings.xml or with \"-Dnuget.globPattern\"."),
                info(
                        new PublishEvent.GlobCovers(GlobPattern.parseList("Contoso.*"), 1),
                        "The key's glob pattern Contoso.* covers 1 package ID."),
                info(
                        new PublishEvent.GlobCovers(GlobPattern.parseList("Contoso.*, Fabrikam"), 3),
                        "The key's glob patterns Contoso.*, Fabrikam cover 3 package IDs."),
                warning(
                        new PublishEvent.KeyExpiresSoon(ORIGIN, LocalDate.of(2026, 12, 20), 5),
                        "The API key from the environment variable NUGET_API_KEY expires on 2026-12-20 (in 5 days)."
                                + " Regenerate it in time."),
                warning(
                        new PublishEvent.KeyExpiresSoon(ORIGIN, LocalDate.of(2026, 12, 20), 0),
                        "The API key from the environment variable NUGET_API_KEY expires on 2026-12-20 (today). Regenerate"
                                + " it in time."),
                warning(
                        new PublishEvent.OldSymbolsSkipped(Path.of("Contoso.symbols.nupkg")),
                        "Contoso.symbols.nupkg is a legacy symbols package and is not pushed. Use .snupkg."),
                info(
                        new PublishEvent.SymbolsNotTaken(SYMBOLS),
                        "Not pushing symbols of Contoso 1.0.0: the feed does not accept symbols."),
                info(
                        new PublishEvent.Warnings(new PackageFindings(
                                FILE.path(),
                                Optional.of(FILE),
                                List.of(new GradedFinding(
                                        new Finding(ZipRule.DUPLICATE_ENTRY, "a", "A", 0), Severity.WARNING)))),
                        "Contoso 1.0.0 violates NUPKG008/NU5050 (warning). Run nuget:check for details."),
                info(new PublishEvent.Pushing(FILE, FEED), "Pushing Contoso 1.0.0 (2.0 KB) to " + FEED),
                warning(
                        new PublishEvent.Retrying(
                                FILE,
                                1,
                                3,
                                Duration.ofSeconds(2),
                                new FeedProblem.NoAnswer(
                                        URI.create(FEED), FeedProblem.ConnectionFailure.TIMEOUT, "timeout")),
                        "Contoso 1.0.0: attempt 1 of 3 failed. " + FEED
                                + " did not answer (timeout). Retrying in 2 seconds."),
                info(new PublishEvent.AwaitingAvailability(1, 3), "Available on the feed: 1 of 3 packages"),
                warning(
                        new PublishEvent.NotYetAvailable(List.of(CONTOSO), Duration.ZERO, false),
                        "The feed cannot say whether Contoso 1.0.0 is available yet. It was pushed."),
                warning(
                        new PublishEvent.NotYetAvailable(List.of(CONTOSO, FABRIKAM), Duration.ofSeconds(900), true),
                        "After 900 seconds the feed does not list Contoso 1.0.0, Fabrikam 2.0.0 yet. They were pushed, and"
                                + " validation may still be running. If it fails, the owner gets an e-mail."),
                warning(
                        new PublishEvent.AvailabilityUnawaited(List.of(CONTOSO)),
                        "The push was cancelled while waiting for the feed to list Contoso 1.0.0. It was pushed."),
                warning(
                        new PublishEvent.ReportUnwritten(Path.of("report.json"), "no space left"),
                        "Cannot write the report report.json: no space left."),
                warning(new PublishEvent.ServerWarning(FILE, "Use a license."), "Contoso 1.0.0: Use a license."));
    }

    @ParameterizedTest
    @MethodSource("events")
    void logsEachEventInOneLine(PublishEvent event, String level, String line) {
        progress.accept(event);

        assertEquals(level + " " + line, log.text());
        MessageRules.checkLine(line);
    }

    @Test
    void hasALineForEveryKind() {
        // what moves is shown by Maven's own listener, or by a line at intervals
        Object uploading = new PublishEvent.Uploading(FILE, FEED, 1);
        MessageRules.checkEveryKind(
                PublishEvent.class,
                Stream.concat(Stream.of(uploading), events().map(it -> it.get()[0]))
                        .toList());
    }

    /** K7.11: {@code -ntp} hides how far an upload is, and a terminal shows all of it in another way. */
    @ParameterizedTest
    @CsvSource({"LINES, 3", "NO_PROGRESS, 2", "LIVE, 0"})
    void logsAnUploadAsItIsDisplayed(UploadDisplay display, int lines) {
        ProgressLog uploads = new ProgressLog(log, new BuildState(session(), "1.0"), display);
        uploads.accept(new PublishEvent.Pushing(FILE, FEED, 1));
        uploads.accept(new PublishEvent.StillUploading(FILE, 1024, Duration.ofSeconds(15)));
        uploads.accept(new PublishEvent.Done(FILE, Outcome.PUSHED, Duration.ofSeconds(20), 1, 1));

        assertEquals(lines, log.infos().size(), log.text());
        assertEquals(display == UploadDisplay.LINES, log.text().contains("(50%)"));
    }

    @Test
    void warnsOnceThatTheKeyExpires() {
        String warning =
                "Your API key expires in 3 days. Visit https://www.nuget.org/account/apikeys to regenerate it.";
        progress.accept(new PublishEvent.ServerWarning(FILE, warning));
        progress.accept(new PublishEvent.ServerWarning(SYMBOLS, warning));

        assertEquals(List.of("", "*** " + warning + " ***", ""), log.warnings());
    }

    private static Arguments info(PublishEvent event, String line) {
        return Arguments.of(event, "INFO", line);
    }

    private static Arguments warning(PublishEvent event, String line) {
        return Arguments.of(event, "WARNING", line);
    }

    private static MavenSession session() {
        return new TestReactor().session(new DefaultMavenExecutionRequest());
    }
}
