package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.message.MessageRules;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.ReceivedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K2: a secret goes where it belongs, or nowhere. */
class SecretsAtStrangersTest {
    private static final String KEY = "oy2" + "k7".repeat(21) + "a";
    private static final String BASIC = "<username>ann</username><password>secret-password</password>";
    private static final String BASIC_HEADER = "Basic YW5uOnNlY3JldC1wYXNzd29yZA==";

    private NuGetGallery gallery;
    private NuGetGallery other;
    private TestBuild build;
    private Path folder;

    @BeforeEach
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        gallery = NuGetGallery.start();
        other = NuGetGallery.start();
        gallery.key(KEY, "contoso");
        other.key(KEY, "contoso");
        build = new TestBuild(folder).with("nuget.source", gallery.indexUrl());
        TestPackage.of("Contoso.Core", "1.0.0").writeTo(build.target());
    }

    @AfterEach
    void close() {
        gallery.close();
        other.close();
    }

    @DisplayName("K2: NUGET_API_KEY is nuget.org's, whoever names it")
    @ParameterizedTest
    @ValueSource(strings = {"NUGET_API_KEY", "nuget_api_key"})
    void refusesTheVariableOfNuGetOrgElsewhere(String variable) {
        String message =
                refusal(build.environment(variable, KEY).configuration("<apiKeyEnv>" + variable + "</apiKeyEnv>"));

        MessageRules.check(
                message, variable + " is for nuget.org, not for 127.0.0.1.", "Nothing was pushed.", "nuget.apiKeyEnv");
        assertEquals(List.of(), gallery.requests());
    }

    @DisplayName("K2: <server> nuget.org is nuget.org's")
    @ParameterizedTest
    @CsvSource({"nuget.serverId, nuget.org", "nuget.apiKeyServerId, nuget.org"})
    void refusesTheServerOfNuGetOrgElsewhere(String property, String id) throws Exception {
        String message =
                refusal(settings(id, "<password>" + KEY + "</password>").with(property, id));

        MessageRules.check(
                message, "<server> 'nuget.org' in settings.xml is for nuget.org, not for 127.0.0.1.", "<sources>");
        assertEquals(List.of(), gallery.requests());
    }

    @DisplayName("K2: altSource nuget.org::foreign host, with the variable of that id and with a login")
    @Test
    void refusesAnAlternativeSourceThatIsCalledNuGetOrg() throws Exception {
        build.with("nuget.altSource", "nuget.org::" + gallery.indexUrl());
        MessageRules.check(
                refusal(build.environment("NUGET_API_KEY_NUGET_ORG", KEY)), "is for nuget.org, not for 127.0.0.1.");
        build.environment("NUGET_API_KEY_NUGET_ORG", "");
        MessageRules.check(refusal(settings("nuget.org", BASIC)), "is for nuget.org, not for 127.0.0.1.");
        assertEquals(List.of(), gallery.requests());
    }

    @DisplayName("K2: <sources> says which hosts a server is for")
    @ParameterizedTest
    @CsvSource({
        "nuget.org, '127.0.0.1', true",
        "nuget.org, 'feed.example.org , 127.0.0.1', true",
        "nuget.org, 'feed.example.org', false",
        "mine, '', true",
        "mine, '127.0.0.1', true",
        "mine, 'http://127.0.0.1/index.json', true",
        "mine, 'feed.example.org', false",
        "mine, 'localhost', false",
    })
    void heedsDeclaredSources(String id, String sources, boolean isAllowed) throws Exception {
        settings(
                        id,
                        "<password>" + KEY + "</password><configuration><sources>" + sources
                                + "</sources></configuration>")
                .with("nuget.serverId", id);
        if (isAllowed) {
            build.push();
            assertEquals(KEY, gallery.requestsTo(GalleryRoute.PUSH).get(0).apiKey());
        } else {
            MessageRules.check(refusal(build), "not for 127.0.0.1.", "<sources>");
            assertEquals(List.of(), gallery.requests());
        }
    }

    @DisplayName("K2: the index of A names push on B: the key goes there and the log says so, the login does not")
    @Test
    void saysWhereTheIndexSendsTheKey() throws Exception {
        gallery.indexAnswer(200, "application/json", indexWithPushAt(other));

        settings("mine", BASIC)
                .with("nuget.serverId", "mine")
                .environment("NUGET_API_KEY_MINE", KEY)
                .push();

        ReceivedRequest push = other.requestsTo(GalleryRoute.PUSH).get(0);
        assertEquals(KEY, push.apiKey());
        assertNull(push.header("Authorization"));
        assertEquals(BASIC_HEADER, gallery.requests().get(0).header("Authorization"));
        assertTrue(
                build.log()
                        .infos()
                        .contains("Packages and the API key go to " + other.pushUrl() + ", as " + gallery.indexUrl()
                                + " says, but the login of the source does not."),
                build.log().text());
    }

    @DisplayName("K2: the index of A names push on B: a password that is key and login does not go there")
    @Test
    void keepsAPasswordFromWhereTheIndexPoints() throws Exception {
        gallery.indexAnswer(200, "application/json", indexWithPushAt(other));

        String message = refusal(settings("mine", BASIC).with("nuget.serverId", "mine"));

        MessageRules.check(message, "sent to " + other.pushUrl(), "the API key is for http://127.0.0.1:", "<sources>");
        assertEquals(List.of(), other.requests());
    }

    @DisplayName("K2: the index of A names push on B, and <sources> names B's host")
    @Test
    void sendsAPasswordWhereTheUserSays() throws Exception {
        gallery.indexAnswer(200, "application/json", indexWithPushAt(other));
        other.key("secret-password", "contoso");

        settings("mine", BASIC + "<configuration><sources>127.0.0.1</sources></configuration>")
                .with("nuget.serverId", "mine")
                .push();

        assertEquals(BASIC_HEADER, other.requestsTo(GalleryRoute.PUSH).get(0).header("Authorization"));
    }

    @DisplayName("K2: symbolSource on another port has a key of its own")
    @Test
    void keepsTheKeyFromSymbolsOnAnotherPort() throws Exception {
        TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(build.target());

        String message = refusal(build.environment("NUGET_API_KEY_MINE", KEY)
                .with("nuget.serverId", "mine")
                .with("nuget.symbolSource", other.symbolPushUrl()));

        MessageRules.check(message, "NUGET_API_KEY_127_0_0_1 is not set");
        assertEquals(1, other.requestsTo(GalleryRoute.SYMBOL_PUSH).size());
        assertTrue(other.requests().stream().allMatch(it -> it.apiKey() == null));
    }

    @DisplayName("K2: a hyphen and a dot share a variable")
    @Test
    void warnsOfAVariableOfTwoServers() throws Exception {
        settings("my-feed", "<password>x</password>")
                .with("nuget.serverId", "my.feed")
                .environment("NUGET_API_KEY_MY_FEED", KEY)
                .push();

        assertTrue(
                build.log().warnings().stream()
                        .anyMatch(it -> it.contains("NUGET_API_KEY_MY_FEED belongs to") && it.contains("my-feed")),
                build.log().text());
    }

    @DisplayName("K2: a secret where a name belongs")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nuget.serverId",
                "nuget.apiKeyServerId",
                "nuget.apiKeyEnv",
                "nuget.trustedPublishing.user",
                "nuget.source",
                "nuget.symbolSource",
                "nuget.globPattern",
                "nuget.altSource"
            })
    void refusesASecretWhereANameBelongs(String property) throws IOException {
        for (String secret : List.of(
                KEY,
                KEY.toUpperCase(Locale.ROOT),
                "ghp_0123456789abcdefghijABCDEFGHIJ012345",
                "github_pat_11AAAAAAA0123456789abcdef",
                "glpat-0123456789abcdefghij",
                "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl",
                "0f8fad5b-d9cb-469f-a165-70867728950e")) {
            String value = property.equals("nuget.altSource") ? secret + "::" + gallery.indexUrl() : secret;
            String message = refusal(build.with(property, value));
            MessageRules.check(message, "The value of " + property + " looks like ", "so it is not shown");
            assertFalse(message.contains(secret), message);
            assertFalse(build.log().text().contains(secret), build.log().text());
        }
        assertEquals(List.of(), gallery.requests());
    }

    @DisplayName("K2: <password>${env.<the key itself>}</password>, what a CI writes when given a secret for a name")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "oy2k7k7k7k7k7k7k7k7k7k7k7k7k7k7k7k7k7k7k7k7k7a",
                "oy2keyofthebuildthatmustshowupnowhere",
                "0f8fad5b-d9cb-469f-a165-70867728950e",
                "ghp_0123456789abcdefghijABCDEFGHIJ012345",
                "d41d8cd98f00b204e9800998ecf8427e"
            })
    void showsNoSecretThatStandsForTheNameOfAVariable(String secret) throws Exception {
        String message = refusal(
                settings("mine", "<password>${env." + secret + "}</password>").with("nuget.serverId", "mine"));

        MessageRules.check(message, "in the password of <server> 'mine' in settings.xml looks like ");
        assertFalse(message.contains(secret), message);
        assertFalse(build.log().text().contains(secret), build.log().text());
    }

    @DisplayName("K2: <username>${env.UNSET}</username>")
    @Test
    void refusesAUserNameThatNamesNoVariable() throws Exception {
        String message = refusal(settings("mine", "<username>${env.CI_USER}</username><password>pass</password>")
                .with("nuget.serverId", "mine"));

        MessageRules.check(message, "The user name of <server> 'mine' in settings.xml is ${env.CI_USER}, but");
        assertEquals(List.of(), gallery.requests());
    }

    @DisplayName("K2: a login whose password can be no key goes alone")
    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "pass\u00a3word"})
    void sendsALoginAloneIfItsPasswordCanBeNoKey(String password) throws Exception {
        settings("mine", "<username>ci</username><password>" + password + "</password>")
                .with("nuget.serverId", "mine");

        // the double of nuget.org wants a key
        assertThrows(MojoFailureException.class, build::push);

        ReceivedRequest push = gallery.requestsTo(GalleryRoute.PUSH).get(0);
        assertTrue(push.header("Authorization").startsWith("Basic "));
        assertNull(push.apiKey());
        assertTrue(
                build.log().infos().stream().anyMatch(it -> it.contains("is sent alone")),
                build.log().text());
    }

    @DisplayName("K2: <httpHeaders>, which Maven's transport knows, to the feed's origin only")
    @Test
    void sendsTheHeadersOfTheServerToTheFeedOnly() throws Exception {
        gallery.indexAnswer(200, "application/json", indexWithPushAt(other));
        String job = "job-token-of-gitlab";
        settings("mine", headers("Job-Token", job)).with("nuget.serverId", "mine");

        String failure = refusal(build);

        assertEquals(job, gallery.requests().get(0).header("Job-Token"));
        assertNull(other.requests().get(0).header("Job-Token"));
        assertFalse((failure + build.log().text() + build.report()).contains(job));
    }

    @DisplayName("K2: <httpHeaders> that cannot be sent")
    @ParameterizedTest
    @CsvSource({
        "Job-Token, ${env.CI_JOB_TOKEN}, The <httpHeaders> of <server> 'mine' in settings.xml is ${env.CI_JOB_TOKEN}",
        "'Job Token', value, \"Job Token\"",
        "Job-Token, 'v\u00e4lue', \"Job-Token\"",
        "Job-Token, '', \"Job-Token\"",
    })
    void refusesHeadersThatCannotBeSent(String name, String value, String part) throws Exception {
        MessageRules.check(refusal(settings("mine", headers(name, value)).with("nuget.serverId", "mine")), part);
        assertEquals(List.of(), gallery.requests());
    }

    @DisplayName("K2: what cannot be a key is not sent to nuget.org")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"QUOTED\" | quotes around it",
                "'oy2abc | quotes around it",
                "*** | the mask that a log shows",
                "$(NUGET_API_KEY) | nothing has replaced by its value",
                "${NUGET_API_KEY} | nothing has replaced by its value",
                "${{secrets.NUGET_API_KEY}} | nothing has replaced by its value",
                "%NUGET_API_KEY% | nothing has replaced by its value",
                "ghp_0123456789abcdefghijABCDEFGHIJ012345 | a token of another service",
                "oy2tooshort | another form (11 characters)",
            })
    void refusesWhatCannotBeAKeyOfNuGetOrg(String key, String why) {
        String message = refusal(
                build.environment("NUGET_API_KEY", key).with("nuget.source", "https://api.nuget.org/v3/index.json"));

        MessageRules.check(message, "NUGET_API_KEY is not an API key of nuget.org: ", why, "Store the key again");
        assertFalse(message.contains("oy2tooshort"), message);
    }

    @DisplayName("K2: names that are nearly nuget.apiKey")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nuget.apikey",
                "nuget.ApiKey",
                "nuget.api.key",
                "nuget.api-key",
                "nuget.api_key",
                "nugetApiKey",
                "apiKey",
                "apikey",
                "NUGET_API_KEY",
                "nuget_api_key",
                "NUGET_API_KEY_FEED_EXAMPLE_ORG",
                "nuget.symbolsApiKey",
                "nuget.secret",
                "nuget.accessToken"
            })
    void refusesAKeyUnderAMisspeltName(String property) {
        String message = refusal(build.with(property, KEY));

        MessageRules.check(message, "-D" + property + " on the command line", "Regenerate the key");
        assertFalse(message.contains(KEY), message);
    }

    @DisplayName("K2: a key in MAVEN_OPTS")
    @Test
    void refusesAKeyInASystemProperty() {
        MessageRules.check(refusal(build.systemProperty("nuget.apiKey", KEY)), "the system property nuget.apiKey");
    }

    @DisplayName("K2: names that are nearly nuget.apiKey, and mean something else")
    @Test
    void takesItsOwnParametersForNoKeys() throws Exception {
        build.with("nuget.apiKeyEnv", "MY_KEY")
                .with("nuget.apiKeyServerId", "mine")
                .with("nuget.globPattern", "Contoso.*")
                .property("apiKey", "of-another-plugin")
                .environment("MY_KEY", KEY)
                .push();

        assertEquals(KEY, gallery.requestsTo(GalleryRoute.PUSH).get(0).apiKey());
    }

    @DisplayName("K2: symbols elsewhere matter only to those who have some")
    @Test
    void keepsAPasswordFromWhereTheIndexPointsForSymbols() throws Exception {
        gallery.indexAnswer(
                200,
                "application/json",
                "{\"version\":\"3.0.0\",\"resources\":[{\"@id\":\"" + gallery.pushUrl()
                        + "\",\"@type\":\"PackagePublish/2.0.0\"},{\"@id\":\"" + other.symbolPushUrl()
                        + "\",\"@type\":\"SymbolPackagePublish/4.9.0\"}]}");
        gallery.key("secret-password", "contoso");
        settings("mine", BASIC).with("nuget.serverId", "mine").push();
        assertEquals(1, gallery.packages().size());

        TestPackage.symbolsOf("Contoso.Utils", "1.0.0").writeTo(build.target());
        TestPackage.of("Contoso.Utils", "1.0.0").writeTo(build.target());
        Files.delete(build.target().resolve("Contoso.Core.1.0.0.nupkg"));
        MessageRules.check(refusal(build), "sent to " + other.symbolPushUrl());
        assertEquals(1, gallery.packages().size(), "nothing goes before all of it can");
        assertEquals(List.of(), other.requests());
    }

    @DisplayName("K2: elements that are nearly <apiKey>")
    @ParameterizedTest
    @ValueSource(strings = {"apikey", "ApiKey", "nugetApiKey", "api-key"})
    void refusesAKeyInAMisspeltElement(String element) {
        MessageRules.check(
                refusal(build.configuration("<" + element + ">" + KEY + "</" + element + ">")),
                "<" + element + "> in the POM");
    }

    @DisplayName("K2: queries and tokens in URLs are never shown; the command leaves the URL out")
    @ParameterizedTest
    @ValueSource(strings = {"?sig=short", "?sig=0123456789abcdef0123456789abcdef", "?a=b#sig"})
    void showsNoQuery(String query) throws Exception {
        TestPackage.of("Contoso.Utils", "1.0.0").writeTo(build.target());
        gallery.nextPush(Fault.none(), Fault.status(400, "Spoiled", ""));
        build.with("nuget.parallelism", "1");

        String message = refusal(
                build.environment("NUGET_API_KEY_127_0_0_1", KEY).with("nuget.source", gallery.indexUrl() + query));

        String everything = message + build.log().text() + build.report();
        assertFalse(everything.contains(query.substring(1)), everything);
        assertTrue(message.contains("127.0.0.1::https://(left out, because this URL may contain a secret)"), message);
        assertTrue(build.report().contains("\"source\": \"" + gallery.indexUrl() + "\""), build.report());
    }

    private static String headers(String name, String value) {
        return "<configuration><httpHeaders><property><name>" + name + "</name><value>" + value
                + "</value></property></httpHeaders></configuration>";
    }

    private static String indexWithPushAt(NuGetGallery gallery) {
        return "{\"version\":\"3.0.0\",\"resources\":[{\"@id\":\"" + gallery.pushUrl()
                + "\",\"@type\":\"PackagePublish/2.0.0\"}]}";
    }

    private TestBuild settings(String id, String content) throws IOException {
        Path file = folder.resolve("settings.xml");
        Files.writeString(
                file, "<settings><servers><server><id>" + id + "</id>" + content + "</server></servers></settings>");
        return build.settings(MavenSettings.read(file, Map.of()));
    }

    private static String refusal(TestBuild build) {
        return build.pushFailure();
    }
}
