package io.github.nugetmaven.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why a server gives no key for a CI's token, told by its words: nearly all of it is 400 or 401.
 *
 * <p>Source of the texts: NuGetGallery, {@code TokenApiController.cs}, {@code FederatedCredentialService.cs},
 * {@code FederatedCredentialPolicyEvaluator.cs}, {@code GitHubTokenPolicyValidator.cs}, {@code GitLabTokenPolicyValidator.cs}.
 */
public enum TokenRefusal {
    /** No policy of that user fits, or there is no such user: the server does not tell which. */
    NO_POLICY("no matching trust policy", "no matching federated credential trust policy"),
    /** The policy is for another workflow file. */
    WORKFLOW("workflow mismatch for policy"),
    /** The workflow that runs the job is one of another repository. */
    FOREIGN_WORKFLOW("claim 'job_workflow_ref'"),
    /** The policy is for another deployment environment. */
    ENVIRONMENT("environment mismatch for policy"),
    /** The policy is for another branch, or the job runs for a tag. */
    REF("ref mismatch for policy", "must be a branch"),
    /** A new policy was not used within its first days. */
    POLICY_EXPIRED("renew the trust policy"),
    /** What started the workflow is not allowed to publish. */
    EVENT("the github actions event"),
    /** The CI does not say something about the job that the server wants to know. */
    CLAIM("missing the required claim", "must have a jti claim"),
    AUDIENCE("an incorrect audience", "aud claim"),
    ISSUER("iss claim"),
    TOKEN_EXPIRED("json web token has expired"),
    TOKEN_NOT_YET_VALID("is not yet valid"),
    TOKEN_USED("has already been used"),
    SIGNATURE("an invalid signature", "could not be validated"),
    NOT_A_TOKEN("could not be parsed as a json web token"),
    /** The user is an organization, which cannot create policies. */
    ORGANIZATION("for organizations is not supported"),
    /** The user, or the owner of the packages, is in no state to publish. */
    ACCOUNT("is locked.", "is deleted.", "does not have a confirmed email address", "longer exists"),
    /** The user may no longer act for the owner of the packages. */
    RIGHTS("scopes on the generated api key are not valid"),
    /** The owner of the packages is not let in. */
    NOT_ENABLED("is not enabled to use federated credentials"),
    /** The request did not arrive as it was sent, or the server speaks another language. */
    REQUEST(
            "content-type of",
            "user-agent header is required",
            "username property",
            "tokentype property",
            "token_type property",
            "authorization header",
            "only bearer token authentication"),
    /** Nothing there that gives keys for tokens. */
    NO_TOKEN_API,
    /** Another address is to be used. */
    REDIRECT,
    TOO_MANY_REQUESTS,
    SERVER_FAILURE,
    /** None of these. */
    OTHER;

    private static final Map<Integer, TokenRefusal> BY_STATUS = Map.of(
            404, NO_TOKEN_API,
            405, NO_TOKEN_API,
            410, NO_TOKEN_API,
            415, REQUEST,
            429, TOO_MANY_REQUESTS,
            408, SERVER_FAILURE);

    private final String[] words;

    TokenRefusal(String... words) {
        this.words = words;
    }

    static TokenRefusal of(ServerResponse answer) {
        // a page that stands in for the server's body says nothing about tokens; the reason phrase is the server's own
        String said = (answer.isWebPage() ? answer.phrase() : answer.message()).toLowerCase(Locale.ROOT);
        return byWords(said).orElseGet(() -> answer.isRedirect() ? REDIRECT : byStatus(answer.status()));
    }

    private static Optional<TokenRefusal> byWords(String said) {
        // by the first of the words that are said: names of policies, which may be any word, come behind them
        TokenRefusal first = null;
        int position = Integer.MAX_VALUE;
        for (TokenRefusal each : values()) {
            for (String word : each.words) {
                int at = said.indexOf(word);
                if (at >= 0 && at < position) {
                    first = each;
                    position = at;
                }
            }
        }
        return Optional.ofNullable(first);
    }

    private static TokenRefusal byStatus(int status) {
        return status >= 500 ? SERVER_FAILURE : BY_STATUS.getOrDefault(status, OTHER);
    }
}
