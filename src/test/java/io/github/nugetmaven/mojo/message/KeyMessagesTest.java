package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.CiSystem;
import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.KeyMistake;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.SecretShape;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyMessagesTest {
    private static final KeyOrigin VARIABLE = new KeyOrigin.Environment("NUGET_API_KEY");
    private static final KeyOrigin SERVER = new KeyOrigin.Settings("feed");

    static Stream<Arguments> problems() {
        return Stream.of(
                problem(
                        new KeyProblem.NotFound("NUGET_API_KEY", "nuget.org", false, false),
                        "No API key for nuget.org",
                        "NUGET_API_KEY is not set",
                        "no <server> 'nuget.org'",
                        "Set that variable, or add <server><id>nuget.org</id>"),
                problem(
                        new KeyProblem.NotFound("NUGET_API_KEY_FEED", "feed", true, true),
                        "NUGET_API_KEY_FEED is not set",
                        "no password in <server> 'feed'",
                        "is used for nuget.org only",
                        "Set that variable"),
                problem(
                        new KeyProblem.NoToken(
                                new KeyProblem.NotFound("NUGET_API_KEY_FEED", "feed", false, false),
                                new TrustedPublishing("alice", URI.create("https://feed/token"), "https://feed"),
                                Optional.of(CiSystem.GITLAB)),
                        "NUGET_API_KEY_FEED is not set",
                        "Set that variable",
                        "Trusted publishing for alice found no CI token",
                        "`id_tokens: NUGET_ID_TOKEN: aud: https://feed`"),
                problem(
                        new KeyProblem.SecretInsteadOfName("nuget.apiKeyEnv", SecretShape.NUGET_KEY),
                        "The value of nuget.apiKeyEnv looks like an API key of nuget.org, so it is not shown.",
                        "only the name of that variable",
                        "Regenerate the secret"),
                problem(
                        new KeyProblem.NotForHost(SERVER, "feed.example.org", "nuget.org"),
                        "<server> 'feed' in settings.xml is for nuget.org, not for feed.example.org.",
                        "<sources>"),
                problem(
                        new KeyProblem.NotForHost(VARIABLE, "feed.example.org", "nuget.org"),
                        "NUGET_API_KEY is for nuget.org, not for feed.example.org.",
                        "-Dnuget.apiKeyEnv"),
                problem(
                        new KeyProblem.NotAKey(VARIABLE, KeyMistake.QUOTED, 48),
                        "quotes around it",
                        "Store the key again"),
                problem(new KeyProblem.BadHeader("feed", "Job-Token"), "\"Job-Token\"", "<httpHeaders>"),
                problem(new KeyProblem.Unsendable(VARIABLE), "variable NUGET_API_KEY", "Copy the key again"),
                problem(
                        new KeyProblem.Undecryptable("feed", "Failed to decrypt: no master password."),
                        "<server> 'feed'",
                        "no master password.",
                        "Encrypt the key again"),
                // K8: a key in braces, {F2151FD5-…}, as PhpNuget shows them
                problem(
                        new KeyProblem.Undecryptable("feed", "Not encrypted."),
                        "encrypted and cannot be decrypted",
                        "Maven takes every password in braces for an encrypted one",
                        "if these braces belong to the key itself, encrypt it together with them"),
                problem(
                        new KeyProblem.EncryptedByMaven4("feed"),
                        "<server> 'feed'",
                        "encrypted by Maven 4",
                        ":set-api-key"),
                problem(
                        new KeyProblem.UnsetVariable("feed", "password", "MY_KEY"),
                        "<server> 'feed'",
                        "${env.MY_KEY}",
                        "Set that variable"),
                problem(
                        new KeyProblem.ForeignOrigin("feed", "https://b:443", List.of("https://a", "https://c")),
                        "<server> 'feed'",
                        "https://a, https://c, but not https://b:443",
                        "Add this origin"),
                problem(new KeyProblem.BadGlob("Contoso/*"), "\"Contoso/*\"", "Write <globPattern>"),
                problem(new KeyProblem.BadScope("pull"), "\"pull\"", "Use push, pushversion or unlist"),
                problem(new KeyProblem.BadExpiry("next year"), "\"next year\"", "2026-12-20"),
                problem(
                        new KeyProblem.DeclaredExpiryPassed(VARIABLE, LocalDate.of(2026, 1, 31)),
                        "variable NUGET_API_KEY",
                        "expired on 2026-01-31",
                        "Regenerate the key, and store it"),
                problem(
                        new KeyProblem.NotForPush(SERVER, Set.of(KeyScope.Action.UNLIST)),
                        "<server> 'feed'",
                        "is for unlist",
                        "Use a key with the scope Push"),
                problem(
                        new KeyProblem.NotCovered(
                                SERVER,
                                GlobPattern.parseList("Contoso.*, Fabrikam"),
                                List.of(PackageId.of("Northwind"), PackageId.of("Adatum"))),
                        "<server> 'feed'",
                        "Northwind, Adatum",
                        "Contoso.*, Fabrikam",
                        "Use a key whose glob pattern matches"),
                problem(
                        new KeyProblem.RejectedByFeed(SERVER, "https://feed.example.org/"),
                        "https://feed.example.org/ does not accept the API key from <server> 'feed'",
                        "Regenerate the key or create a new one"),
                problem(
                        new KeyProblem.NotOwner(SERVER, List.of(PackageId.of("Northwind"), PackageId.of("Adatum"))),
                        "According to the feed, the owner of the API key from <server> 'feed' in settings.xml does not own Northwind, Adatum",
                        "Use a key of a package owner"),
                problem(
                        new KeyProblem.ShortLivedKeyExpired(SERVER, Instant.parse("2026-11-21T10:15:30Z")),
                        "<server> 'feed'",
                        "expired at 2026-11-21 10:15 UTC",
                        "Get a new one from trusted publishing"),
                problem(
                        new KeyProblem.OwnerBlocked(SERVER, true),
                        "According to the feed, the owner",
                        "Ask the feed's operator"),
                problem(
                        new KeyProblem.OwnerBlocked(SERVER, false),
                        "has not confirmed an e-mail address",
                        "confirm the address"),
                problem(
                        new KeyProblem.OnlyNewVersions(SERVER, List.of(PackageId.of("Northwind"))),
                        "can push new versions only",
                        "does not have Northwind yet",
                        "Use a key that can push new packages"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void saysWhatIsWrongWithTheKeyAndWhatToDo(KeyProblem problem, String[] parts) {
        MessageRules.check(FailureMessages.of(new ApiKeyException(problem)), parts);
    }

    @Test
    void hasAMessageForEveryKind() {
        MessageRules.checkEveryKind(
                KeyProblem.class, problems().map(it -> it.get()[0]).toList());
    }

    private static Arguments problem(KeyProblem problem, String... parts) {
        return Arguments.of(problem, parts);
    }
}
