package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.feed.TokenRefusal;

/** The next thing to do after a token of the CI was refused. */
final class TokenRefusalText {
    static final String PAGE = "https://www.nuget.org/account/trustedpublishing";
    private static final String TOKEN_URL = "nuget.trustedPublishing.tokenUrl";
    private static final String SAME_AS_POLICY = " as it stands in the policy (" + PAGE + ")";

    private TokenRefusalText() {}

    static String of(TokenRefusal refusal, ServerResponse answer) {
        return switch (refusal) {
            case NO_POLICY ->
                "nuget.trustedPublishing.user must be who created the policy, signed in at nuget.org: neither the"
                        + " organization that owns the packages nor the owner of the repository. If it is, the policy does not"
                        + " fit this job: compare owner, repository (GitLab: namespace, project), workflow file and"
                        + " environment" + SAME_AS_POLICY + ".";
            case WORKFLOW ->
                "The policy wants the file name of the workflow that this job is in, such as release.yml: correct"
                        + " it" + SAME_AS_POLICY
                        + ". Where a workflow calls another, the file of the called one counts.";
            case FOREIGN_WORKFLOW ->
                "The job is in a reusable workflow of another repository, which no policy can match. Put the job that"
                        + " pushes into a workflow of the repository that the policy names.";
            case ENVIRONMENT ->
                "Give the job that `environment:`, or correct the environment" + SAME_AS_POLICY
                        + ". On GitLab upper and lower case count.";
            case REF ->
                "Run the job on that branch, or correct the ref" + SAME_AS_POLICY
                        + ". It must be a branch, not a tag, and upper and lower case count.";
            case POLICY_EXPIRED ->
                "A new policy is active for 7 days, until its first exchange makes it permanent. Sign in as its"
                        + " creator, renew it at " + PAGE + " and run the job again within 7 days.";
            case EVENT ->
                "What starts the workflow must be an event that nuget.org trusts, such as push, release or"
                        + " workflow_dispatch; pull_request_target, for one, is not. Change `on:` of the workflow.";
            case CLAIM ->
                "The token does not say all that nuget.org asks for. On GitHub that is a customized token (organization"
                        + " or repository settings, OIDC): use the default one.";
            default -> ofToken(refusal, answer);
        };
    }

    private static String ofToken(TokenRefusal refusal, ServerResponse answer) {
        return switch (refusal) {
            case AUDIENCE ->
                "The token is made out for somebody else. nuget.org takes https://www.nuget.org: on GitHub correct"
                        + " nuget.trustedPublishing.audience, on GitLab `aud` below `id_tokens`.";
            case ISSUER ->
                "Only GitHub Actions (github.com) and gitlab.com are trusted, not servers of one's own or other systems."
                        + " Use an API key there.";
            case TOKEN_EXPIRED ->
                "GitLab: the token lives as long as the job's `timeout`, so raise it or push earlier in the job."
                        + " Elsewhere: check the clock of the machine, and run the job again.";
            case TOKEN_NOT_YET_VALID ->
                "The clock of the CI and that of the server differ. Correct the clock, or run the job again.";
            case TOKEN_USED ->
                "One token is good for one key. Run the job again; on GitLab give each job that pushes its own"
                        + " `id_tokens`, and exchange NUGET_ID_TOKEN nowhere else in it.";
            case SIGNATURE ->
                "The token was changed on its way, or is none of GitHub Actions or gitlab.com. Leave it to the CI to set"
                        + " it, and run the job again.";
            case NOT_A_TOKEN ->
                "What was sent is no token. On GitLab let `id_tokens` set NUGET_ID_TOKEN, and no other variable of that"
                        + " name.";
            default -> ofAccount(refusal, answer);
        };
    }

    private static String ofAccount(TokenRefusal refusal, ServerResponse answer) {
        return switch (refusal) {
            case ORGANIZATION ->
                "Set nuget.trustedPublishing.user to the person who created the policy; an organization cannot create"
                        + " one, only own the packages.";
            case ACCOUNT ->
                "Sign in at nuget.org and set that account right: confirm its e-mail address, ask support@nuget.org about"
                        + " a lock, and have somebody else make the policy if the account is gone.";
            case RIGHTS ->
                "Have that user made a member of the owner of the packages again, or the policy created by somebody who"
                        + " is.";
            case NOT_ENABLED -> "Ask support@nuget.org, or use an API key.";
            default -> ofServer(refusal, answer);
        };
    }

    private static String ofServer(TokenRefusal refusal, ServerResponse answer) {
        return switch (refusal) {
            case REQUEST ->
                "The request did not arrive as it was sent, or that server asks for something else than nuget.org."
                        + " Check " + TOKEN_URL + ", and any proxy on the way.";
            case NO_TOKEN_API ->
                "Nothing there gives keys for tokens. Check " + TOKEN_URL
                        + "; a gallery of one's own may have trusted publishing turned off.";
            case REDIRECT ->
                "The server wants another address"
                        + answer.location().map(it -> ", " + it).orElse("")
                        + ". A token is never sent after a redirect: if you trust that address, make it " + TOKEN_URL
                        + ".";
            case TOO_MANY_REQUESTS -> "Too many requests. Run the job again later.";
            case SERVER_FAILURE ->
                "The server failed. Run the job again: the token may be used up, and is not sent twice.";
            default ->
                "Check that nuget.trustedPublishing.user is who created the policy; that owner, repository, workflow file,"
                        + " branch and environment are" + SAME_AS_POLICY
                        + "; that it has not expired (a new one is active for"
                        + " 7 days); and that " + TOKEN_URL + " and the audience are right.";
        };
    }
}
