package io.github.nugetmaven.feed;

import static io.github.nugetmaven.feed.FeedSetup.KEY_ONLY;
import static io.github.nugetmaven.feed.FeedSetup.answer;
import static io.github.nugetmaven.feed.FeedSetup.server;
import static io.github.nugetmaven.feed.FeedSetup.url;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import io.github.nugetmaven.feed.FeedProblem.NoAnswer;
import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.nupkg.PackageFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.net.ssl.SSLHandshakeException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K2, K3 and K5: answers that crash, hang, hide or command, and those that are understood by too few words. */
class HostileAnswerTest {
    private static final String PATH = "/api/v2/package";
    private static final String CONFLICT = "Conflict";

    @TempDir
    private Path folder;

    private PackageFile file;

    @BeforeEach
    void makePackage() throws IOException {
        file = FeedSetup.packageIn(folder);
    }

    /** K3: a web page or none, but never a stack overflow. */
    @Test
    void readsAnyNumberOfComments() throws IOException {
        try (MockWebServer server =
                server(answer(201, "Created", "<!---->".repeat(9000)), answer(201, "", "<!-- -->\n".repeat(7000)))) {
            assertEquals(201, push(server).status());
            assertEquals(201, push(server).status());
        }
    }

    /** K3. */
    @ParameterizedTest
    @ValueSource(strings = {"<title", "<title>", "<!--", "<?xml", "{\"a\":", "[", "<html", "a.b", "<!doctype "})
    void isNotKeptBusy(String piece) throws IOException {
        String body = "<html>" + piece.repeat(600_000 / piece.length());
        try (MockWebServer server = server(
                answer(400, "", body, "Content-Type: text/html"),
                answer(400, "", body.substring("<html>".length())),
                answer(400, piece.repeat(30_000 / piece.length()), ""))) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                for (int i = 0; i < 3; i++) {
                    assertTrue(refusal(server).answer().message().length() <= 603);
                }
            });
        }
    }

    /** K3: what OkHttp does not foresee is an answer that broke off. */
    @Test
    void takesANegativeLengthForABrokenAnswer() throws IOException {
        MockResponse negative =
                new MockResponse.Builder().setHeader("Content-Length", "-5").build();
        try (MockWebServer server = server(negative)) {
            NoAnswer none = (NoAnswer)
                    assertThrows(FeedException.class, () -> push(server)).problem();
            assertEquals(ConnectionFailure.BROKEN, none.failure());
        }
    }

    /** K3. */
    @Test
    void showsSomeOfVeryManyWarnings() throws IOException {
        String[] many =
                IntStream.range(0, 3000).mapToObj(i -> "X-NuGet-Warning: w" + i).toArray(String[]::new);
        try (MockWebServer server = server(answer(201, "Created", "", many))) {
            assertEquals(20, push(server).warnings().size());
        }
    }

    /** K3. */
    @ParameterizedTest
    @CsvSource({"99999999999999999999, false", "-5, false", "3, true"})
    void boundsTheTimeToWait(String header, boolean isTime) throws IOException {
        try (MockWebServer server = server(answer(429, "Wait", "", "Retry-After: " + header))) {
            assertEquals(
                    isTime,
                    refusal(server)
                            .answer()
                            .retryAfter()
                            .filter(RetryAfter.Delay.class::isInstance)
                            .isPresent());
        }
    }

    /** K3: neither a CI nor a terminal obeys what a server says. */
    @Test
    void disarmsWhatAServerSaysInAnyPlace() throws IOException {
        String bad = "##vso[a]b ##[error]c ::stop-commands::d \u001b[2J\u202e\u2028e";
        String plain = bad.replaceAll("[^ -~]", "");
        try (MockWebServer server = server(answer(
                403,
                plain,
                "{\"message\":\"" + bad + "\\ud800\\n[ERROR] forged\"}",
                "X-NuGet-Warning: " + bad,
                "Retry-After: " + plain,
                "Location: /a/" + plain))) {
            PushRefused refused = refusal(server);
            ServerResponse answer = refused.answer();
            String all = answer
                    + answer.message()
                    + answer.warnings()
                    + answer.location()
                    + answer.retryAfter()
                    + answer.shownPhrase()
                    + refused;
            for (String hostile :
                    List.of("##vso[", "##[", "::stop-commands::", "\u001b", "\u202e", "\u2028", "\ud800", "\n")) {
                assertFalse(all.contains(hostile), all);
            }
            assertTrue(all.contains("forged"), all);
        }
    }

    /** K2: a key may be a word that servers use. */
    @ParameterizedTest
    @CsvSource({
        "exists, DUPLICATE, A package with ID 'Contoso.Utils' and version '1.0.0' already *** and cannot be modified.",
        "already, DUPLICATE, A package with ID 'Contoso.Utils' and version '1.0.0' *** exists and cannot be modified.",
    })
    void parsesWhatItRedacts(String key, PushRefusal meaning, String shown) throws IOException {
        String words = "A package with ID 'Contoso.Utils' and version '1.0.0' already exists and cannot be modified.";
        try (MockWebServer server = server(answer(409, CONFLICT, words))) {
            FeedCredentials credentials = new FeedCredentials(Optional.of(key), Optional.empty());
            PushRefused refused = (PushRefused) assertThrows(
                            FeedException.class, () -> FeedSetup.push(file, url(server, PATH), credentials))
                    .problem();
            assertEquals(meaning, refused.refusal());
            assertEquals(shown, refused.answer().message());
        }
    }

    /** K2: the index of a feed names the word too. */
    @Test
    void pushesToTheAddressOfTheIndexWhateverTheKeyIs() throws Exception {
        try (MockWebServer server = server()) {
            server.enqueue(answer(
                    200,
                    "OK",
                    "{\"version\":\"3.0.0\",\"resources\":[{\"@id\":\"" + url(server, "/push")
                            + "\",\"@type\":\"PackagePublish/2.0.0\"}]}"));
            server.enqueue(answer(201, "Created", ""));
            FeedCredentials credentials = new FeedCredentials(Optional.of("push"), Optional.empty());
            try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), credentials)) {
                PackageSource source = new PackageSource.ServiceIndexUrl(URI.create(url(server, "/index.json")));
                HttpFeed.connect(source, client).push(FeedSetup.upload(file));
            }
            server.takeRequest();
            assertEquals("/push/", server.takeRequest().getTarget());
        }
    }

    /** K2. */
    @ParameterizedTest
    @ValueSource(strings = {"oy2\\u006bey-of-contoso", "oy2key\\u002Dof-contoso", "oy2key-of\\u002dcontoso"})
    void hidesASecretThatTheServerEscapes(String echo) throws IOException {
        try (MockWebServer server =
                server(answer(403, "", "{\"message\":\"no " + echo + "\"}"), answer(403, "", "no " + echo + " here"))) {
            assertEquals("no ***", refusal(server).answer().message());
            assertEquals("no *** here", refusal(server).answer().message());
        }
    }

    /** K5: the useful half, once. GitHub Packages, OAuth, ASP.NET, Azure DevOps, Artifactory. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Conflict     | `{"error":"invalid_request","error_description":"The ID is not yours."}` | The ID is not yours.
            Bad Request  | `{"title":"One or more validation errors occurred.","errors":{"Version":["It is bad."],"":["Why."]}}` | Version: It is bad.; Why.
            Bad Request  | `{"message":"Not valid","errors":[{"message":"No ID"},{"message":"No ID"}]}` | Not valid - No ID
            Bad Request  | `{"title":"Conflict","detail":"It is there."}` | It is there.
            Conflict - The feed is full. | `{"message":"The feed is full."}` | The feed is full.
            Conflict - The feed is full. (Activity 7) | `{"message":"The feed is full."}` | The feed is full. (Activity 7)
            Conflict - The feed is full. | `` | The feed is full.
            Bad - and worse | `` | Bad - and worse
            """)
    void showsTheUsefulHalfOnce(String phrase, String body, String shown) throws IOException {
        try (MockWebServer server = server(answer(400, phrase, body))) {
            assertEquals(shown, refusal(server).answer().message());
        }
    }

    /** K5: GitHub Packages says it in a warning; that a key expires is not a reason. */
    @Test
    void findsAReasonInAWarning() throws IOException {
        try (MockWebServer server = server(
                answer(
                        409,
                        CONFLICT,
                        "",
                        "X-NuGet-Warning: Your API key expires in 3 days. Visit us.",
                        "X-NuGet-Warning: Version 1.0.0 of \"Contoso.Utils\" already exists."),
                answer(403, "Forbidden", "", "X-NuGet-Warning: Your API key expires in 3 days. Visit us."))) {
            PushRefused refused = refusal(server);
            assertEquals(PushRefusal.DUPLICATE, refused.refusal());
            assertEquals(
                    "Version 1.0.0 of \"Contoso.Utils\" already exists.",
                    refused.answer().message());
            assertEquals("", refusal(server).answer().message());
        }
    }

    /** K5. */
    @Test
    void saysWhichLoginIsDemanded() throws IOException {
        try (MockWebServer server = server(
                answer(401, "", "", "WWW-Authenticate: Negotiate", "WWW-Authenticate: NTLM"),
                answer(401, "", "", "WWW-Authenticate: NTLM", "WWW-Authenticate: Basic realm=\"a, b\""),
                answer(407, "", "", "Proxy-Authenticate: NTLM"))) {
            assertTrue(demand(refusal(server)).isWindowsOnly());
            assertFalse(demand(refusal(server)).isWindowsOnly());
        }
    }

    private static LoginDemand demand(PushRefused refused) {
        return refused.answer().loginDemand().orElseThrow();
    }

    /** K5. */
    @Test
    void knowsAPortOfHttpAndAnExpiredCertificate() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread plain = new Thread(() -> answerInHttp(server));
            plain.start();
            NoAnswer none = (NoAnswer) assertThrows(
                            FeedException.class,
                            () -> FeedSetup.push(file, "https://127.0.0.1:" + server.getLocalPort() + PATH, KEY_ONLY))
                    .problem();
            assertEquals(ConnectionFailure.NOT_TLS, none.failure());
        }
        SSLHandshakeException expired = new SSLHandshakeException("PKIX path validation failed");
        expired.initCause(new CertPathValidatorException(
                "validity check failed", new CertificateExpiredException("NotAfter: Fri Jan 02 2026")));
        assertEquals(ConnectionFailure.CERTIFICATE_DATE, ConnectionFailures.of(expired));
        assertEquals("NotAfter: Fri Jan 02 2026", ConnectionFailures.detail(expired));
    }

    private static void answerInHttp(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
            socket.getInputStream().readNBytes(1 << 20);
        } catch (IOException e) {
            // the test sees it
        }
    }

    /** K5: nothing secret is in the request, and the origin is the same. */
    @ParameterizedTest
    @CsvSource({"301, true", "302, true", "303, true", "307, true", "302, false"})
    void followsARedirectOfTheIndexWithoutSecrets(int status, boolean isWithoutLogin) throws IOException {
        try (MockWebServer server = server(
                answer(status, "Moved", "", "Location: /v3/index.json"),
                answer(200, "OK", "{\"version\":\"3.0.0\",\"resources\":[]}"))) {
            FeedCredentials credentials = isWithoutLogin
                    ? KEY_ONLY
                    : new FeedCredentials(Optional.empty(), Optional.of(new FeedCredentials.Login("me", "password")));
            try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), credentials)) {
                URI index = URI.create(url(server, "/index.json"));
                if (isWithoutLogin) {
                    ServiceIndex.fetch(index, client);
                } else {
                    assertThrows(FeedException.class, () -> ServiceIndex.fetch(index, client));
                }
            }
            assertEquals(isWithoutLogin ? 2 : 1, server.getRequestCount());
        }
    }

    private ServerResponse push(MockWebServer server) {
        return FeedSetup.push(file, url(server, PATH), KEY_ONLY);
    }

    private PushRefused refusal(MockWebServer server) {
        return FeedSetup.refusal(file, url(server, PATH));
    }
}
