package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.Upload;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** K7.11: {@code nuget.timeout} bounds silence, not the upload, and somebody who waits is told how far it is. */
class SlowLineTest {
    private static final int SIZE = 12 << 20;
    private static final Duration SILENCE = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    private final List<PublishEvent> events = Collections.synchronizedList(new ArrayList<>());

    @Test
    void lastsLongerThanTheTimeoutAsLongAsSomethingMoves() throws IOException {
        try (MockWebServer slow = new MockWebServer()) {
            MockResponse answer = new MockResponse.Builder()
                    .code(201)
                    .throttleBody(SIZE / 50, 100, TimeUnit.MILLISECONDS)
                    .build();
            slow.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return answer;
                }

                @Override
                public MockResponse peek() {
                    return answer;
                }
            });
            slow.setServerSocketFactory(new SmallBuffers());
            slow.start(InetAddress.getByName("127.0.0.1"), 0);
            long start = System.nanoTime();
            PackageResult result = push("http://127.0.0.1:" + slow.getPort() + "/api/v2/package");
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertEquals(Outcome.PUSHED, result.kind(), result::toString);
            assertTrue(took.compareTo(SILENCE) > 0, "the line was not slow: " + took);
            assertEquals(1, result.attempts());
            assertProgress();
        }
    }

    /** The kernel is no faster than the line: what it holds moves without anybody noticing. */
    private static final class SmallBuffers extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            ServerSocket socket = new ServerSocket();
            socket.setReceiveBufferSize(64 << 10);
            return socket;
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void noticesThatNothingMovesAndSaysHowFarItWas() throws IOException {
        try (NuGetGallery stalled = NuGetGallery.start()) {
            stalled.nextPush(Fault.stopReading());
            stalled.key("key", "contoso");
            PackageResult result = push(stalled.indexUrl());

            assertEquals(Outcome.PUSHED, result.kind(), result::toString);
            PublishEvent.Retrying retrying = events.stream()
                    .filter(PublishEvent.Retrying.class::isInstance)
                    .map(PublishEvent.Retrying.class::cast)
                    .findFirst()
                    .orElseThrow();
            FeedProblem.NoAnswer none = (FeedProblem.NoAnswer) retrying.problem();
            assertEquals(FeedProblem.ConnectionFailure.TIMEOUT, none.failure());
            assertFalse(none.mayHaveArrived());
            assertTrue(none.sent().bytes() > 0 && none.sent().bytes() < SIZE, none::toString);
        }
    }

    @Test
    void saysAtIntervalsWhatTakesLong() throws Exception {
        PackageFile file = PackageFile.read(pack());
        PackageFile quick =
                PackageFile.read(TestPackage.of("Contoso.Quick", "1.0.0").writeTo(folder));
        try (UploadsInFlight uploads = new UploadsInFlight(events::add, Duration.ofMillis(200))) {
            Upload upload = uploads.begin(file, "hash", "feed");
            upload.progress().accept(1000);
            uploads.begin(quick, "hash", "feed");
            uploads.end(quick);
            TimeUnit.MILLISECONDS.sleep(900);
            uploads.end(file);
        }
        List<PublishEvent.StillUploading> still = events.stream()
                .filter(PublishEvent.StillUploading.class::isInstance)
                .map(PublishEvent.StillUploading.class::cast)
                .toList();
        assertTrue(!still.isEmpty() && still.size() <= 20, still::toString);
        still.forEach(it -> {
            assertEquals(file, it.file());
            assertEquals(1000, it.sent());
        });
    }

    /** Whatever is told grows to the size of the file, and then it is done. */
    private void assertProgress() {
        List<Long> sent = events.stream()
                .filter(PublishEvent.Uploading.class::isInstance)
                .map(it -> ((PublishEvent.Uploading) it).sent())
                .toList();
        assertEquals(sent.stream().sorted().toList(), sent);
        assertTrue(sent.size() > 10, sent::toString);
        assertTrue(sent.get(sent.size() - 1) > SIZE, sent::toString);
        assertEquals(
                1, events.stream().filter(PublishEvent.Done.class::isInstance).count());
    }

    private Path pack() {
        byte[] noise = new byte[SIZE];
        new Random(1).nextBytes(noise);
        return TestPackage.of("Contoso.Big", "1.0.0").entry("noise", noise).writeTo(folder);
    }

    private PackageResult push(String source) throws IOException {
        return TestPush.to(source, folder, List.of(pack()))
                .timeout(SILENCE)
                .environment(name -> Optional.of("key"))
                .listener(events::add)
                .run()
                .packages()
                .get(0);
    }
}
