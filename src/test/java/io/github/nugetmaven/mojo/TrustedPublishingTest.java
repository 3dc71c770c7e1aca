package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.nugetmaven.mojo.message.MessageRules;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.JobTokens;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.ReceivedRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a token of the CI becomes a key, and when it does not. */
@GalleryTest
class TrustedPublishingTest {
    private static final String AUDIENCE = "https://www.nuget.org";

    private NuGetGallery gallery;
    private TestBuild build;

    @BeforeEach
    void start(@TempDir Path folder) {
        gallery.trust("alice", "contoso").gitHub("contoso", "sdk", "release.yml");
        build = new TestBuild(folder).source(gallery).trustedPublishing(gallery).packages("Contoso.Core");
    }

    @Test
    void pushesWithAKeyForATokenOfGitHub() throws Exception {
        build.packages("Contoso.Utils");
        TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(build.target());

        onGitHub().with("nuget.parallelism", "1").push();

        assertEquals(2, gallery.packages().size());
        assertEquals("contoso", gallery.packages().get(0).owner());
        assertEquals(1, gallery.symbolPackages().size());
        assertEquals(
                List.of(
                        GalleryRoute.INDEX,
                        GalleryRoute.FLAT_CONTAINER,
                        GalleryRoute.FLAT_CONTAINER,
                        GalleryRoute.JOB_TOKEN,
                        GalleryRoute.TOKEN,
                        GalleryRoute.PUSH,
                        GalleryRoute.SYMBOL_PUSH,
                        GalleryRoute.PUSH),
                gallery.requests().stream().map(ReceivedRequest::route).toList());
        String log = build.log().text();
        assertTrue(log.contains("API key: from trusted publishing for alice (GitHub Actions), for "), log);
        assertTrue(
                log.matches("(?s).*API key: from trusted publishing for alice \\(GitHub Actions\\), valid until"
                        + " [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2} UTC\n.*"),
                log);
    }

    @Test
    void asksGitHubForATokenForNuGetOrg() throws Exception {
        onGitHub().push();

        ReceivedRequest request = gallery.requestsTo(GalleryRoute.JOB_TOKEN).get(0);
        assertEquals("GET", request.method());
        assertEquals("api-version=2.0&audience=https%3A%2F%2Fwww.nuget.org", request.query());
        assertEquals(List.of("Bearer " + JobTokens.REQUEST_TOKEN), request.headers("Authorization"));
        assertTrue(request.header("User-Agent").startsWith("nuget-maven-plugin/"));
    }

    @Test
    void asksGitHubAlsoUnderAUrlWithoutAQuery() throws Exception {
        onGitHub()
                .environment(
                        "ACTIONS_ID_TOKEN_REQUEST_URL", gallery.jobTokenUrl().replaceFirst("\\?.*", ""))
                .push();

        assertEquals(
                "audience=https%3A%2F%2Fwww.nuget.org",
                gallery.requestsTo(GalleryRoute.JOB_TOKEN).get(0).query());
    }

    @Test
    void sendsTheTokenAndNothingElseThatIsSecretToTheExchange() throws Exception {
        onGitHub()
                .settings(MavenSettings.read("basic", Map.of()))
                .with("nuget.serverId", "feed")
                .push();

        ReceivedRequest request = gallery.requestsTo(GalleryRoute.TOKEN).get(0);
        assertEquals("POST", request.method());
        assertEquals(List.of("Bearer " + gallery.jobTokens().issued().get(0)), request.headers("Authorization"));
        assertEquals("application/json", request.header("Content-Type"));
        assertEquals("{\"username\":\"alice\",\"tokenType\":\"ApiKey\"}", request.bodyText());
        assertTrue(request.header("User-Agent").startsWith("nuget-maven-plugin/"));
        assertNull(request.apiKey());
        ReceivedRequest push = gallery.requestsTo(GalleryRoute.PUSH).get(0);
        assertEquals(1, push.headers("Authorization").size());
        assertTrue(push.header("Authorization").startsWith("Basic "));
        assertEquals(84, push.apiKey().length());
    }

    @Test
    void pushesWithAKeyForATokenOfGitLab() throws Exception {
        onGitLab().push();

        assertEquals(1, gallery.packages().size());
        assertTrue(build.log().text().contains("trusted publishing for alice (GitLab CI), valid until"));
        assertEquals("", build.console(), "nobody reads masks there");
    }

    @Test
    void hasGitHubMaskTokenAndKeyBeforeAnythingElse() throws Exception {
        onGitHub().push();

        String token = gallery.jobTokens().issued().get(0);
        String key = gallery.requestsTo(GalleryRoute.PUSH).get(0).apiKey();
        assertEquals("::add-mask::" + token + "\n::add-mask::" + key + "\n", build.console());
    }

    @Test
    void yieldsToAKeyInTheEnvironment() throws Exception {
        gallery.key("of-the-environment", "contoso");

        onGitHub().key("of-the-environment").push();

        assertEquals(List.of("of-the-environment"), keysSent());
        assertEquals(List.of(), gallery.requestsTo(GalleryRoute.JOB_TOKEN, GalleryRoute.TOKEN));
    }

