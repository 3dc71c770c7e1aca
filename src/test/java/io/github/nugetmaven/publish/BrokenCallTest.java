package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.publish.PushPolicy.Duplicates;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K3, K5: what becomes of one package, whatever the server and the JVM do to another. */
@GalleryTest(key = "oy2keyofcontoso")
class BrokenCallTest {
    @TempDir
    private Path folder;

    /** K3: an error that nothing foresaw is a failure of this package. The report has it, and the others go. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void isAFailureOfItsPackageOnly(int parallelism, NuGetGallery gallery) throws IOException {
        gallery.nextPush(Fault.status(503, "Busy", ""));
        PushReport report = push(gallery, parallelism, Duplicates.FAIL, event -> {
            if (event instanceof PublishEvent.Retrying) {
                throw new StackOverflowError("the regex");
            }
        });

        assertEquals(2, report.count(Outcome.PUSHED));
        PackageResult failed = report.with(Outcome.FAILED).get(0);
        FeedProblem problem = failed.failure().orElseThrow().problem();
        assertTrue(
                assertInstanceOf(FeedProblem.CallFailed.class, problem).detail().contains("the regex"));
        assertTrue(failed.isInDoubt());
        String written = Files.readString(TestPush.report(folder));
        assertTrue(written.contains("StackOverflowError: the regex"), written);
    }

    /** K5: a 409 without a word, as of BaGet and Artipie, is a duplicate for those who skip all of them. */
    @ParameterizedTest
    @CsvSource({
        "409, '', SKIP, SKIPPED_DUPLICATE",
        "409, '', FAIL, FAILED",
        "409, '', SKIP_IDENTICAL, FAILED",
        "409, This package ID has been reserved., SKIP, FAILED",
        "409, A package with ID 'Fabrikam' and version '1.0.0' already exists., SKIP, FAILED",
        "409, The branch is protected., SKIP, FAILED",
        "400, Package version already exists, SKIP, SKIPPED_DUPLICATE",
        "500, Duplicate found!, SKIP, SKIPPED_DUPLICATE",
    })
    void skipsABareConflictOnlyIfAsked(int status, String body, Duplicates rule, Outcome outcome, NuGetGallery gallery)
            throws IOException {
        gallery.nextPush(Fault.status(status, "Conflict", body));

        PushReport report = push(gallery, 1, rule, event -> {});

        assertEquals(outcome, report.packages().get(0).kind());
        assertEquals(1, report.packages().get(0).attempts());
    }

    /** K5: a reason that is in the message is not said once more as a warning. */
    @Test
    void saysAReasonInAWarningOnce(NuGetGallery gallery) throws IOException {
        gallery.nextPush(Fault.status(
                400,
                "Bad Request",
                "",
                "X-NuGet-Warning: Not for us.",
                "X-NuGet-Warning: Your API key expires in 1 day."));
        List<String> warnings = new ArrayList<>();

        PushReport report = push(gallery, 1, Duplicates.FAIL, event -> {
            if (event instanceof PublishEvent.ServerWarning warning) {
                warnings.add(warning.warning());
            }
        });

        assertEquals("Not for us.", report.packages().get(0).reason());
        assertTrue(warnings.contains("Your API key expires in 1 day."), warnings::toString);
        assertTrue(!warnings.contains("Not for us."), warnings::toString);
    }

    private PushReport push(NuGetGallery gallery, int parallelism, Duplicates rule, Consumer<PublishEvent> listener)
            throws IOException {
        List<Path> files = Stream.of("A", "B", "C")
                .map(it -> TestPackage.of("Contoso." + it, "1.0.0").writeTo(folder))
                .toList();
        return TestPush.to(gallery.indexUrl(), folder, files)
                .environment(it -> Optional.of("oy2keyofcontoso"))
                .policy(new PushPolicy(parallelism, 3, true, false, Duration.ZERO, rule))
                .listener(listener)
                .sleep(pause -> {})
                .run();
    }
}
