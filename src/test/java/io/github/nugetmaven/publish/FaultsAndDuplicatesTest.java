package io.github.nugetmaven.publish;

import static io.github.nugetmaven.publish.FivePackages.COUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.publish.PushPolicy.Duplicates;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a push does if the feed already has a version, from an earlier push or after a fault of this one. */
class FaultsAndDuplicatesTest {
    @AutoClose
    private FivePackages packages;

    private NuGetGallery gallery;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        packages = new FivePackages(folder);
        gallery = packages.gallery();
    }

    @Test
    void distinguishesALostAnswerFromAPackageOfSomebodyElse() throws IOException {
        gallery.nextPush(
                Fault.dropBeforeStoring().whenSeen(() -> gallery.publish("Contoso.Part0", "1.0.0", "contoso")));
        PushReport report = packages.push(Duplicates.FAIL);
        assertEquals(Outcome.FAILED, report.packages().get(0).kind());
        assertTrue(problemOfTheFirst(report).contains("OtherContent"), report::toString);
    }

    @Test
    void believesTheFeedThatItHasWhatItDoesNotShowYet() throws IOException {
        gallery.settings().validatesAtOnce(false);
        gallery.nextPush(Fault.dropAfterStoring());
        PushReport report = packages.push(Duplicates.FAIL);
        assertEquals(COUNT, report.count(Outcome.PUSHED));
        assertTrue(report.packages().get(0).reason().startsWith("the response was lost"), report::toString);
    }

    @Test
    void claimsNothingThatItCouldNotCompare() throws IOException {
        gallery.always(GalleryRoute.FLAT_CONTAINER, Fault.status(503, "Down", ""));
        gallery.nextPush(Fault.dropAfterStoring());
        PushReport report = packages.push(Duplicates.FAIL);
        assertEquals(Outcome.FAILED, report.packages().get(0).kind());
        assertTrue(problemOfTheFirst(report).contains("InDoubt"), report::toString);
        assertTrue(report.packages().get(0).isInDoubt());
    }

    @Test
    void findsWhatArrivedAtTheLastAttempt() throws IOException {
        gallery.nextPush(Fault.status(500, "x", ""), Fault.status(500, "x", ""), Fault.dropAfterStoring());
        PushReport report = packages.push(Duplicates.FAIL);
        assertEquals(COUNT, report.count(Outcome.PUSHED));
        assertEquals(3, report.packages().get(0).attempts());
    }

    @Test
    void knowsWhatWasLostBehindARedirect() throws IOException {
        gallery.nextPush(Trouble.SENT_ON.fault(), Fault.dropAfterStoring(), Trouble.SENT_ON_FOR_GOOD.fault());
        PushReport report = packages.push(Duplicates.FAIL);
        assertEquals(COUNT, report.count(Outcome.PUSHED), report::toString);
        assertEquals(1, report.packages().get(0).attempts());
        assertTrue(report.packages().get(0).reason().startsWith("the response was lost"), report::toString);
    }

    @Test
    void asksNoOtherServerAfterARedirect() throws IOException {
        try (NuGetGallery elsewhere = NuGetGallery.start()) {
            gallery.nextPush(Fault.redirect(307, elsewhere.pushUrl() + "?ticket=0123456789abcdef"));
            PushReport report = packages.push(new PushPolicy(4, 3, true, false, Duration.ZERO, Duplicates.SKIP));
            packages.assertTruth(report, "after a redirect");
            assertEquals(4, report.count(Outcome.PUSHED));
            assertEquals(List.of(), elsewhere.requests());
            assertFalse(report.toString().contains("0123456789abcdef"), report::toString);
        }
    }

    @Test
    void skipsWhatIsIdenticalAndPushesTheRest() throws IOException {
        assertEquals(COUNT, packages.push(Duplicates.FAIL).count(Outcome.PUSHED));
        PushReport again = packages.push(Duplicates.SKIP_IDENTICAL);
        assertEquals(COUNT, again.count(Outcome.SKIPPED_IDENTICAL), again::toString);
        assertEquals(COUNT, packages.push(Duplicates.SKIP).count(Outcome.SKIPPED_DUPLICATE));
        assertThrows(PublishException.class, () -> packages.push(Duplicates.FAIL));
        assertEquals(COUNT, gallery.packages().size());
        // K8: nothing is sent that a feed might replace
        assertEquals(COUNT, gallery.requestsTo(GalleryRoute.PUSH).size());
    }

    @Test
    void skipsAPackageThatDiffersOnlyIfAllAreSkipped() throws IOException {
        gallery.publish("Contoso.Part2", "1.0.0", "contoso");
        PublishException refused = assertThrows(PublishException.class, () -> packages.push(Duplicates.SKIP_IDENTICAL));
        assertInstanceOf(PublishProblem.ContentDiffers.class, refused.problem());
        // K9: where the feed tells its versions, nothing goes before all can
        assertFalse(gallery.anyUpload());
        PushReport skipping = packages.push(Duplicates.SKIP);
        assertEquals(1, skipping.count(Outcome.SKIPPED_DUPLICATE));
        assertEquals(4, skipping.count(Outcome.PUSHED));
    }

    @Test
    void neverSkipsAReservedId() throws IOException {
        gallery.owners().reserve("Contoso.Part3", "fabrikam");
        PushReport report = packages.push(Duplicates.SKIP);
        assertEquals(Outcome.FAILED, report.packages().get(3).kind());
    }

    @Test
    void waitsAsAskedAndAnnouncesIt() throws IOException {
        gallery.nextPush(Trouble.LIMITED.fault());
        packages.push(Duplicates.FAIL);
        assertEquals(Duration.ofSeconds(2), packages.pauses().get(0));
    }

    @Test
    void allMayWaitForTheSameLimit() throws IOException {
        Fault limited = Fault.status(429, "Too Many Requests", "", "Retry-After: 200");
        gallery.nextPush(limited, limited, limited, limited);
        PushReport report = packages.push(new PushPolicy(4, 5, false, false, Duration.ZERO, Duplicates.FAIL));
        assertEquals(COUNT, report.count(Outcome.PUSHED), report::toString);
    }

    @Test
    void goesOnAfterAFailureIfItShould() throws IOException {
        gallery.nextPush(Fault.none(), Trouble.INVALID.fault());
        PushReport report = packages.push(new PushPolicy(1, 3, true, false, Duration.ZERO, Duplicates.FAIL));
        assertEquals(4, report.count(Outcome.PUSHED));
        assertEquals(1, report.count(Outcome.FAILED));
        packages.assertTruth(report, "after a failure");
    }

    private static String problemOfTheFirst(PushReport report) {
        return report.packages().get(0).failure().orElseThrow().problem().toString();
    }
}
