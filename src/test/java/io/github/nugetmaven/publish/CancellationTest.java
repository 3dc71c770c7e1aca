package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.JobTokens;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whenever a push is cancelled, it ends, and its report shows what the feed may contain. */
@Timeout(60)
@GalleryTest(key = CancellationTest.KEY)
class CancellationTest {
    static final String KEY = "oy2keyofcontoso";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final List<PublishEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> environment = new HashMap<>(Map.of("KEY", KEY));
    private final List<Path> files = new ArrayList<>();
    private Cancellation cancellation = new Cancellation();
    private Consumer<PublishEvent> listener = events::add;
    private Optional<TrustedPublishing> publishing = Optional.empty();
    private Duration availability = Duration.ZERO;
    private NuGetGallery gallery;

    @BeforeEach
    void start() {
        for (String id : List.of("A", "B", "C", "D", "E")) {
            files.add(TestPackage.of("Contoso." + id, "1.0.0").writeTo(folder));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void sendsNothingIfItIsCancelledBefore(int parallelism) throws IOException {
        cancellation.cancel();
        push(parallelism);
        assertEquals(Collections.nCopies(5, "not-attempted: cancelled"), reported());
        assertEquals(List.of(), gallery.requests());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void sendsNothingIfItIsCancelledWhileTheFeedIsLookedAt(int parallelism) throws IOException {
        gallery.next(GalleryRoute.INDEX, Fault.neverAnswer().whenSeen(cancellation::cancel));
        push(parallelism);
        assertEquals(Collections.nCopies(5, "not-attempted: cancelled"), reported());
        assertFalse(gallery.anyUpload());
    }

    @Test
    void knowsThatAnUploadDidNotArriveThatIsCutOff() throws IOException {
        files.set(0, large("Contoso.A"));
        gallery.nextPush(Fault.stopReading().whenSeen(cancellation::cancel));
        PushReport report = push(1);
        assertTrue(reported().get(0).startsWith("failed: cancelled"), reported().get(0));
        assertFalse(report.packages().get(0).isInDoubt());
        assertEquals(
                Collections.nCopies(4, "not-attempted: cancelled"), reported().subList(1, 5));
        assertEquals(1, report.packages().get(0).attempts());
        assertEquals(1, pushes(), "a second attempt");
        assertEquals(List.of(), gallery.packageIds());
    }

    @Test
    void leavesAnUploadInDoubtWhoseAnswerIsOutstanding() throws IOException {
        gallery.nextPush(Fault.none(), Fault.neverAnswerAfterStoring().whenSeen(cancellation::cancel));
        PushReport report = push(1);
        assertEquals(
                List.of(
                        "pushed: Created",
                        "failed: cancelled; may have arrived",
                        "not-attempted: cancelled",
                        "not-attempted: cancelled",
                        "not-attempted: cancelled"),
                reported());
        assertTrue(report.packages().get(1).isInDoubt());
        assertEquals(4, report.left().size());
        assertEquals(2, pushes(), "a second attempt");
        assertEquals("Contoso.A", gallery.packageIds().get(0));
    }

    @Test
    void leavesAllInDoubtThatAreInFlight() throws IOException {
        CountDownLatch inFlight = new CountDownLatch(4);
        gallery.always(GalleryRoute.PUSH, Fault.neverAnswer().whenSeen(inFlight::countDown));
        Thread user = onceThrough(inFlight, cancellation::cancel);
        push(4);
        assertEquals(
                List.of(
                        "failed: cancelled; may have arrived",
                        "failed: cancelled; may have arrived",
                        "failed: cancelled; may have arrived",
                        "failed: cancelled; may have arrived",
                        "not-attempted: cancelled"),
                reported());
        assertEquals(4, pushes());
        join(user);
    }

    @Test
    void startsNothingNewBetweenPackages() throws IOException {
        cancelAt(2, PublishEvent.Pushing.class);
        push(1);
        assertEquals(
                List.of(
                        "pushed: Created",
                        "not-attempted: cancelled",
                        "not-attempted: cancelled",
                        "not-attempted: cancelled",
                        "not-attempted: cancelled"),
                reported());
        assertEquals(List.of("Contoso.A"), gallery.packageIds());
    }

    @Test
    void endsAPauseAndTriesNoMore() throws IOException {
        gallery.nextPush(Fault.status(429, "Slow down", "", "Retry-After: 500"));
        cancelAt(1, PublishEvent.Retrying.class);
        PackageResult first = push(1).packages().get(0);
        assertEquals("failed: cancelled; Slow down", reported().get(0));
        assertEquals(Optional.of(429), first.status());
        assertEquals(1, first.attempts());
        assertFalse(first.isInDoubt());
        assertEquals("not-attempted: cancelled", reported().get(1));
        assertEquals(1, pushes());
    }

    @Test
    void endsAllPauses() throws IOException {
        gallery.always(GalleryRoute.PUSH, Fault.status(503, "Read only", "", "Retry-After: 500"));
        cancelAt(4, PublishEvent.Retrying.class);
        PushReport report = push(4);
        assertEquals(
                Collections.nCopies(4, "failed: cancelled; Read only"),
                reported().subList(0, 4));
        assertEquals(Optional.of(503), report.packages().get(0).status());
        assertEquals(4, pushes());
    }

    @Test
    void endsAPauseThatHoldsForAll() throws IOException {
        gallery.always(GalleryRoute.PUSH, Fault.status(429, "Slow down", "", "Retry-After: 500"));
        cancelAt(1, PublishEvent.Retrying.class);
        PushReport report = push(4);
        assertEquals(0, report.count(Outcome.PUSHED));
        assertTrue(report.packages().stream().allMatch(it -> it.attempts() <= 1), report::toString);
    }

    @Test
    void remembersInAPauseThatAnAnswerWasLostBefore() throws IOException {
        gallery.nextPush(Fault.dropAfterStoring());
        cancelAt(1, PublishEvent.Retrying.class);
        push(1);
        assertEquals("failed: cancelled; may have arrived", reported().get(0));
        assertEquals(List.of("Contoso.A"), gallery.packageIds());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatIsPushedStaysPushedWhereOnlyTheWaitForItIsCancelled(int parallelism) throws IOException {
        gallery.settings().validatesAtOnce(false);
        availability = HOUR;
        cancelAt(1, PublishEvent.AwaitingAvailability.class);
        PushReport report = push(parallelism);
        assertEquals(5, report.count(Outcome.PUSHED));
        assertEquals(List.of(), report.left());
        assertEquals(Collections.nCopies(5, "pushed: Created"), reported());
        assertEquals(
                PublishEvent.AvailabilityUnawaited.class,
                events.get(events.size() - 1).getClass());
    }

    @Test
    void symbolsAreCutOffLikePackages() throws IOException {
        files.subList(1, 5).clear();
        TestPackage.symbolsOf("Contoso.A", "1.0.0").writeTo(folder);
        gallery.nextSymbolPush(Fault.neverAnswer().whenSeen(cancellation::cancel));
        push(4);
        assertEquals(List.of("pushed: Created", "failed: cancelled; may have arrived"), reported());
    }

    @Test
    void symbolsAreNotSentBehindAPackageThatWasCutOff() throws IOException {
        files.subList(1, 5).clear();
        TestPackage.symbolsOf("Contoso.A", "1.0.0").writeTo(folder);
        gallery.nextPush(Fault.neverAnswer().whenSeen(cancellation::cancel));
        push(4);
        assertEquals(List.of("failed: cancelled; may have arrived", "not-attempted: cancelled"), reported());
    }

    @Test
    void sendsNothingIfItIsCancelledDuringATokenExchange() throws IOException {
        environment.put("ACTIONS_ID_TOKEN_REQUEST_URL", gallery.jobTokenUrl());
        environment.put("ACTIONS_ID_TOKEN_REQUEST_TOKEN", JobTokens.REQUEST_TOKEN);
        environment.remove("KEY");
        publishing =
                Optional.of(new TrustedPublishing("alice", URI.create(gallery.tokenUrl()), "https://www.nuget.org"));
        gallery.next(GalleryRoute.TOKEN, Fault.neverAnswer().whenSeen(cancellation::cancel));
        push(1);
        assertEquals(Collections.nCopies(5, "not-attempted: cancelled"), reported());
        assertFalse(gallery.anyUpload());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void anInterruptionCancelsToo(int parallelism) throws IOException {
        Thread pushing = Thread.currentThread();
        gallery.nextPush(Fault.neverAnswer().whenSeen(pushing::interrupt));
        PushReport report = push(parallelism);
        assertTrue(Thread.interrupted(), "the interruption was swallowed");
        assertTrue(cancellation.isCancelled());
        assertEquals("failed: cancelled; may have arrived", reported().get(indexInDoubt(report)));
        assertTrue(gallery.packageIds().containsAll(pushed(report)), report::toString);
    }

    @Test
    void anInterruptionBeforeCancelsToo() throws IOException {
        Thread.currentThread().interrupt();
        push(1);
        assertTrue(Thread.interrupted(), "the interruption was swallowed");
        assertEquals(Collections.nCopies(5, "not-attempted: cancelled"), reported());
        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void leavesAloneWhatDoesNotEnd() throws IOException {
        cancellation = new Cancellation(new CompletableFuture<>(), Duration.ZERO);
        CountDownLatch never = new CountDownLatch(1);
        gallery.nextPush(Fault.status(503, "Read only", ""));
        push(1, pause -> {
            cancellation.cancel();
            await(never);
        });
        assertEquals("failed: cancelled; may have arrived", reported().get(0));
        assertEquals("not-attempted: cancelled", reported().get(1));
        never.countDown();
    }

    @Test
    void wakesASleepingThread() {
        Thread sleeper = new Thread(() -> cancellation.sleep(HOUR));
        sleeper.start();
        cancellation.cancel();
        join(sleeper);
        assertFalse(sleeper.isAlive());
    }

    @Test
    void throwsWhatItsWorkThrows() {
        RuntimeException broken = new IllegalArgumentException("broken");
        RuntimeException thrown = assertThrows(
                RuntimeException.class,
                () -> cancellation.carryOut(() -> {
                    throw broken;
                }));
        assertEquals(broken, thrown);
    }

    private void cancelAt(int number, Class<? extends PublishEvent> kind) {
        AtomicInteger seen = new AtomicInteger();
        listener = event -> {
            events.add(event);
            if (kind.isInstance(event) && seen.incrementAndGet() == number) {
                cancellation.cancel();
            }
        };
    }

    private static Thread onceThrough(CountDownLatch gate, Runnable action) {
        Thread thread = new Thread(() -> {
            await(gate);
            action.run();
        });
        thread.start();
        return thread;
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Larger than the buffers of a connection. */
    private Path large(String id) {
        byte[] noise = new byte[32 << 20];
        new Random(1).nextBytes(noise);
        return TestPackage.of(id, "1.0.0").entry("content/noise", noise).writeTo(folder);
    }

    private static int indexInDoubt(PushReport report) {
        List<PackageResult> inDoubt =
                report.packages().stream().filter(PackageResult::isInDoubt).toList();
        assertFalse(inDoubt.isEmpty(), report::toString);
        return report.packages().indexOf(inDoubt.get(0));
    }

    private static List<String> pushed(PushReport report) {
        return report.packages().stream()
                .filter(it -> it.kind() == Outcome.PUSHED)
                .map(it -> it.file().identity().id().value())
                .toList();
    }

    private long pushes() {
        return gallery.requestsTo(GalleryRoute.PUSH).size();
    }

    /** Outcome and reason of each package in the report, which must not contain a key. */
    private List<String> reported() throws IOException {
        String text = Files.readString(TestPush.report(folder));
        assertFalse(text.contains(KEY) || events.toString().contains(KEY), "a key");
        return JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("packages").asList().stream()
                .map(it -> it.getAsJsonObject().get("outcome").getAsString() + ": "
                        + it.getAsJsonObject().get("reason").getAsString())
                .toList();
    }

    private PushReport push(int parallelism) throws IOException {
        return push(parallelism, cancellation::sleep);
    }

    private PushReport push(int parallelism, Consumer<Duration> sleep) throws IOException {
        return TestPush.to(
                        gallery.indexUrl(),
                        folder,
                        files,
                        new KeyLocation("feed", false, Optional.of("KEY"), Optional.empty(), publishing))
                .policy(new PushPolicy(parallelism, 3, true, false, availability, PushPolicy.Duplicates.FAIL))
                .environment(name -> Optional.ofNullable(environment.get(name)))
                .listener(event -> listener.accept(event))
                .sleep(sleep)
                .cancellation(cancellation)
                .run();
    }
}
