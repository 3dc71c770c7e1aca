package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import io.github.nugetmaven.mojo.TestBuild;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.JobTokens;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.TrustPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which nuget.org refuses a token, as its double does, and what the user should do then. */
@GalleryTest
class TokenRefusalMessagesTest {
    private static final String CREATOR = "must be the nuget.org user who created the policy";

    private NuGetGallery gallery;
    private TestBuild build;
    private TrustPolicy policy;

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("unknown user", it -> it.build.with("nuget.trustedPublishing.user", "bob"), "'bob'", CREATOR),
                refusal("owner", it -> it.build.with("nuget.trustedPublishing.user", "contoso"), "'contoso'", CREATOR),
                refusal(
                        "other repository",
                        it -> it.job().claim("repository", "contoso/other"),
                        "No matching trust policy owned by user 'alice' was found.",
                        CREATOR,
                        "compare owner, repository"),
                refusal(
                        "other workflow, policy never used",
                        it -> it.otherWorkflow().unused(false),
                        "No matching trust policy",
                        "workflow file"),
                refusal(
                        "other workflow",
                        it -> it.otherWorkflow(),
                        "expected 'release.yml', actual 'build.yml'.",
                        "file name of the workflow",
                        "the file name of the called workflow"),
                refusal(
                        "reusable workflow of another repository",
                        it -> it.job().claim("job_workflow_ref", "contoso/ci/.github/workflows/release.yml@v1"),
                        "does not start with contoso/sdk/",
                        "reusable workflow of another repository"),
                refusal(
                        "environment",
                        it -> it.policy.environment("production"),
                        "expected 'production', actual ''.",
                        "Set that `environment:` on the job"),
                refusal(
                        "policy expired",
                        it -> it.policy.unused(true),
                        "The policy 'release policy' has expired.",
                        "active for 7 days",
                        "renew it at https://www.nuget.org/account/trustedpublishing"),
                refusal(
                        "event",
                        it -> it.job().claim("event_name", "pull_request_target"),
                        "'pull_request_target' is not allowed.",
                        "workflow_dispatch",
                        "Change `on:`"),
                refusal(
                        "claim missing",
                        it -> it.job().withoutClaim("repository_id"),
                        "missing the required claim 'repository_id'.",
                        "customized token"),
                refusal("no jti", it -> it.job().claim("jti", ""), "must have a jti claim.", "customized token"),
                refusal(
                        "audience",
                        it -> it.build.with("nuget.trustedPublishing.audience", "https://int.nugettest.org"),
                        "an incorrect audience.",
                        "nuget.trustedPublishing.audience",
                        "`aud` below `id_tokens`"),
                refusal(
                        "issuer",
                        it -> it.job().claim("iss", "https://gitlab.example.org"),
                        "iss claim is not supported.",
                        "GitHub Actions (github.com) and gitlab.com only"),
                refusal("expired", it -> it.job().claim("exp", "1"), "token has expired.", "job's `timeout`"),
                refusal(
                        "not yet valid",
                        it -> it.job().claim("nbf", "9999999999"),
                        "is not yet valid.",
                        "Correct the clock"),
                refusal(
                        "no token",
                        it -> it.gitLab("garbage"),
                        "could not be parsed as a JSON web token.",
                        "let `id_tokens` set NUGET_ID_TOKEN"),
                refusal(
                        "organization",
                        it -> it.gallery.owners().makeOrganization("alice"),
                        "for organizations is not supported.",
                        "the person who created the policy"),
                refusal(
                        "user locked",
                        it -> it.gallery.owners().lockOwner("alice"),
                        "The user 'alice' is locked.",
                        "ask support@nuget.org"),
                refusal(
                        "owner deleted",
                        it -> it.gallery.owners().makeOrganization("contoso").delete("contoso"),
                        "The organization 'contoso' is deleted.",
                        "If the account no longer exists"),
                refusal(
                        "user unconfirmed",
                        it -> it.gallery.owners().unconfirm("alice"),
                        "does not have a confirmed email address.",
                        "confirm its e-mail address"),
                refusal(
                        "rights lost",
                        it -> it.policy.lostRights(),
                        "The scopes on the generated API key are not valid.",
                        "Make that user a member"),
                refusal(
                        "no token API",
                        it -> it.gallery.settings().tokenApi(false),
                        "answered 404: Not Found.",
                        "This URL does not exchange tokens for keys"));
    }

    @BeforeEach
    void start(@TempDir Path folder) {
        policy = gallery.trust("alice", "contoso").gitHub("contoso", "sdk", "release.yml");
        build = new TestBuild(folder)
                .source(gallery)
                .trustedPublishing(gallery)
                .onGitHub(gallery)
                .packages("Contoso.Core");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhatTheServerSaidAndTheFix(Consumer<TokenRefusalMessagesTest> cause, String[] parts) {
        cause.accept(this);

        MessageRules.check(build.pushFailure(), parts);
        assertEquals(1, gallery.requestsTo(GalleryRoute.TOKEN).size());
        assertFalse(gallery.anyUpload());
    }

    @Test
    void saysThatATokenIsUsedUp() throws Exception {
        String token = gallery.jobTokens().issue("https://www.nuget.org");
        gitLab(token);
        build.push();
        Files.delete(build.target().resolve("Contoso.Core.1.0.0.nupkg"));
        TestPackage.of("Contoso.Core", "1.0.1").writeTo(build.target());

        MessageRules.check(build.pushFailure(), "has already been used.", "its own `id_tokens`");
    }

    /** Refusals that this client, or a job in a test, cannot cause. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | Ref mismatch for policy 'p': expected 'main', actual 'v1' | a branch, not a tag",
                "401 | The JSON web token has an invalid signature.              | changed in transit",
                "400 | The package owner 'contoso' is not enabled to use federated credentials. | Ask support@nuget.org",
                "415 | The request must have a Content-Type of 'application/json'. | any proxy on the way",
                "400 | A User-Agent header is required.                          | any proxy on the way",
                "400 | The username property in the request body is required.    | any proxy on the way",
                "400 | The tokenType property in the request body is required and must set to 'ApiKey'. | proxy",
                "401 | The Authorization header is missing.                      | any proxy on the way",
                "429 | Slow down                                                 | again later",
                "500 | Out of paper                                              | The server failed",
                "403 | The moon is full.                                         | that the policy has not expired",
            })
    void saysWhatTheServerSaidAndTheFixForTheRest(int status, String said, String advice) {
        JsonObject body = new JsonObject();
        body.addProperty("error", said);
        gallery.next(GalleryRoute.TOKEN, Fault.status(status, said, body.toString()));

        MessageRules.check(build.pushFailure(), "answered " + status + ": " + TextFormat.sentence(said), advice);
        assertFalse(gallery.anyUpload());
    }

    private JobTokens job() {
        return gallery.jobTokens();
    }

    private TrustPolicy otherWorkflow() {
        job().claim("job_workflow_ref", "contoso/sdk/.github/workflows/build.yml@refs/heads/main");
        return policy;
    }

    private void gitLab(String token) {
        build.environment("ACTIONS_ID_TOKEN_REQUEST_URL", "").environment("NUGET_ID_TOKEN", token);
    }

    private static Arguments refusal(String name, Consumer<TokenRefusalMessagesTest> cause, String... parts) {
        return Arguments.of(Named.of(name, cause), parts);
    }
}
