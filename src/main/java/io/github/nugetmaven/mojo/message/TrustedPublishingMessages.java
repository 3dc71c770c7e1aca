package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.CiSystem;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedUrl;
import io.github.nugetmaven.feed.NoKey;
import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.feed.TokenRefusal;
import java.time.Instant;
import java.util.Optional;

/** Messages about trusted publishing that did not provide a key. */
final class TrustedPublishingMessages {
    /** The page where policies are created, edited and renewed. */
    static final String PAGE = "https://www.nuget.org/account/trustedpublishing";

    private static final String USER = "nuget.trustedPublishing.user";
    private static final String TOKEN_URL = "nuget.trustedPublishing.tokenUrl";
    private static final String IN_POLICY = " in the policy (" + PAGE + ")";

    private TrustedPublishingMessages() {}

    static FailureMessage of(NoKey problem) {
        return reason(problem).prepend("Trusted publishing failed.");
    }

    /** The message about the missing token. The caller adds that there is no other key either. */
    static FailureMessage of(KeyProblem.NoToken problem) {
        String gitHub = "a GitHub Actions job needs `permissions: id-token: write`";
        String gitLab = "a GitLab CI job needs `id_tokens: NUGET_ID_TOKEN: aud: "
                + problem.publishing().audience() + "`";
        String needs = problem.ci()
                .map(ci -> ci == CiSystem.GITHUB ? gitHub : gitLab)
                .orElse(gitHub + ", and " + gitLab + ". Other CI systems are not supported");
        return new FailureMessage(
                "Trusted publishing for " + problem.publishing().user() + " found no CI token to exchange.",
                "For trusted publishing, " + needs + ".");
    }

    private static FailureMessage reason(NoKey problem) {
        if (problem instanceof NoKey.NoJobToken none) {
            return new FailureMessage(
                    "GitHub did not give this job a token: " + TextFormat.sentence(none.detail()),
                    "Check that the job has `permissions: id-token: write`, and run it again.");
        }
        if (problem instanceof NoKey.TokenForNuGetOrg foreign) {
            return new FailureMessage(
                    "The token of this job is for nuget.org, where " + FeedUrl.host(foreign.url())
                            + " could use it in your name, so it was not sent there.",
                    "Check " + TOKEN_URL
                            + ", or set the `aud` of the job's token to the audience that this server expects.");
        }
        if (problem instanceof NoKey.NoKeyAnswer none) {
            FeedProblem.NoAnswer failure = none.failure();
            return new FailureMessage(
                    FeedMessages.connection(failure),
                    FeedMessages.networkAdvice(
                            failure, TOKEN_URL, "Run the job again, because a token is never sent twice."));
        }
        if (problem instanceof NoKey.TokenRefused refused) {
            return refused(refused.refusal(), refused.answer());
        }
        if (problem instanceof NoKey.NoKeyInAnswer nothing) {
            return new FailureMessage(
                    nothing.url() + " answered with success, but without a key.", "Check " + TOKEN_URL + ".");
        }
        return spent(((NoKey.TokenSpent) problem).keyDied());
    }

    private static FailureMessage spent(Optional<Instant> keyExpired) {
        return new FailureMessage(
                "A GitLab job has only one token, which can be exchanged for only one key. "
                        + keyExpired
                                .map(it -> "That key expired at " + TextFormat.minute(it) + ".")
                                .orElse("That exchange failed earlier in this build."),
                "Run the job again to get a new token"
                        + (keyExpired.isPresent() ? ", and push fewer packages in one job." : "."));
    }

    /** The message for a token that the server did not accept. */
    static FailureMessage refused(TokenRefusal refusal, ServerResponse answer) {
        return new FailureMessage(meaning(refusal, answer), advice(refusal)).prepend(FeedMessages.answered(answer));
    }

