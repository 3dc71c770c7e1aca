package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockWebServer;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R1: a connection that is opened ahead saves time, and changes nothing else. */
class FeedTransportTest {
    private static final String INDEX = "{\"version\":\"3.0.0\",\"resources\":[]}";

    private final FeedOptions options = FeedSetup.options(FeedSetup.PATIENT);
    private final FeedTransport transport = new FeedTransport(options);
    private final FeedClient client =
            new FeedClient(options, FeedSetup.KEY_AND_LOGIN, FeedSetup.KEY_AND_LOGIN::apiKey, transport);

    @AfterEach
    void close() {
        client.close();
    }

    @DisplayName(
            "R1: the first request goes over the connection that was opened ahead, with its headers, and so do all others")
    @Test
    void usesTheConnectionForAllRequests() throws Exception {
        try (MockWebServer server =
                FeedSetup.server(FeedSetup.answer(200, "OK", INDEX), FeedSetup.answer(200, "OK", "second"))) {
            URI index = URI.create(FeedSetup.url(server, "/index.json"));
            transport.openAhead(new PackageSource.ServiceIndexUrl(index));

            ServerResponse first = client.send(
                    client.request(index).header("Accept", "application/json").build());
            ServerResponse second =
                    client.send(client.keyedRequest(index.resolve("/push")).build());

            assertEquals(INDEX, first.body());
            assertEquals("second", second.body());
            var indexRequest = server.takeRequest();
            assertEquals("application/json", indexRequest.getHeaders().get("Accept"));
            assertEquals(options.userAgent(), indexRequest.getHeaders().get("User-Agent"));
            assertEquals(
                    FeedSetup.KEY_AND_LOGIN.login().orElseThrow().header(),
                    indexRequest.getHeaders().get("Authorization"));
            var pushRequest = server.takeRequest();
            assertEquals(0, indexRequest.getConnectionIndex());
            assertEquals(0, pushRequest.getConnectionIndex());
            assertEquals(1, pushRequest.getExchangeIndex());
        }
    }

    @DisplayName("R1: no byte goes over it if nothing is asked, and it is closed with the rest")
    @Test
    void sendsNothingUnasked() throws IOException {
        try (ServerSocket server = listen()) {
            transport.openAhead(source(server));
            try (Socket opened = server.accept()) {
                transport.close();

                assertEquals(-1, opened.getInputStream().read());
            }
        }
    }

    @DisplayName("R1: a cancellation closes it, and refuses what would follow")
    @Test
    void isClosedByACancellation() throws IOException {
        try (ServerSocket server = listen()) {
            transport.openAhead(source(server));
            try (Socket opened = server.accept()) {
                transport.cancel();

                assertEquals(-1, opened.getInputStream().read());
                assertThrows(FeedException.class, () -> client.send(request(server)));
            }
        }
    }

    @DisplayName("R1: a request for another address closes it unused")
    @Test
    void isForOneAddressOnly() throws Exception {
        try (MockWebServer other = FeedSetup.server(FeedSetup.answer(200, "OK", "other"));
                ServerSocket server = listen()) {
            transport.openAhead(source(server));
            try (Socket opened = server.accept()) {
                URI url = URI.create(FeedSetup.url(other, "/index.json"));

                assertEquals("other", client.send(client.request(url).build()).body());
                assertEquals(-1, opened.getInputStream().read());
            }
        }
    }

    @DisplayName("R1: a server that closes it early gets an ordinary request, whose failure is the one that is told")
    @Test
    void repeatsWhatFailedAhead() throws Exception {
        try (ServerSocket server = listen()) {
            CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> answerTheSecond(server));
            transport.openAhead(source(server));

            assertEquals(INDEX, client.send(request(server)).body());
            answer.join();
        }
    }

    @DisplayName("R1: where nobody listens, the failure is that of the request")
    @Test
    void failsLikeAnyOtherRequest() throws IOException {
        ServerSocket server = listen();
        server.close();
        transport.openAhead(source(server));

        FeedException failure = assertThrows(FeedException.class, () -> client.send(request(server)));

        FeedProblem.NoAnswer problem = assertInstanceOf(FeedProblem.NoAnswer.class, failure.problem());
        assertEquals(FeedProblem.ConnectionFailure.REFUSED, problem.failure());
    }

    @DisplayName("R1: no connection is opened ahead where a request would be refused")
    @Test
    void opensNoInsecureConnection() {
        assertFalse(transport.isSecureEnough(URI.create("http://feed.example.org/index.json")));
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    }

    private static PackageSource source(ServerSocket server) {
        return new PackageSource.ServiceIndexUrl(url(server));
    }

    private static URI url(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/index.json");
    }

    private Request request(ServerSocket server) {
        return client.request(url(server)).build();
    }

    private static void answerTheSecond(ServerSocket server) {
        try {
            server.accept().close();
            try (Socket second = server.accept()) {
                byte[] answer = ("HTTP/1.1 200 OK\r\nContent-Length: " + INDEX.length() + "\r\n\r\n" + INDEX)
                        .getBytes(US_ASCII);
                second.getInputStream().read(new byte[4096]);
                second.getOutputStream().write(answer);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