    @Test
    void takesPrecedenceOverAKeyInSettings() throws Exception {
        onGitHub()
                .settings(MavenSettings.read("encrypted", Map.of()))
                .with("nuget.serverId", "nuget.org")
                .push();

        assertNotEquals(List.of(MavenSettings.ENCRYPTED_KEY), keysSent());
        assertEquals(1, gallery.packages().size());
    }

    @Test
    void fallsBackToSettingsWhereTheCiOffersNoToken() throws Exception {
        gallery.key(MavenSettings.ENCRYPTED_KEY, "contoso");

        build.settings(MavenSettings.read("encrypted-for-here", Map.of()))
                .with("nuget.serverId", "nuget.org")
                .push();

        assertEquals(List.of(MavenSettings.ENCRYPTED_KEY), keysSent());
        assertEquals(
                1,
                build.log().infos().stream()
                        .filter(it -> it.contains("Trusted publishing for alice: no CI token"))
                        .count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GITHUB_ACTIONS | a GitHub Actions job needs `permissions: id-token: write`.",
                "GITLAB_CI      | a GitLab CI job needs `id_tokens: NUGET_ID_TOKEN: aud: https://www.nuget.org`.",
            })
    void saysWhatTheJobLacksWhereThereIsNoKeyAtAll(String mark, String advice) {
        MessageRules.check(build.environment(mark, "true").pushFailure(), "No API key", "Nothing was pushed.", advice);
        assertEquals(List.of(), gallery.requests());
    }

