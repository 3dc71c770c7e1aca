package io.github.nugetmaven.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.SecretShape;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeyLookupTest {
    private static final KeyLocation NUGET_ORG = place("nuget.org", true);
    private static final KeyLocation TRUSTING = new KeyLocation(
            "nuget.org",
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new TrustedPublishing(
                    "alice", URI.create("https://www.nuget.org/api/v2/token"), "https://www.nuget.org")));
    private static final KeyLocation OTHER = place("feed.example.org", false);

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, SettingsServer> servers = new HashMap<>();
    private final AtomicInteger decryptions = new AtomicInteger();
    private final ApiKeyLookup lookup = new ApiKeyLookup(
            name -> Optional.ofNullable(environment.get(name)), id -> Optional.ofNullable(servers.get(id)));

    @Test
    void looksIntoTheEnvironmentFirst() {
        environment.put("NUGET_API_KEY", "from-environment");
        server("nuget.org", "", "from-settings");
        assertKey("from-environment", new KeyOrigin.Environment("NUGET_API_KEY"), NUGET_ORG);
        assertEquals(0, decryptions.get());
    }

    @Test
    void looksIntoSettingsNext() {
        server("nuget.org", "", "from-settings");
        assertKey("from-settings", new KeyOrigin.Settings("nuget.org"), NUGET_ORG);
    }

    @Test
    void ignoresABlankVariableAndABlankPassword() {
        environment.put("NUGET_API_KEY", " \n");
        server("nuget.org", "", "");
        assertTrue(lookup.find(NUGET_ORG).isEmpty());
        server("nuget.org", "", "from-settings");
        assertKey("from-settings", new KeyOrigin.Settings("nuget.org"), NUGET_ORG);
    }

    @Test
    void ignoresAPasswordThatDecryptsToNothing() {
        servers.put("nuget.org", new SettingsServer("nuget.org", "", true, () -> " ", "", "", ""));
        assertTrue(lookup.find(NUGET_ORG).isEmpty());
    }

    @Test
    void keepsTheKeyOfNuGetOrgFromAnyOtherHost() {
        environment.put("NUGET_API_KEY", "of-nuget-org");
        assertTrue(lookup.find(OTHER).isEmpty());
        assertEquals(
                new KeyProblem.NotFound("NUGET_API_KEY_FEED_EXAMPLE_ORG", "feed.example.org", false, true),
                lookup.notFound(OTHER));
    }

    @ParameterizedTest
    @CsvSource({
        "feed.example.org, NUGET_API_KEY_FEED_EXAMPLE_ORG",
        "127.0.0.1, NUGET_API_KEY_127_0_0_1",
        "my-Feed_2, NUGET_API_KEY_MY_FEED_2",
        "nuget.org, NUGET_API_KEY_NUGET_ORG"
    })
    void namesTheVariableOfAnotherHostAfterItsServer(String serverId, String variable) {
        environment.put(variable, "the-key");
        assertKey("the-key", new KeyOrigin.Environment(variable), place(serverId, false));
    }

    @Test
    void looksIntoTheVariableThatWasNamedInstead() {
        environment.put("NUGET_API_KEY", "wrong");
        environment.put("MY_KEY", "right");
        KeyLocation named = new KeyLocation("nuget.org", true, Optional.of("MY_KEY"), Optional.empty());
        assertKey("right", new KeyOrigin.Environment("MY_KEY"), named);
        environment.remove("MY_KEY");
        assertTrue(lookup.find(named).isEmpty());
    }

    @Test
    void refusesAKeyWhereANameBelongs() {
        KeyLocation place = new KeyLocation("nuget.org", true, Optional.of("oy2" + "a".repeat(43)), Optional.empty());
        assertEquals(
                new KeyProblem.SecretInsteadOfName("nuget.apiKeyEnv", SecretShape.NUGET_KEY),
                assertThrows(ApiKeyException.class, () -> lookup.find(place)).problem());
    }

    @Test
    void takesThePasswordOfAPrivateFeedForLoginAndKey() {
        server("feed.example.org", "me", "secret");
        assertKey("secret", new KeyOrigin.Settings("feed.example.org"), OTHER);
        assertEquals(Optional.of(new BasicCredentials("me", "secret")), lookup.findBasic(OTHER));
    }

    @Test
    void takesTheKeyOfAnotherServerBesideTheLogin() {
        server("feed.example.org", "me", "login");
        server("feed-key", "", "key");
        KeyLocation place = new KeyLocation("feed.example.org", false, Optional.empty(), Optional.of("feed-key"));
        assertKey("key", new KeyOrigin.Settings("feed-key"), place);
        assertEquals(Optional.of(new BasicCredentials("me", "login")), lookup.findBasic(place));
    }

    @Test
    void hasNoLoginWithoutAUserName() {
        server("feed.example.org", "", "key");
        assertTrue(lookup.findBasic(OTHER).isEmpty());
        assertEquals(0, decryptions.get());
    }

    @Test
    void appliesADeclarationToTheKeyItStandsBeside() {
        server("nuget.org", "", "from-settings");
        assertEquals("Contoso.*", globs(NUGET_ORG));
        environment.put("NUGET_API_KEY", "from-environment");
        assertEquals("", globs(NUGET_ORG));
    }

    @Test
    void appliesADeclarationWithoutAKeyOfItsOwnToTheKeyOfTheEnvironment() {
        environment.put("NUGET_API_KEY", "from-environment");
        server("nuget.org", "", "");
        assertEquals("Contoso.*", globs(NUGET_ORG));
        environment.put("NUGET_API_KEY_FEED_EXAMPLE_ORG", "from-environment");
        server("feed.example.org", "me", "login");
        assertEquals("Contoso.*", globs(OTHER));
    }

    @Test
    void offersTrustedPublishingAfterTheEnvironmentAndBeforeSettings() {
        environment.put("NUGET_ID_TOKEN", " the-token\n");
        server("nuget.org", "", "from-settings");
        assertTrue(lookup.findOffer(NUGET_ORG).isEmpty(), "nobody asked for it");
        TrustedPublishingOffer offer = lookup.findOffer(TRUSTING).orElseThrow();
        assertEquals(new CiToken.GitLab("the-token"), offer.token());
        assertEquals(new KeyOrigin.Exchange("alice", CiSystem.GITLAB), offer.origin());
        assertEquals(0, decryptions.get());
        assertTrue(lookup.publishingWithoutToken(TRUSTING).isEmpty());
        environment.put("NUGET_API_KEY", "from-environment");
        assertTrue(lookup.findOffer(TRUSTING).isEmpty());
        assertTrue(lookup.publishingWithoutToken(TRUSTING).isEmpty());
        assertKey("from-environment", new KeyOrigin.Environment("NUGET_API_KEY"), TRUSTING);
    }

    @Test
    void looksIntoSettingsWhereNoTokenIsOffered() {
        server("nuget.org", "", "from-settings");
        assertTrue(lookup.findOffer(TRUSTING).isEmpty());
        assertEquals(TRUSTING.publishing(), lookup.publishingWithoutToken(TRUSTING));
        assertKey("from-settings", new KeyOrigin.Settings("nuget.org"), TRUSTING);
    }

    @ParameterizedTest
    @CsvSource({
        "https://ci.example.org/?a=b, token,      GITHUB",
        "https://ci.example.org/?a=b, '',         GITLAB",
        "'',                          token,      GITLAB",
        "https://ci.example.org/?a=b, 'to\nken', GITLAB",
    })
    void prefersTheTokenOfGitHubToThatOfGitLab(String url, String token, CiSystem ci) {
        environment.put("ACTIONS_ID_TOKEN_REQUEST_URL", url);
        environment.put("ACTIONS_ID_TOKEN_REQUEST_TOKEN", token.replace("\\n", "\n"));
        environment.put("NUGET_ID_TOKEN", "jwt");
        CiToken found = lookup.findOffer(TRUSTING).orElseThrow().token();
        assertEquals(ci, found.ci());
        assertEquals("a token of " + ci, found.toString(), "and neither of the secrets");
    }

    @ParameterizedTest
    @CsvSource({"GITHUB_ACTIONS, GITHUB", "GITLAB_CI, GITLAB", "CI,"})
    void saysWhichCiOffersNoToken(String mark, CiSystem ci) {
        environment.put(mark, "true");
        KeyProblem.NotFound missing = new KeyProblem.NotFound("NUGET_API_KEY", "nuget.org", false, false);
        assertEquals(
                new KeyProblem.NoToken(missing, TRUSTING.publishing().orElseThrow(), Optional.ofNullable(ci)),
                lookup.notFound(TRUSTING));
    }

    @Test
    void appliesADeclarationWithoutAKeyOfItsOwnToTheOfferedKey() {
        environment.put("NUGET_ID_TOKEN", "jwt");
        server("nuget.org", "", "from-settings");
        assertEquals(List.of(), lookup.findOffer(TRUSTING).orElseThrow().scope().globs());
        server("nuget.org", "", "");
        assertEquals(
                "[Contoso.*]",
                lookup.findOffer(TRUSTING).orElseThrow().scope().globs().toString());
    }

    private void server(String id, String username, String password) {
        servers.put(
                id,
                new SettingsServer(
                        id,
                        username,
                        !password.isEmpty(),
                        () -> {
                            decryptions.incrementAndGet();
                            return password;
                        },
                        "Contoso.*",
                        "push",
                        ""));
    }

    private String globs(KeyLocation place) {
        return lookup.find(place).orElseThrow().scope().globs().stream()
                .map(GlobPattern::toString)
                .reduce("", String::concat);
    }

    private void assertKey(String secret, KeyOrigin origin, KeyLocation place) {
        ApiKey key = lookup.find(place).orElseThrow().key();
        assertEquals(secret, key.secret());
        assertEquals(origin, key.origin());
    }

    private static KeyLocation place(String serverId, boolean nugetOrg) {
        return new KeyLocation(serverId, nugetOrg, Optional.empty(), Optional.empty());
    }
}
