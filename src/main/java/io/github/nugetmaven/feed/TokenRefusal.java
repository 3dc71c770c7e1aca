package io.github.nugetmaven.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why a server gives no key for a CI's token. The server's words decide, since nearly every reason is 400 or 401.
 *
 * <p>Source of the texts: NuGetGallery, {@code TokenApiController.cs}, {@code FederatedCredentialService.cs},
 * {@code FederatedCredentialPolicyEvaluator.cs}, {@code GitHubTokenPolicyValidator.cs}, {@code GitLabTokenPolicyValidator.cs}.
 */
public enum TokenRefusal {
    /** No policy of this user fits, or the user does not exist; the server does not say which. */
    NO_POLICY("no matching trust policy", "no matching federated credential trust policy"),
    /** The policy is for another workflow file. */
    WORKFLOW("workflow mismatch for policy"),
    /** The workflow that runs the job belongs to another repository. */
    FOREIGN_WORKFLOW("claim 'job_workflow_ref'"),
    /** The policy is for another deployment environment. */
    ENVIRONMENT("environment mismatch for policy"),
    /** The policy is for another branch, or the job runs for a tag. */
    REF("ref mismatch for policy", "must be a branch"),
    /** A new policy was not used within its first days. */
    POLICY_EXPIRED("renew the trust policy"),
    /** The event that started the workflow is not allowed to publish. */
    EVENT("the github actions event"),
    /** The token lacks a claim that the server requires. */
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
    /** The account of the user, or of the owner of the packages, is locked, deleted or not confirmed. */
    ACCOUNT("is locked.", "is deleted.", "does not have a confirmed email address", "longer exists"),
    /** The user may no longer act for the owner of the packages. */
    RIGHTS("scopes on the generated api key are not valid"),
    /** The server has not enabled trusted publishing for the owner of the packages. */
    NOT_ENABLED("is not enabled to use federated credentials"),
    /** The request was changed on its way, or the server expects another form. */
    REQUEST(
            "content-type of",
            "user-agent header is required",
            "username property",
            "tokentype property",
            "token_type property",
            "authorization header",
            "only bearer token authentication"),
    /** This URL does not exchange tokens for keys. */
    NO_TOKEN_API,
    /** The server names another address to use. */
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

    static TokenRefusal of(ServerResponse response) {
        // a page instead of the server's body says nothing about tokens; the reason phrase is still the server's
        String said = (response.isWebPage() ? response.phrase() : response.rawMessage()).toLowerCase(Locale.ROOT);
        return byWords(said).orElseGet(() -> response.isRedirect() ? REDIRECT : byStatus(response.status()));
    }

    private static Optional<TokenRefusal> byWords(String said) {
        // the earliest words decide: names of policies, which may be any words, stand behind them
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
