package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.JobTokens;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does, the secrets of trusted publishing are shown only to GitHub's runner, which masks them. */
@GalleryTest
class TokenSecretsTest {
    private static final String JWT = "eyJ0eXAiOiJKV1QifQ.payload-of-the-job." + "signature".repeat(60);
    private static final String KEY = "a".repeat(52) + "JQQJ99ALN5Z0000LZENeS003NUGT3OrW";
    private static final SecretSearch SECRETS = new SecretSearch(
            List.of(JWT, KEY, JobTokens.REQUEST_TOKEN, "payload-of", "signaturesignature", "JQQJ99", "of-the-runner"));

    private NuGetGallery gallery;
    private TestBuild build;

    /** Each route with each way in which it may echo the secret that it receives. */
    static Stream<Arguments> echoes() {
        return Stream.of(
                        Arguments.of(GalleryRoute.JOB_TOKEN, JobTokens.REQUEST_TOKEN),
                        Arguments.of(GalleryRoute.TOKEN, JWT),
                        Arguments.of(GalleryRoute.PUSH, KEY))
                .flatMap(route -> faults("no to " + route.get()[1]).map(fault -> Arguments.of(route.get()[0], fault)));
    }

    private static Stream<Named<Fault>> faults(String echo) {
        String cut = echo.substring(0, Math.min(echo.length(), 120) - 10) + "...";
        return Stream.of(
                Named.of("echo in phrase", Fault.status(401, echo, "")),
                Named.of("echo in phrase, cut", Fault.status(401, cut, "")),
                Named.of("echo in body", Fault.status(400, "Bad Request", echo)),
                Named.of("echo in body, cut", Fault.status(400, "Bad Request", cut)),
                Named.of("echo in JSON", Fault.status(401, "x", "{\"error\":\"" + echo + "\"}")),
                Named.of("echo in web page", Fault.status(500, "x", "<html><title>" + echo + "</title></html>")),
                Named.of("echo in warning", Fault.status(409, "already exists", "", "X-NuGet-Warning: " + echo)),
                Named.of("echo in redirect", Fault.redirect(307, "https://feed.invalid/" + echo.substring(6) + "?a=b")),
                Named.of("cut off", Fault.dropBeforeStoring()),
                Named.of("page", Fault.htmlPage200()));
    }

    @BeforeEach
    void start(@TempDir Path folder) {
        gallery.always(GalleryRoute.JOB_TOKEN, Fault.status(200, "OK", "{\"value\":\"" + JWT + "\"}"));
        gallery.always(GalleryRoute.TOKEN, Fault.status(200, "OK", "{\"apiKey\":\"" + KEY + "\"}"));
        build = new TestBuild(folder)
                .source(gallery)
                .trustedPublishing(gallery)
                .onGitHub(gallery)
                .packages("Contoso.Core");
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void staySecretWhenARequestFails(GalleryRoute route, Fault fault) throws IOException {
        gallery.next(route, fault);

        SECRETS.findsNothingIn(assertThrows(MojoFailureException.class, build::push));

        assertKeptSecret();
    }

    @Test
    void staySecretWhenAnAnswerIsNoHttpAndEchoesThem() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(
                    new MockResponse.Builder().status("NO-HTTP no to " + JWT).build());
            server.start();
            build.with("nuget.trustedPublishing.tokenUrl", "http://127.0.0.1:" + server.getPort() + "/token");

            MojoFailureException failure = assertThrows(MojoFailureException.class, build::push);

            assertTrue(failure.getMessage().contains("NO-HTTP no to ***"), failure.getMessage());
            SECRETS.findsNothingIn(failure);
            assertKeptSecret();
        }
    }

    @Test
    void staySecretWhenThePushSucceeds() throws Exception {
        gallery.key(KEY, "contoso");

        build.push();

        assertEquals(KEY, gallery.requestsTo(GalleryRoute.PUSH).get(0).apiKey());
        assertEquals("::add-mask::" + JWT + "\n::add-mask::" + KEY + "\n", build.console());
        assertKeptSecret();
    }

    private void assertKeptSecret() throws IOException {
        assertTrue(build.report().contains("Contoso.Core"));
        assertFalse(build.log().text().isEmpty());
        SECRETS.findsNothingIn(build);
        SECRETS.findsNothingIn(
                "console", build.console().replace("::add-mask::" + JWT, "").replace("::add-mask::" + KEY, ""));
    }
}
