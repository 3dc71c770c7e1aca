package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import java.util.Random;
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

    /** The problem of a push to a server that reads some of it, answers, and closes. */
    private FeedProblem push(String answer) throws IOException {
        byte[] noise = new byte[20 << 20];
        new Random(1).nextBytes(noise);
        PackageFile file = PackageFile.read(TestPackage.of("Contoso.Big", "1.0.0")
                .entry("content/noise", noise)
                .writeTo(folder));
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread thread = new Thread(() -> serve(server, answer), "early-answer");
            thread.setDaemon(true);
            thread.start();
            return FeedSetup.failure(file, "http://127.0.0.1:" + server.getLocalPort() + "/api/v2/package")
                    .problem();
        }
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