    @DisplayName("K2: a key that nuget.org issues goes to no other host, however the token URL is written")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.nuget.org/api/v2/token",
                "https://www.nuget.org./api/v2/token",
                "https://WWW.NuGet.ORG:443/api/v2/token"
            })
    void keepsKeysOfNuGetOrgFromOtherHosts(String tokenUrl) {
        String message =
                onGitHub().with("nuget.trustedPublishing.tokenUrl", tokenUrl).pushFailure();

        MessageRules.check(message, "sent without an API key");
        assertEquals(java.util.Collections.singletonList(null), keysSent());
    }

    @Test
    void keepsAKeyOfItsOwnFromTheSymbolsOfAnotherHost() throws Exception {
        TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(build.target());
        String elsewhere = gallery.symbolPushUrl().replace("127.0.0.1", "localhost");

        MessageRules.check(
                onGitHub().with("nuget.symbolSource", elsewhere).pushFailure(), "NUGET_API_KEY_LOCALHOST is not set");
        assertEquals(null, gallery.requestsTo(GalleryRoute.SYMBOL_PUSH).get(0).apiKey());
    }

    @Test
    void exchangesNothingInADryRun() throws Exception {
        onGitHub().with("nuget.dryRun", "true").push();

        assertEquals(List.of(), gallery.requestsTo(GalleryRoute.JOB_TOKEN, GalleryRoute.TOKEN));
        assertTrue(build.log().text().contains("API key: from trusted publishing for alice (GitHub Actions), for "));
    }

    @Test
    void exchangesNothingWhenTheGlobDoesNotCoverEverything() {
        String message = onGitHub().with("nuget.globPattern", "Fabrikam.*").pushFailure();

        MessageRules.check(
                message,
                "The API key from trusted publishing for alice (GitHub Actions) cannot push Contoso.Core",
                "Nothing was pushed.");
        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void exchangesNothingWhenTheIndexCannotBeRead() {
        gallery.always(GalleryRoute.INDEX, Fault.status(503, "Down", "", "Retry-After: 0"));

        onGitHub().pushFailure();

        assertEquals(List.of(), gallery.requestsTo(GalleryRoute.JOB_TOKEN, GalleryRoute.TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "ftp://host/",
                "https://",
                "https://user:pass-word@host/",
                "http:// x",
                "https://host:99999/"
            })
    void refusesAnInvalidTokenUrl(String url) {
        String message =
                onGitHub().with("nuget.trustedPublishing.tokenUrl", url).pushFailure();

        MessageRules.check(
                message, "nuget.trustedPublishing.tokenUrl is not", "Nothing was sent.", "remove the parameter");
        assertFalse(message.contains("pass-word"), message);
    }

    @Test
    void sendsNoTokenForNuGetOrgToAnotherServer() {
        String message = onGitHub()
                .with("nuget.trustedPublishing.tokenUrl", "https://feed.invalid/token")
                .pushFailure();

        MessageRules.check(
                message,
                "is on feed.invalid",
                "Nothing was sent.",
                "Set nuget.trustedPublishing.audience to the audience");
        assertEquals(List.of(), gallery.requests());
    }

    @DisplayName("K2: sends no token for nuget.org to another server, whatever the parameter says of the audience")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.nuget.org",
                "https://www.nuget.org/",
                "HTTPS://WWW.NUGET.ORG",
                "https://www.nuget.org.",
                "www.nuget.org",
                "https://nuget.org/any/path"
            })
    void sendsNoTokenForNuGetOrgToAnotherServerHoweverItIsWritten(String audience) {
        MessageRules.check(
                onGitHub()
                        .with("nuget.trustedPublishing.tokenUrl", "https://feed.invalid/token")
                        .with("nuget.trustedPublishing.audience", audience)
                        .pushFailure(),
                "is on feed.invalid",
                "Nothing was sent.");
        MessageRules.check(
                build.environment("ACTIONS_ID_TOKEN_REQUEST_URL", "")
                        .environment("NUGET_ID_TOKEN", gallery.jobTokens().issue(audience))
                        .with("nuget.trustedPublishing.audience", "https://feed.invalid")
                        .pushFailure(),
                "The token of this job is for nuget.org",
                "feed.invalid could use it");
        assertEquals(List.of(), gallery.requestsTo(GalleryRoute.JOB_TOKEN, GalleryRoute.TOKEN));
    }

    @Test
    void sendsNoTokenOverHttpToAnotherMachine() {
        String message = onGitHub()
                .with("nuget.trustedPublishing.tokenUrl", "http://feed.invalid/token")
                .with("nuget.trustedPublishing.audience", "https://feed.invalid")
                .pushFailure();

        MessageRules.check(message, "http://feed.invalid/token uses http", "-Dnuget.allowInsecureConnections");
        assertEquals(List.of(), gallery.requestsTo(GalleryRoute.JOB_TOKEN, GalleryRoute.TOKEN));
    }

    @Test
    void asksForNoTokenOverHttpOnAnotherMachine() {
        String message = onGitHub()
                .environment("ACTIONS_ID_TOKEN_REQUEST_URL", "http://ci.invalid/?a=b")
                .pushFailure();

        MessageRules.check(message, "uses http", "-Dnuget.allowInsecureConnections");
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (NuGetGallery other = NuGetGallery.start()) {
            gallery.next(GalleryRoute.TOKEN, Fault.redirect(307, other.tokenUrl()));
            MessageRules.check(
                    onGitHub().pushFailure(), "another address, " + other.tokenUrl(), "never follows a redirect");
            gallery.next(GalleryRoute.JOB_TOKEN, Fault.redirect(302, other.jobTokenUrl()));
            MessageRules.check(
                    build.pushFailure(),
                    "GitHub did not give this job a token: 127.0.0.1 answered 302: " + other.url("/github/idtoken"));
            assertEquals(List.of(), other.requests());
        }
    }

    @Test
    void sendsATokenOnceWhateverHappens() {
        gallery.next(GalleryRoute.TOKEN, Fault.dropAfterStoring());

        String message = onGitHub().pushFailure();
        assertTrue(message.contains("The connection to " + gallery.tokenUrl() + " was lost: "), message);
        assertTrue(message.endsWith("a token is never sent twice."), message);
        assertEquals(1, gallery.requestsTo(GalleryRoute.TOKEN).size());
        assertFalse(gallery.anyUpload());
        String row = JsonParser.parseString(build.report())
                .getAsJsonObject()
                .getAsJsonArray("packages")
                .get(0)
                .toString();
        assertTrue(row.contains("\"attempts\":0"), row);
    }

    @Test
    void saysThatGitHubGaveNoToken() {
        gallery.next(GalleryRoute.JOB_TOKEN, Fault.status(403, "Forbidden", "{\"message\":\"not this job\"}"));

        MessageRules.check(
                onGitHub().pushFailure(),
                "Not pushed: Contoso.Core 1.0.0",
                "GitHub did not give this job a token: 127.0.0.1 answered 403: not this job.",
                "`permissions: id-token: write`");
        assertEquals(List.of(), gallery.requestsTo(GalleryRoute.TOKEN));
    }

    @Test
    void pointsToThePolicyWhenItsKeyMayNotPush() {
        gallery.trust("bob", "contoso").gitHub("contoso", "sdk", "release.yml").globs("Fabrikam.*");

        String message = onGitHub().with("nuget.trustedPublishing.user", "bob").pushFailure();

        assertFalse(message.contains("apikeys"), message);
        MessageRules.check(
                message,
                "The key came from trusted publishing for bob (GitHub Actions).",
                "The policy decides what the key may push: on https://www.nuget.org/account/trustedpublishing");
    }

    @Test
    void isPartOfTheCommandThatPushesTheRest() {
        build.packages("Contoso.Utils");
        build.with("nuget.maxAttempts", "1");
        gallery.nextPush(Fault.none(), Fault.status(500, "Out of paper", ""));

        String message = onGitHub().pushFailure();
        assertTrue(message.contains(" \"-Dnuget.trustedPublishing.user=alice\""), message);
        assertTrue(message.contains(" \"-Dnuget.trustedPublishing.tokenUrl=" + gallery.tokenUrl() + "\""), message);
    }

    private TestBuild onGitHub() {
        return build.onGitHub(gallery);
    }

    private TestBuild onGitLab() {
        return build.environment("NUGET_ID_TOKEN", gallery.jobTokens().issue(AUDIENCE) + "\n");
    }

    private List<String> keysSent() {
        return gallery.requestsTo(GalleryRoute.PUSH).stream()
                .map(ReceivedRequest::apiKey)
                .toList();
    }
}
