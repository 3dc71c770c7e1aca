package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.feed.FeedCredentials.Login;
import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import io.github.nugetmaven.nupkg.OutputCleaner;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.testing.TestPackage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Credentials;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedProxySelectorTest {
    private static final String PASSWORD = "proxy-secret";

    @StartStop
    private final MockWebServer proxy = new MockWebServer();

    @TempDir
    Path folder;

    @Test
    void anUploadThroughAPlainProxyCarriesTheProxyLoginFromTheStart() throws Exception {
        proxy.enqueue(new MockResponse.Builder().code(201).build());
        try (FeedClient client = client(Optional.of(new Login("me", PASSWORD)))) {
            new PackageUpload(client)
                    .push(FeedSetup.upload(packageFile()), URI.create("http://feed.example/api/v2/package"));
        }
        RecordedRequest request = proxy.takeRequest();
        assertEquals("http://feed.example/api/v2/package/", request.getTarget());
        assertEquals(Credentials.basic("me", PASSWORD), request.getHeaders().get("Proxy-Authorization"));
        assertEquals(1, proxy.getRequestCount());
    }

    @Test
    void aProxyWithoutLoginIsShownNone() throws Exception {
        proxy.enqueue(new MockResponse.Builder().code(201).build());
        try (FeedClient client = client(Optional.empty())) {
            new PackageUpload(client)
                    .push(FeedSetup.upload(packageFile()), URI.create("http://feed.example/api/v2/package"));
        }
        assertNull(proxy.takeRequest().getHeaders().get("Proxy-Authorization"));
    }

    @Test
    void aTunnelIsAskedForWithTheLoginAndWithoutTheKey() throws Exception {
        proxy.enqueue(new MockResponse.Builder()
                .code(407)
                .addHeader("Proxy-Authenticate", "Basic realm=\"p\"")
                .build());
        try (FeedClient client = client(Optional.of(new Login("me", PASSWORD)))) {
            PackageUpload push = new PackageUpload(client);
            PackageFile file = packageFile();
            FeedException refused = assertThrows(
                    FeedException.class,
                    () -> push.push(FeedSetup.upload(file), URI.create("https://feed.example/api/v2/package")));
            FeedProblem.NoAnswer problem = assertInstanceOf(FeedProblem.NoAnswer.class, refused.problem());
            assertEquals(ConnectionFailure.PROXY, problem.failure());
            assertFalse(refused.toString().contains(PASSWORD));
        }
        RecordedRequest tunnel = proxy.takeRequest();
        assertEquals("CONNECT", tunnel.getMethod());
        assertEquals(Credentials.basic("me", PASSWORD), tunnel.getHeaders().get("Proxy-Authorization"));
        assertNull(tunnel.getHeaders().get("X-NuGet-ApiKey"));
        assertEquals(1, proxy.getRequestCount());
    }

    @DisplayName("K2: a feed that answers 407 inside the tunnel gets no login of the proxy")
    @Test
    void aFeedBehindTheTunnelIsShownNone() {
        FeedProxySelector selector = new FeedProxySelector(
                url -> Optional.of(new FeedProxy("proxy.example", 8080, Optional.of(new Login("me", PASSWORD)))),
                new OutputCleaner());
        Request request = new Request.Builder().url("https://feed.example/api").build();
        Response demand = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(407)
                .message("Proxy Authentication Required")
                .build();

        assertNull(selector.authenticate(null, demand));
        assertEquals(
                Credentials.basic("me", PASSWORD),
                selector.authenticate(
                                null,
                                demand.newBuilder()
                                        .request(request.newBuilder()
                                                .method("CONNECT", null)
                                                .build())
                                        .build())
                        .header("Proxy-Authorization"));
    }

    @DisplayName("K2: a proxy that quotes its credentials does not get them shown")
    @Test
    void aProxyThatQuotesItsLoginIsRedacted() throws Exception {
        String login = Credentials.basic("me", PASSWORD).substring("Basic ".length());
        proxy.enqueue(new MockResponse.Builder()
                .status("HTTP/1.1 502 no " + login)
                .body("bad password " + PASSWORD)
                .build());
        try (FeedClient client = client(Optional.of(new Login("me", PASSWORD)))) {
            PackageUpload push = new PackageUpload(client);
            PackageFile file = packageFile();
            FeedException refused = assertThrows(
                    FeedException.class,
                    () -> push.push(FeedSetup.upload(file), URI.create("http://feed.example/api/v2/package")));

            assertFalse(refused.problem().toString().contains(PASSWORD));
            assertFalse(refused.problem().toString().contains(login));
        }
    }

    @DisplayName("K2: this machine is never reached through a proxy")
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void goesToThisMachineWithoutAProxy(String host) throws Exception {
        try (MockWebServer feed = new MockWebServer()) {
            feed.enqueue(new MockResponse.Builder().code(201).build());
            feed.start(InetAddress.getByName("127.0.0.1"), 0);
            try (FeedClient client = client(Optional.of(new Login("me", PASSWORD)))) {
                new PackageUpload(client)
                        .push(
                                FeedSetup.upload(packageFile()),
                                URI.create("http://" + host + ":" + feed.getPort() + "/api/v2/package"));
            }

            RecordedRequest request = feed.takeRequest();
            assertEquals("the-key", request.getHeaders().get("X-NuGet-ApiKey"));
            assertNull(request.getHeaders().get("Proxy-Authorization"));
            assertEquals(0, proxy.getRequestCount());
        }
    }

    /** K5: the proxy is named. */
    @Test
    void namesTheProxyThatDemandsALogin() throws Exception {
        proxy.enqueue(new MockResponse.Builder()
                .code(407)
                .addHeader("Proxy-Authenticate", "Basic realm=\"p\"")
                .body("no entry for " + PASSWORD)
                .build());
        try (FeedClient client = client(Optional.of(new Login("me", PASSWORD)))) {
            PackageUpload push = new PackageUpload(client);
            PackageFile file = packageFile();
            FeedProblem.PushRefused refused = (FeedProblem.PushRefused) assertThrows(
                            FeedException.class,
                            () -> push.push(FeedSetup.upload(file), URI.create("http://feed.example/api/v2/package")))
                    .problem();
            assertEquals(PushRefusal.PROXY_LOGIN, refused.refusal());
            assertEquals(
                    Optional.of("127.0.0.1:" + proxy.getPort()),
                    refused.answer().loginDemand().flatMap(LoginDemand::proxy));
            assertEquals("no entry for ***", refused.answer().message());
        }
    }

    /** K5: -Dhttp.proxyUser is used, beside the JVM's own proxy only. */
    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void usesTheLoginOfTheJvmForTheProxyOfTheJvm() {
        System.setProperty("http.proxyUser", "jvm");
        System.setProperty("http.proxyPassword", "jvm-secret");
        try {
            Response demand = new Response.Builder()
                    .request(new Request.Builder()
                            .url("https://feed.example/")
                            .method("CONNECT", null)
                            .build())
                    .protocol(Protocol.HTTP_1_1)
                    .code(407)
                    .message("Proxy Authentication Required")
                    .build();
            FeedProxySelector selector = new FeedProxySelector(it -> Optional.empty(), new OutputCleaner()) {
                @Override
                public List<Proxy> select(URI any) {
                    return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy", 8080)));
                }
            };
            assertEquals(
                    Credentials.basic("jvm", "jvm-secret"),
                    selector.authenticate(null, demand).header("Proxy-Authorization"));
            FeedProxySelector own = new FeedProxySelector(
                    it -> Optional.of(new FeedProxy("own", 1, Optional.empty())), new OutputCleaner());
            assertNull(own.authenticate(null, demand));
        } finally {
            System.clearProperty("http.proxyUser");
            System.clearProperty("http.proxyPassword");
        }
    }

    private FeedClient client(Optional<Login> login) {
        FeedOptions options = new FeedOptions(
                Duration.ofSeconds(30),
                true,
                "test",
                url -> Optional.of(new FeedProxy("127.0.0.1", proxy.getPort(), login)));
        return new FeedClient(options, new FeedCredentials(Optional.of("the-key"), Optional.empty()));
    }

    private PackageFile packageFile() throws Exception {
        return PackageFile.read(TestPackage.of("Contoso.Core", "1.0.0").writeTo(folder));
    }
}
