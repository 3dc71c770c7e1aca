package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import io.github.nugetmaven.publish.PushRules.Duplicates;
import io.github.nugetmaven.testing.Fault;
import io.github.nugetmaven.testing.GalleryRoute;
import io.github.nugetmaven.testing.NuGetGallery;
import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong with whichever package: the report equals what the feed really holds, and nothing is stored twice. */
class FaultMatrixTest {
    private static final String KEY = "oy2keyofcontoso";
    private static final int PACKAGES = 5;

    @TempDir
    private Path folder;

    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private NuGetGallery gallery;

    @BeforeEach
    void start() throws IOException {
        gallery = NuGetGallery.start();
        gallery.key(KEY, "contoso");
    }

    @AfterEach
    void stop() {
        gallery.close();
    }

    /** A fault and whether another attempt mends it. */
    private enum Trouble {
        LOST_BEFORE_READING(Fault.dropBeforeReading(), true),
        LOST_BEFORE_STORING(Fault.dropBeforeStoring(), true),
        LOST_AFTER_STORING(Fault.dropAfterStoring(), true),
        FAILED_BEFORE_STORING(Fault.status(500, "Out of paper", ""), true),
        FAILED_AFTER_STORING(Fault.status500AfterStoring(), true),
        READ_ONLY(Fault.status(503, "Read only", ""), true),
        READ_ONLY_FOR_A_WHILE(Fault.status(503, "Read only", "", "Retry-After: 1"), true),
        LIMITED(Fault.status(429, "Too Many Requests", "", "Retry-After: 2"), true),
        QUOTA(Fault.status(403, "Quota Exceeded", "{\"statusCode\":403,\"message\":\"Quota exceeded.\"}"), true),
        REDIRECTED(Fault.redirect(302, "http://127.0.0.1:1/"), false),
        LOGIN_PAGE(Fault.htmlPage200(), false),
        INVALID(Fault.status(400, "The package is invalid", ""), false),
        RESERVED(Fault.status(409, "This package ID has been reserved.", ""), false);

        private final Fault fault;
        private final boolean passes;

