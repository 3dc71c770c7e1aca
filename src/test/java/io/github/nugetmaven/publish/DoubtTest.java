package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FileChange;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.publish.PushPolicy.Duplicates;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** K1, K9: when a push may claim that a version is its own. A version that was there before is never "pushed". */
class DoubtTest {
    private static final String KEY = "oy2keyofcontoso";

    @TempDir
    private Path folder;

    private NuGetGallery gallery;
    private MockWebServer v2;
    private final Queue<MockResponse> answers = new ArrayDeque<>();
    private final AtomicInteger uploads = new AtomicInteger();
    private Consumer<Duration> sleep = pause -> {};
    private Duration patience = Duration.ofSeconds(60);
    private Path file;

    @BeforeEach
    void start() throws IOException {
        gallery = NuGetGallery.start();
        gallery.key(KEY, "contoso");
        v2 = new MockWebServer();
        v2.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (!"PUT".equals(request.getMethod())) {
                    return answer(404, "Not Found").build();
                }
                uploads.incrementAndGet();
                return answers.remove();
            }
        });
        v2.start(InetAddress.getByName("127.0.0.1"), 0);
        file = TestPackage.of("Contoso.Core", "1.0.0")
                .entry("content/ours.txt", "not what the gallery makes up")
                .writeTo(folder);
    }

    @AfterEach
    void stop() {
        gallery.close();
        v2.close();
    }

    @Test
    void doesNotClaimAColleaguesVersionAfterAnAnswerThatSaidNo() throws IOException {
        for (int status : new int[] {503, 429, 408}) {
            answers.add(answer(status, "Not now").build());
            answers.add(answer(409, "The version already exists").build());
            PackageResult result = push(v2Url(), Duplicates.FAIL);
            assertEquals(Outcome.FAILED, result.kind(), status + ": " + result);
            assertFalse(result.isInDoubt(), status + ": " + result);
            assertEquals(2, result.attempts());
        }
    }

    @Test
    void doesNotClaimAColleaguesVersionAfterAnUploadThatWasCutOff() throws IOException {
        gallery.nextPush(Fault.dropBeforeReading()
                .whenSeen(() ->
                        gallery.publish("Contoso.Core", "1.0.0", "contoso").toString()));
        file = large();
        PackageResult result = push(gallery.indexUrl(), Duplicates.FAIL);
        assertEquals(Outcome.FAILED, result.kind(), result::toString);
        assertFalse(result.isInDoubt(), result::toString);
    }

    @Test
    void leavesInDoubtWhatAFeedWithoutCopiesHasAfterALostAnswer() throws IOException {
        answers.add(dropped());
        answers.add(answer(409, "The version already exists").build());
        PackageResult result = push(v2Url(), Duplicates.FAIL);
        assertEquals(Outcome.FAILED, result.kind(), result::toString);
        assertTrue(result.isInDoubt(), result::toString);
        assertInstanceOf(
                FeedProblem.InDoubt.class, result.failure().orElseThrow().problem());
        assertEquals(Optional.of(409), result.status());
    }

    /** Whoever owns it, the version is there, and that is what the user asked for. */
    @Test
    void skipsWhatIsThereIfAnyVersionWill() throws IOException {
        answers.add(dropped());
        answers.add(answer(409, "The version already exists").build());
        assertEquals(Outcome.SKIPPED_DUPLICATE, push(v2Url(), Duplicates.SKIP).kind());
    }

    @Test
    void claimsWhatWasAbsentBeforeAnAttemptThatMayHaveArrived() throws IOException {
        gallery.settings().validatesAtOnce(false);
        gallery.nextPush(Fault.dropAfterStoring());
        PackageResult result = push(gallery.indexUrl(), Duplicates.FAIL);
        assertEquals(Outcome.PUSHED, result.kind(), result::toString);
        assertEquals(2, result.attempts());
    }

    @Test
    void asksTheFeedBeforeItSendsAgain() throws IOException {
        gallery.nextPush(Fault.dropAfterStoring());
        PackageResult result = push(gallery.indexUrl(), Duplicates.FAIL);
        assertEquals(Outcome.PUSHED, result.kind(), result::toString);
        assertEquals(1, result.attempts());
    }

    @Test
    void sendsNothingAgainToAFeedThatHasAllAndKeepsSilent() throws IOException {
        patience = Duration.ofSeconds(2);
        answers.add(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        PackageResult result = push(v2Url(), Duplicates.FAIL);
        assertEquals(Outcome.FAILED, result.kind(), result::toString);
        assertTrue(result.isInDoubt(), result::toString);
        assertEquals(1, uploads.get());
    }

    @Test
    void believesAStatusWhoseBodyBreaksOff() throws IOException {
        answers.add(answer(409, "Conflict")
                .body(new Buffer().writeUtf8("The version already"))
                .setHeader("Content-Length", 500)
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        PackageResult result = push(v2Url(), Duplicates.FAIL);
        assertEquals(Outcome.FAILED, result.kind(), result::toString);
        assertEquals(Optional.of(409), result.status());
        assertEquals(1, uploads.get());
        assertFalse(result.isInDoubt());
        assertTrue(result.reason().contains("The version already"), result::reason);
    }

    @Test
    void noticesAFileThatChangesBetweenTwoAttempts() throws IOException {
        answers.add(answer(503, "Not now").build());
        sleep = pause -> {
            try {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2]++;
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        PackageResult result = push(v2Url(), Duplicates.FAIL);
        FeedProblem.FileChanged changed = assertInstanceOf(
                FeedProblem.FileChanged.class, result.failure().orElseThrow().problem());
        assertEquals(FileChange.OTHER_CONTENT, changed.change());
        assertEquals(2, result.attempts());
        assertFalse(result.isInDoubt());
    }

    @Test
    void keepsTheDoubtOfAnEarlierAttempt() throws IOException {
        answers.add(dropped());
        answers.add(answer(401, "Unauthorized").build());
        PackageResult result = push(v2Url(), Duplicates.FAIL);
        assertEquals(Outcome.FAILED, result.kind());
        assertTrue(result.isInDoubt(), result::toString);
        assertEquals(
                PushRefusal.UNAUTHENTICATED,
                assertInstanceOf(
                                FeedProblem.PushRefused.class,
                                result.failure().orElseThrow().problem().answered())
                        .refusal());
    }

    /** K9: symbols that are being validated are tried again if the user waits for validation. */
    @Test
    void waitsForSymbolsInValidationOnlyIfTheUserWaits() throws IOException {
        file = TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(folder);
        gallery.publish("Contoso.Core", "1.0.0", "contoso");
        for (Duration availability : List.of(Duration.ZERO, Duration.ofMinutes(15))) {
            gallery.nextSymbolPush(Fault.status(409, "The symbols package is still being validated.", ""));
            PackageResult result = TestPush.to(gallery.indexUrl(), folder, List.of(file))
                    .policy(new PushPolicy(1, 3, false, false, availability, Duplicates.FAIL))
                    .environment(name -> Optional.of(KEY))
                    .run()
                    .packages()
                    .get(0);
            assertEquals(availability.isZero() ? Outcome.FAILED : Outcome.PUSHED, result.kind(), result::toString);
        }
    }

    /** Larger than what a connection buffers. */
    private Path large() throws IOException {
        byte[] noise = new byte[20 << 20];
        new java.util.Random(1).nextBytes(noise);
        return TestPackage.of("Contoso.Core", "1.0.0").entry("noise", noise).writeTo(folder);
    }

    private PackageResult push(String source, Duplicates rule) throws IOException {
        return TestPush.to(source, folder, List.of(file))
                .policy(new PushPolicy(1, 3, false, false, Duration.ZERO, rule))
                .timeout(patience)
                .environment(name -> Optional.of(KEY))
                .sleep(pause -> sleep.accept(pause))
                .run()
                .packages()
                .get(0);
    }

    private String v2Url() {
        return "http://127.0.0.1:" + v2.getPort() + "/api/v2/package";
    }

    private static MockResponse.Builder answer(int status, String phrase) {
        return new MockResponse.Builder().status("HTTP/1.1 " + status + " " + phrase);
    }

    private static MockResponse dropped() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }
}