    /** An explanation of the server's words; empty if they need no explanation. */
    private static String meaning(TokenRefusal refusal, ServerResponse answer) {
        return switch (refusal) {
            case NO_POLICY, WORKFLOW, ENVIRONMENT, REF, TOKEN_EXPIRED, ACCOUNT, OTHER -> "";
            case FOREIGN_WORKFLOW ->
                "The job is in a reusable workflow of another repository, which no policy can match.";
            case POLICY_EXPIRED -> "A new policy is active for 7 days. Its first use makes it permanent.";
            case EVENT ->
                "nuget.org trusts a workflow only if certain events start it, such as push, release or"
                        + " workflow_dispatch, but not pull_request_target.";
            case CLAIM ->
                "The token lacks something that nuget.org requires. On GitHub, a customized token (organization or"
                        + " repository settings, OIDC) can be the reason.";
            case AUDIENCE -> "The token is for another audience. nuget.org expects https://www.nuget.org.";
            case ISSUER ->
                "nuget.org trusts tokens of GitHub Actions (github.com) and gitlab.com only, not those of self-hosted"
                        + " servers or other CI systems.";
            case TOKEN_NOT_YET_VALID -> "The clocks of the CI and the server differ.";
            case TOKEN_USED -> "A token can be exchanged for only one key.";
            case SIGNATURE -> "The token was changed in transit, or it was not issued by GitHub Actions or gitlab.com.";
            case NOT_A_TOKEN -> "The value that was sent is not a token.";
            case ORGANIZATION -> "An organization can own packages, but it cannot create a policy.";
            case RIGHTS -> "The user who created the policy can no longer push for the package owner.";
            case NOT_ENABLED -> "Trusted publishing is not enabled for this package owner.";
            case REQUEST ->
                "The request was changed in transit, or this server expects a different request than nuget.org.";
            case NO_TOKEN_API -> "This URL does not exchange tokens for keys.";
            case REDIRECT ->
                "The server redirects to another address"
                        + answer.location().map(it -> ", " + it).orElse("") + ". A token never follows a redirect.";
            case TOO_MANY_REQUESTS -> "The server received too many requests.";
            case SERVER_FAILURE -> "The server failed. The token may be used up, so it is not sent again.";
        };
    }

    private static String advice(TokenRefusal refusal) {
        return switch (refusal) {
            case NO_POLICY ->
                USER + " must be the nuget.org user who created the policy, not the organization that owns the packages"
                        + " and not the owner of the repository. If it is, the policy does not match this job: compare"
                        + " owner, repository (GitLab: namespace, project), workflow file and environment with those"
                        + IN_POLICY + ".";
            case WORKFLOW ->
                "Correct the workflow file" + IN_POLICY
                        + ". It must be the file name of the workflow that contains this"
                        + " job, such as release.yml. If one workflow calls another, the file name of the called workflow"
                        + " counts.";
            case FOREIGN_WORKFLOW ->
                "Move the job that pushes into a workflow of the repository that the policy names.";
            case ENVIRONMENT ->
                "Set that `environment:` on the job, or correct the environment" + IN_POLICY
                        + ". On GitLab the name is case-sensitive.";
            case REF ->
                "Run the job on that branch, or correct the ref" + IN_POLICY
                        + ". It must be a branch, not a tag, and is case-sensitive.";
            case POLICY_EXPIRED ->
                "Sign in as the user who created the policy, renew it at " + PAGE
                        + " and run the job again within 7 days.";
            case EVENT -> "Change `on:` in the workflow.";
            case CLAIM -> "Use the default token.";
            case AUDIENCE ->
                "On GitHub, correct nuget.trustedPublishing.audience. On GitLab, correct `aud` below `id_tokens`.";
            case ISSUER -> "Use an API key there.";
            case TOKEN_EXPIRED ->
                "On GitLab, the token expires with the job's `timeout`: increase it, or push earlier in the job."
                        + " Elsewhere, check the clock of the machine and run the job again.";
            case TOKEN_NOT_YET_VALID -> "Correct the clock, or run the job again.";
            case TOKEN_USED ->
                "Run the job again. On GitLab, give each job that pushes its own `id_tokens`, and do not exchange"
                        + " NUGET_ID_TOKEN anywhere else in the job.";
            case SIGNATURE -> "Let the CI set the token, and run the job again.";
            case NOT_A_TOKEN ->
                "On GitLab, let `id_tokens` set NUGET_ID_TOKEN, and define no other variable of that name.";
            case ORGANIZATION -> "Set " + USER + " to the person who created the policy.";
            case ACCOUNT ->
                "Sign in at nuget.org and fix that account: confirm its e-mail address, or ask support@nuget.org about a"
                        + " lock. If the account no longer exists, another user must create the policy.";
            case RIGHTS ->
                "Make that user a member of the organization that owns the packages again, or have one of its members"
                        + " create the policy.";
            case NOT_ENABLED -> "Ask support@nuget.org, or use an API key.";
            case REQUEST -> "Check " + TOKEN_URL + " and any proxy on the way.";
            case NO_TOKEN_API ->
                "Check " + TOKEN_URL + ". A gallery other than nuget.org may have trusted publishing turned off.";
            case REDIRECT -> "If you trust that address, set " + TOKEN_URL + " to it.";
            case TOO_MANY_REQUESTS -> "Run the job again later.";
            case SERVER_FAILURE -> "Run the job again.";
            case OTHER ->
                "Check that " + USER + " is the user who created the policy; that owner, repository, workflow file,"
                        + " branch and environment are the same" + IN_POLICY
                        + "; that the policy has not expired (a new one is active for 7 days); and that " + TOKEN_URL
                        + " and the audience are correct.";
        };
    }
}