        Trouble(Fault fault, boolean passes) {
            this.fault = fault;
            this.passes = passes;
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of(Trouble.values())
                .flatMap(trouble -> Stream.of(0, PACKAGES / 2, PACKAGES - 1)
                        .flatMap(at -> Stream.of(Duplicates.values()).map(rule -> Arguments.of(trouble, at, rule))));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void tellsWhatTheFeedHolds(Trouble trouble, int at, Duplicates rule) throws IOException {
        gallery.nextPush(faults(at, trouble.fault));
        PushReport report = push(rule);
        assertTrue(isTruth(report), report::toString);
        assertEquals(trouble.passes ? PACKAGES : at, report.count(Outcome.PUSHED));
        assertEquals(trouble.passes ? 0 : 1, report.count(Outcome.FAILED));
        if (trouble.passes) {
            assertEquals(2, report.packages().get(at).attempts());
        }
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void tellsItWithSeveralPackagesInFlightToo(Trouble trouble, int at, Duplicates rule) throws IOException {
        gallery.nextPush(faults(at, trouble.fault));
        PushReport report = push(new PushRules(4, 3, false, Duration.ZERO, rule));
        assertTrue(isTruth(report), report::toString);
        assertEquals(trouble.passes ? 0 : 1, report.count(Outcome.FAILED), report::toString);
        assertTrue(!trouble.passes || report.count(Outcome.PUSHED) == PACKAGES, report::toString);
    }

    @RepeatedTest(40)
    void tellsItWhateverHappensInWhateverOrder(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        Trouble[] troubles = Trouble.values();
        gallery.nextPush(IntStream.range(0, 12)
                .mapToObj(i -> random.nextInt(3) == 0 ? troubles[random.nextInt(troubles.length)].fault : Fault.none())
                .toArray(Fault[]::new));
        PushReport report = push(new PushRules(
                1 + random.nextInt(4), 3, random.nextBoolean(), Duration.ZERO, Duplicates.values()[random.nextInt(3)]));
        assertTrue(isTruth(report), () -> "seed " + repetition.getCurrentRepetition() + ": " + report);
    }

    @Test
    void knowsALostAnswerFromSomebodyElsesPackage() throws IOException {
        gallery.publish("Contoso.Part0", "1.0.0", "contoso");
        gallery.nextPush(Fault.dropBeforeStoring());
        PushReport report = push(Duplicates.FAIL);
        assertEquals(Outcome.FAILED, report.packages().get(0).outcome());
        assertTrue(report.packages()
                .get(0)
                .failure()
                .orElseThrow()
                .problem()
                .toString()
                .contains("OtherContent"));
    }

    @Test
    void believesTheFeedThatItHasWhatItDoesNotShowYet() throws IOException {
        gallery.settings().validatesAtOnce(false);
        gallery.nextPush(Fault.dropAfterStoring());
        PushReport report = push(Duplicates.FAIL);
        assertEquals(PACKAGES, report.count(Outcome.PUSHED));
        assertTrue(report.packages().get(0).reason().startsWith("the answer was lost"), report::toString);
    }

    @Test
    void claimsNothingThatItCouldNotCompare() throws IOException {
        gallery.always(GalleryRoute.FLAT_CONTAINER, Fault.status(503, "Down", ""));
        gallery.nextPush(Fault.dropAfterStoring());
        PushReport report = push(Duplicates.FAIL);
        assertEquals(Outcome.FAILED, report.packages().get(0).outcome());
        assertTrue(report.packages()
                .get(0)
                .failure()
                .orElseThrow()
                .problem()
                .toString()
                .contains("NotComparable"));
    }

    @Test
    void findsWhatArrivedAtTheLastAttempt() throws IOException {
        gallery.nextPush(Fault.status(500, "x", ""), Fault.status(500, "x", ""), Fault.dropAfterStoring());
        PushReport report = push(Duplicates.FAIL);
        assertEquals(PACKAGES, report.count(Outcome.PUSHED));
        assertEquals(3, report.packages().get(0).attempts());
    }

    @Test
    void skipsWhatIsIdenticalAndPushesTheRest() throws IOException {
        assertEquals(PACKAGES, push(Duplicates.FAIL).count(Outcome.PUSHED));
        PushReport again = push(Duplicates.SKIP_IDENTICAL);
        assertEquals(PACKAGES, again.count(Outcome.SKIPPED_IDENTICAL), again::toString);
        assertEquals(PACKAGES, push(Duplicates.SKIP).count(Outcome.SKIPPED_DUPLICATE));
        assertEquals(1, push(Duplicates.FAIL).count(Outcome.FAILED));
        assertEquals(PACKAGES, gallery.packages().size());
    }

    @Test
    void skipsNothingThatDiffersUnlessToldToSkipAll() throws IOException {
        gallery.publish("Contoso.Part2", "1.0.0", "contoso");
        PushReport report = push(Duplicates.SKIP_IDENTICAL);
        assertEquals(2, report.count(Outcome.PUSHED));
        assertEquals(1, report.count(Outcome.FAILED));
        PushReport skipping = push(Duplicates.SKIP);
        assertEquals(3, skipping.count(Outcome.SKIPPED_DUPLICATE));
        assertEquals(2, skipping.count(Outcome.PUSHED));
    }

    @Test
    void neverSkipsAReservedId() throws IOException {
        gallery.owners().reserve("Contoso.Part3", "fabrikam");
        PushReport report = push(Duplicates.SKIP);
        assertEquals(Outcome.FAILED, report.packages().get(3).outcome());
    }

    @Test
    void waitsAsAskedAndAnnouncesIt() throws IOException {
        gallery.nextPush(Trouble.LIMITED.fault);
        push(Duplicates.FAIL);
        assertEquals(Duration.ofSeconds(2), pauses.get(0));
    }

    @Test
    void goesOnAfterAFailureIfItShould() throws IOException {
        gallery.nextPush(Fault.none(), Trouble.INVALID.fault);
        PushReport report = push(new PushRules(1, 3, true, Duration.ZERO, Duplicates.FAIL));
        assertEquals(4, report.count(Outcome.PUSHED));
        assertEquals(1, report.count(Outcome.FAILED));
        assertTrue(isTruth(report), report::toString);
    }

    private boolean isTruth(PushReport report) {
        List<String> told = report.packages().stream()
                .filter(it -> it.outcome() == Outcome.PUSHED || it.outcome() == Outcome.SKIPPED_IDENTICAL)
                .map(it -> it.file().identity().toString())
                .sorted()
                .toList();
        List<String> held = gallery.packages().stream()
                .map(it -> it.id() + " " + it.version())
                .sorted()
                .toList();
        return told.equals(held);
    }

    private static Fault[] faults(int healthy, Fault fault) {
        List<Fault> faults = new ArrayList<>(Collections.nCopies(healthy, Fault.none()));
        faults.add(fault);
        return faults.toArray(Fault[]::new);
    }

    private PushReport push(Duplicates rule) throws IOException {
        return push(new PushRules(1, 3, false, Duration.ZERO, rule));
    }

    private PushReport push(PushRules rules) throws IOException {
        List<Path> files = IntStream.range(0, PACKAGES)
                .mapToObj(i -> TestPackage.of("Contoso.Part" + i, "1.0.0")
                        .entry("content/ours.txt", "not what the gallery makes up")
                        .writeTo(folder))
                .toList();
        PushRequest request = new PushRequest(
                new Destination(
                        PackageSource.parse(gallery.indexUrl(), folder),
                        new ApiKeyLookup.Place("feed", false, Optional.of("KEY"), Optional.empty())),
                Optional.empty(),
                files,
                List.of(),
                true,
                false,
                false,
                rules,
                RuleLevels.parse("", false),
                new FeedOptions(Duration.ofSeconds(60), false, "test"),
                folder.resolve("report.json"));
        ApiKeyLookup lookup = new ApiKeyLookup(name -> Optional.of(KEY), server -> Optional.empty());
        KeyTrade trade = new KeyTrade(new ConcurrentHashMap<>(), secret -> {});
        return new Publisher(lookup, Clock.systemUTC(), event -> {}, trade, pauses::add).publish(request);
    }
}
