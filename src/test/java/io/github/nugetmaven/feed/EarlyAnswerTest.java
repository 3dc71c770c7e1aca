package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem.NoAnswer;
import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K9: a server, or a filter in front of it, that does not read a large upload to its end. */
class EarlyAnswerTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"413, TOO_LARGE", "404, NOT_A_PUSH_URL", "401, UNAUTHENTICATED", "500, SERVER_FAILURE"})
    void readsAnAnswerThatCameBeforeTheEndOfTheUpload(int status, PushRefusal refusal) throws IOException {
        PushRefused refused = assertInstanceOf(
                PushRefused.class,
                push("HTTP/1.1 " + status + " Early\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        assertEquals(refusal, refused.refusal());
        assertFalse(refused.sent().isWhole());
        assertFalse(refused.mayHaveArrived());
    }

    @Test
    void knowsHowMuchWentOutWhereNoAnswerCame() throws IOException {
        NoAnswer none = assertInstanceOf(NoAnswer.class, push(""));
        assertFalse(none.mayHaveArrived());
        assertTrue(none.sent().size() > 20 << 20, none::toString);
    }

    /** Its connection stays open, and nothing of the upload moves: without a bound it would never end. */
    @Test
    void readsTheAnswerOfAServerThatNeitherReadsOnNorCloses() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start(client -> {
            client.setReceiveBufferSize(1 << 16);
            client.getInputStream().readNBytes(1 << 16);
            client.getOutputStream()
                    .write("HTTP/1.1 413 Too big for us\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        })) {
            PushRefused refused = assertTimeoutPreemptively(
                    Duration.ofSeconds(40),
                    () -> assertInstanceOf(PushRefused.class, failure(server.url("/api/v2/package"))));
            assertEquals(PushRefusal.TOO_LARGE, refused.refusal());
            assertEquals("Too big for us", refused.answer().message());
            assertFalse(refused.mayHaveArrived());
        } finally {
            end.countDown();
        }
    }

    private FeedProblem failure(String url) throws IOException {
        return assertThrows(
                        FeedException.class,
                        () -> FeedSetup.push(bigPackage(), url, FeedSetup.KEY_ONLY, Duration.ofSeconds(2)))
                .problem();
    }

    /** The problem of a push to a server that reads some of it, answers, and closes. */
    private FeedProblem push(String answer) throws IOException {
        PackageFile file = bigPackage();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread thread = new Thread(() -> serve(server, answer), "early-answer");
            thread.setDaemon(true);
            thread.start();
            return FeedSetup.failure(file, "http://127.0.0.1:" + server.getLocalPort() + "/api/v2/package")
                    .problem();
        }
    }

    private PackageFile bigPackage() throws IOException {
        byte[] noise = new byte[20 << 20];
        new Random(1).nextBytes(noise);
        return PackageFile.read(TestPackage.of("Contoso.Big", "1.0.0")
                .entry("content/noise", noise)
                .writeTo(folder));
    }

    private static void serve(ServerSocket server, String answer) {
        try (Socket client = server.accept()) {
            InputStream in = client.getInputStream();
            in.readNBytes(1 << 16);
            client.getOutputStream().write(answer.getBytes(US_ASCII));
            client.getOutputStream().flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
