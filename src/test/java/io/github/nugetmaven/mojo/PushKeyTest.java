package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.message.MessageRules;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which key a push uses, and which it refuses. */
@GalleryTest(key = MavenSettings.ENCRYPTED_KEY)
class PushKeyTest {
    private static final String KEY = MavenSettings.ENCRYPTED_KEY;

    private NuGetGallery gallery;
    private TestBuild build;

    @BeforeEach
    void start(@TempDir Path folder) {
        build = new TestBuild(folder).source(gallery).packages("Contoso.Core");
    }

    @Test
    void takesTheKeyFromTheVariableOfTheHost() throws Exception {
        build.key(KEY).push();

        assertEquals(List.of(KEY), keysSent());
        assertTrue(build.log()
                .infos()
                .contains("API key: from the environment variable NUGET_API_KEY_127_0_0_1, for " + gallery.indexUrl()));
    }

    @Test
    void takesTheKeyFromTheVariableThatIsNamed() throws Exception {
        build.environment("MY_KEY", KEY).with("nuget.apiKeyEnv", "MY_KEY").push();

        assertEquals(List.of(KEY), keysSent());
    }

    @Test
    void decryptsTheKeyOfTheServerThatIsNamed() throws Exception {
        build.settings(MavenSettings.read("encrypted-for-here", Map.of()))
                .with("nuget.serverId", "nuget.org")
                .push();

        assertEquals(List.of(KEY), keysSent());
        assertTrue(build.log().text().contains("<server> 'nuget.org' in settings.xml"));
    }

    @Test
    void sendsLoginAndKeyOfTwoServers() throws Exception {
        gallery.key("separate-key", "contoso");

        build.settings(MavenSettings.read("basic", Map.of()))
                .configuration("<serverId>feed</serverId><apiKeyServerId>feed-key</apiKeyServerId>")
                .push();

        assertEquals(List.of("separate-key"), keysSent());
        assertEquals(
                "Basic YW5uOmZlZWQtcGFzc3dvcmQ=",
                gallery.requestsTo(GalleryRoute.INDEX).get(0).header("Authorization"));
    }

    @Test
    void keepsTheKeyOfNuGetOrgFromAnotherHost() {
        String message = build.environment("NUGET_API_KEY", KEY).pushFailure();

        MessageRules.check(message, "NUGET_API_KEY_127_0_0_1 is not set", "no <server> '127.0.0.1'");
        assertFalse(message.contains(KEY), message);
        assertEquals(java.util.Collections.singletonList(null), keysSent());
    }

    @Test
    void saysWhichServerWasLookedFor() {
        MessageRules.check(
                build.with("nuget.serverId", "unknown").pushFailure(), "no <server> 'unknown'", "answered 401");
    }

    @Test
    void takesSourceAndServerFromTheCommandLine() throws Exception {
        build.settings(MavenSettings.read("encrypted-for-here", Map.of()))
                .with("nuget.source", "https://feed.invalid/index.json")
                .with("nuget.serverId", "unknown")
                .with("nuget.altSource", "nuget.org::" + gallery.indexUrl())
                .push();

        assertEquals(List.of(KEY), keysSent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://feed.invalid/index.json", "id::", "::https://feed.invalid", "id", "id:https://a"})
    void refusesAnAlternativeSourceOfTheWrongForm(String value) {
        String message = build.with("nuget.altSource", value).pushFailure();

        MessageRules.check(message, "nuget.altSource is \"" + value + "\"", "Use \"id::source\"");
        assertEquals(List.of(), gallery.requests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nuget.apiKey", "nuget.symbolApiKey", "nuget.token", "nuget.password", "env.NUGET_API_KEY"})
    void refusesAKeyOnTheCommandLine(String property) {
        String message = build.with(property, KEY).pushFailure();

        MessageRules.check(
                message, "-D" + property + " on the command line", "environment variable", "Regenerate the key");
        assertFalse(message.contains(KEY), message);
        assertEquals(List.of(), gallery.requests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiKey", "symbolApiKey", "key", "token", "password"})
    void refusesAKeyInThePom(String element) {
        String message = build.configuration("<" + element + ">" + KEY + "</" + element + ">")
                .pushFailure();

        MessageRules.check(message, "<" + element + "> in the POM", "settings.xml");
        assertFalse(message.contains(KEY), message);
        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void refusesAKeyInThePomAlsoWhenTheGoalIsCalledByName() {
        String message = build.calledByName()
                .configuration("<apiKey>" + KEY + "</apiKey>")
                .key(KEY)
                .pushFailure();

        MessageRules.check(message, "<apiKey> in the POM");
        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void refusesAKeyInAPropertyOfThePom() {
        String message = build.property("nuget.apiKey", KEY).pushFailure();

        MessageRules.check(message, "property nuget.apiKey of the POM");
        assertFalse(message.contains(KEY), message);
    }

    @Test
    void refusesAKeyWhereTheNameOfAVariableBelongs() {
        String message = build.with("nuget.apiKeyEnv", KEY).pushFailure();

        MessageRules.check(message, "nuget.apiKeyEnv", "Regenerate the secret");
        assertFalse(message.contains(KEY), message);
        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void checksEveryPackageAgainstTheKeysGlobBeforeItSendsAny() {
        build.packages("Fabrikam.Core");

        String message = build.key(KEY).with("nuget.globPattern", "Contoso.*").pushFailure();

        MessageRules.check(message, "cannot push Fabrikam.Core: its glob pattern Contoso.* does not match");
        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void sendsNoCiphertext() {
        String message = build.settings(MavenSettings.read("encrypted", Map.of()))
                .decrypter(MavenSettings.decrypterWithoutMaster())
                .with("nuget.serverId", "nuget.org")
                .pushFailure();

        MessageRules.check(message, "<server> 'nuget.org' in settings.xml is encrypted and cannot be decrypted: ");
        assertEquals(List.of(), gallery.requests());
    }

    private List<String> keysSent() {
        return gallery.requestsTo(GalleryRoute.PUSH).stream()
                .map(it -> it.apiKey())
                .toList();
    }
}
