package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import io.github.nugetmaven.nupkg.OutputCleaner;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** K9: connections by https, whose certificates are good, bad, or cannot be checked. */
class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private static KeyStore good;
    private static KeyStore expired;
    private static KeyStore ofAnotherHost;

    @BeforeAll
    static void makeKeys() throws Exception {
        keytool("good", "-genkeypair", "-keyalg", "EC", "-dname", "CN=good", "-ext", "san=ip:127.0.0.1", "-ext", "bc");
        good = keys("good");
        keytool("other", "-genkeypair", "-keyalg", "EC", "-dname", "CN=other", "-ext", "san=dns:feed.example");
        ofAnotherHost = keys("other");
        // the good one signs it, since the date of a certificate that is trusted itself does not matter
        Path request = folder.resolve("request");
        Path signed = folder.resolve("signed");
        Path issuer = folder.resolve("issuer");
        keytool("expired", "-genkeypair", "-keyalg", "EC", "-dname", "CN=expired");
        keytool("expired", "-certreq", "-file", "" + request);
        keytool(
                "good",
                "-gencert",
                "-infile",
                "" + request,
                "-outfile",
                "" + signed,
                "-startdate",
                "-3d",
                "-validity",
                "1");
        keytool("good", "-exportcert", "-file", "" + issuer);
        keytool("expired", "-importcert", "-noprompt", "-alias", "issuer", "-file", "" + issuer);
        keytool("expired", "-importcert", "-noprompt", "-file", "" + signed);
        expired = keys("expired");
    }

    private static void keytool(String name, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-keystore",
                file(name).toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(options));
        if (!command.contains("-alias")) {
            command.addAll(List.of("-alias", name));
        }
        Path log = folder.resolve("keytool.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertEquals(0, process.waitFor(), command + " " + Files.readString(log));
    }

    private static Path file(String name) {
        return folder.resolve(name + ".p12");
    }

    private static KeyStore keys(String name) throws Exception {
        try (InputStream in = Files.newInputStream(file(name))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return keys;
        }
    }

    @DisplayName("R1: requests by https share the connection that was opened ahead, by HTTP/1.1")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sendsByHttps(boolean isLoadedAhead) throws Exception {
        try (MockWebServer server = server(good, 2);
                FeedTransport transport = new FeedTransport(options(good, isLoadedAhead))) {
            FeedClient client = client(transport, good);
            URI url = url(server);
            transport.openAhead(new PackageSource.ServiceIndexUrl(url));

            assertEquals("hello", client.send(client.request(url).build()).body());
            assertEquals(
                    "hello",
                    client.send(client.keyedRequest(url.resolve("/push")).build())
                            .body());

            var first = server.takeRequest();
            var second = server.takeRequest();
            assertEquals("HTTP/1.1", first.getVersion());
            assertEquals(0, second.getConnectionIndex());
            assertEquals(1, second.getExchangeIndex());
        }
    }

    @DisplayName("R1: the end of a request does not wait for an acknowledgement of its beginning")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sendsAtOnce(boolean isHttps) throws Exception {
        HttpClients clients = new HttpClients(new Tls(Optional.of(good)));
        List<Boolean> noDelay = new ArrayList<>();
        OkHttpClient http = (isHttps ? clients.secure() : clients.plain())
                .newBuilder()
                .addNetworkInterceptor(chain -> {
                    noDelay.add(chain.connection().socket().getTcpNoDelay());
                    return chain.proceed(chain.request());
                })
                .build();
        try (MockWebServer server = isHttps ? server(good, 1) : FeedSetup.server(FeedSetup.answer(200, "OK", "hello"));
                Response response = http.newCall(new Request.Builder()
                                .url((isHttps ? "https" : "http") + "://127.0.0.1:" + server.getPort())
                                .build())
                        .execute()) {
            assertEquals(200, response.code());
            assertEquals(List.of(true), noDelay);
        } finally {
            http.connectionPool().evictAll();
        }
    }

    @DisplayName("K9: a certificate that is not to be trusted is told as such, and nothing is sent")
    @Test
    void refusesCertificates() throws Exception {
        assertEquals(ConnectionFailure.TLS, failure(good, ofAnotherHost).failure());
        assertEquals(
                ConnectionFailure.TLS, failure(ofAnotherHost, ofAnotherHost).failure());
        FeedProblem.NoAnswer tooOld = failure(expired, good);
        assertEquals(ConnectionFailure.CERTIFICATE_DATE, tooOld.failure());
        assertTrue(tooOld.detail().startsWith("NotAfter: "), tooOld.detail());
    }

    private static FeedProblem.NoAnswer failure(KeyStore ofServer, KeyStore trusted) throws Exception {
        try (MockWebServer server = server(ofServer, 1);
                FeedTransport transport = new FeedTransport(options(trusted, true))) {
            FeedClient client = client(transport, trusted);
            transport.openAhead(new PackageSource.ServiceIndexUrl(url(server)));
            FeedException failure = assertThrows(
                    FeedException.class,
                    () -> client.send(client.keyedRequest(url(server)).build()));
            assertEquals(0, server.getRequestCount());
            return assertInstanceOf(FeedProblem.NoAnswer.class, failure.problem());
        }
    }

    private static FeedOptions options(KeyStore trusted, boolean isLoadedAhead) {
        HttpClients http = new HttpClients(new Tls(Optional.of(trusted)));
        if (isLoadedAhead) {
            http.loadAhead(true);
        }
        return FeedSetup.options(FeedSetup.PATIENT).with(new OutputCleaner(), http);
    }

    private static FeedClient client(FeedTransport transport, KeyStore trusted) {
        FeedOptions options = options(trusted, false);
        return new FeedClient(options, FeedSetup.KEY_ONLY, FeedSetup.KEY_ONLY::apiKey, transport);
    }

    private static MockWebServer server(KeyStore keys, int answers) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        MockWebServer server = new MockWebServer();
        server.useHttps(context.getSocketFactory());
        for (int i = 0; i < answers; i++) {
            server.enqueue(FeedSetup.answer(200, "OK", "hello"));
        }
        server.start(InetAddress.getByName("127.0.0.1"), 0);
        return server;
    }

    private static URI url(MockWebServer server) {
        return URI.create("https://127.0.0.1:" + server.getPort() + "/index.json");
    }
}
