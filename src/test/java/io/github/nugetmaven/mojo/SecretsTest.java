package io.github.nugetmaven.mojo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.settings.KeyPrompt;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server does, key and password stay out of everything that a build leaves behind, with {@code -X} as well. */
@GalleryTest
class SecretsTest {
    private static final String PASSWORD = MavenSettings.ENCRYPTED_PASSWORD;
    /** Contains the password: redacting the password must not leave the rest of the key. */
    private static final String KEY = PASSWORD + "-and-key";

    private static final String LOGIN = base64("ann:" + PASSWORD);
    /** A secret in the URL to which a redirect leads. */
    private static final String TICKET = "ticket-0123456789abcdef";

    private static final SecretSearch SECRETS = new SecretSearch(
            List.of(KEY, PASSWORD, "-and-key", LOGIN, base64(KEY), base64(PASSWORD), base64(":" + PASSWORD), TICKET));
    private static final String ECHO = "no to " + KEY + " of " + PASSWORD + " in Basic " + LOGIN;

    private NuGetGallery gallery;
    private TestBuild build;

    static Stream<Named<Fault>> faults() {
        return Stream.of(
                Named.of("key rejected", Fault.none()),
                Named.of("echo in phrase", Fault.status(403, ECHO, "")),
                Named.of("echo in body", Fault.status(400, "Bad Request", ECHO)),
                Named.of("echo in JSON", Fault.status(422, "x", "{\"message\":\"" + ECHO + "\"}")),
                Named.of("echo in web page", Fault.status(500, "x", "<html><title>" + ECHO + "</title></html>")),
                Named.of("echo in warning", Fault.status(409, "already exists", "", "X-NuGet-Warning: " + ECHO)),
                Named.of("echo in Retry-After", Fault.status(429, "slow", "", "Retry-After: " + ECHO)),
                Named.of("echo in Content-Type", Fault.status(500, "x", "x", "Content-Type: text/" + ECHO)),
                Named.of("echo in redirect", Fault.redirect(307, "https://feed.invalid/" + KEY + "?key=" + KEY)),
                Named.of("redirect to another host", Fault.redirect(302, "https://feed.invalid/")),
                Named.of("redirect with a ticket", Fault.redirect(307, "https://feed.invalid/?a=" + TICKET)),
                Named.of("redirect with a ticket behind #", Fault.redirect(302, "https://feed.invalid/#" + TICKET)),
                Named.of("redirect with a login", Fault.redirect(308, "https://ann:" + TICKET + "@feed.invalid/")),
                Named.of("redirect within the feed", Fault.redirect(307, "/elsewhere?a=" + TICKET)),
                Named.of("redirect that repeats its target", repeatedTarget()),
                Named.of("web page", Fault.htmlPage200()),
                Named.of("cut off before reading", Fault.dropBeforeReading()),
                Named.of("cut off before storing", Fault.dropBeforeStoring()),
                Named.of("cut off after storing", Fault.dropAfterStoring()),
                Named.of("failure after storing", Fault.status500AfterStoring()));
    }

    private static Fault repeatedTarget() {
        String target = "https://feed.invalid/?a=" + TICKET;
        return Fault.status(302, "Found", "Found. Redirecting to " + target, "Location: " + target);
    }

    @BeforeEach
    void start(@TempDir Path folder) {
        build = new TestBuild(folder)
                .settings(MavenSettings.read("basic", Map.of()))
                .environment("MY_KEY", KEY)
                .with("nuget.apiKeyEnv", "MY_KEY")
                .userSettings(folder.resolve("settings.xml"))
                .with(
                        "settings.security",
                        folder.resolve("settings-security.xml").toString())
                .with("nuget.serverId", "feed")
                .source(gallery)
                .packages("Contoso.Core");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void staySecretWhenThePushFails(Fault fault) throws IOException {
        gallery.nextPush(fault);

        SECRETS.findsNothingIn(assertThrows(MojoFailureException.class, build::push));

        assertKeptSecret();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void staySecretWhenTheIndexFails(Fault fault) throws IOException {
        gallery.next(GalleryRoute.INDEX, fault);

        SECRETS.findsNothingIn(assertThrows(MojoFailureException.class, build::push));

        assertKeptSecret();
    }

    @Test
    void staySecretWhenThePushSucceeds() throws Exception {
        gallery.key(KEY, "contoso");

        build.push();

        assertEquals(KEY, gallery.requestsTo(GalleryRoute.PUSH).get(0).apiKey());
        assertEquals(
                "Basic " + LOGIN, gallery.requestsTo(GalleryRoute.PUSH).get(0).header("Authorization"));
        assertFalse(build.log().text().isEmpty());
        assertKeptSecret();
    }

    @Test
    void staySecretWhenAnAnswerIsNoHttpAndEchoesThem() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().status("NO-HTTP " + ECHO).build());
            server.start();
            build.with("nuget.source", "http://127.0.0.1:" + server.getPort() + "/index.json")
                    .with("nuget.maxAttempts", "1");

            MojoFailureException failure = assertThrows(MojoFailureException.class, build::push);

            assertTrue(failure.getMessage().contains("NO-HTTP no to *** of *** in Basic ***"), failure.getMessage());
            SECRETS.findsNothingIn(failure);
            assertKeptSecret();
        }
    }

    @Test
    void staySecretWhenNothingAnswers() throws IOException {
        gallery.close();

        SECRETS.findsNothingIn(assertThrows(MojoFailureException.class, build::push));

        assertKeptSecret();
    }

    /** The settings file is in the folder that is searched, and the key in it is encrypted. */
    @Test
    void staySecretWhenAKeyIsStored() throws Exception {
        gallery.key(KEY, "contoso");
        build.setApiKey(typed(KEY));
        build.setApiKey(typed(KEY));

        assertFalse(build.log().text().isEmpty());
        SECRETS.findsNothingIn(build);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nuget.apiKey", "nuget.altSource", "settings.security"})
    void staySecretWhenAKeyCannotBeStored(String parameter) throws Exception {
        Path broken = Files.writeString(build.target().resolve("broken.xml"), "<settingsSecurity/>");
        build.with(parameter, broken.toString());

        SECRETS.findsNothingIn(assertThrows(MojoFailureException.class, () -> build.setApiKey(typed(KEY))));

        SECRETS.findsNothingIn(build);
    }

    @Test
    void staySecretWhenWhatIsPastedIsNoKey() throws Exception {
        build.with("nuget.source", "https://www.nuget.org/api/v2/package");

        SECRETS.findsNothingIn(assertThrows(MojoFailureException.class, () -> build.setApiKey(typed(KEY))));

        SECRETS.findsNothingIn(build);
    }

    private static KeyPrompt typed(String key) {
        KeyPrompt.Terminal terminal = new KeyPrompt.Terminal(prompt -> key, prompt -> "");
        return new KeyPrompt(Optional.of(terminal), InputStream.nullInputStream());
    }

    private void assertKeptSecret() throws IOException {
        assertTrue(build.report().contains("Contoso.Core"));
        SECRETS.findsNothingIn(build);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
