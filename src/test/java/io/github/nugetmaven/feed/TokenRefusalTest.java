package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts are the gallery's own; where two sources of it differ, both. */
class TokenRefusalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | No matching trust policy owned by user 'alice' was found.                          | NO_POLICY
            401 | No matching federated credential trust policy owned by user 'alice' was found.     | NO_POLICY
            401 | No matching trust policy owned by user 'the iss claim' was found.                  | NO_POLICY
            401 | Workflow mismatch for policy 'p': expected 'a.yml', actual 'b.yml'                 | WORKFLOW
            401 | Workflow mismatch for policy 'is locked.': expected 'a.yml', actual 'b.yml'        | WORKFLOW
            401 | Claim 'job_workflow_ref' has value 'x' which does not start with y.                | FOREIGN_WORKFLOW
            401 | Environment mismatch for policy 'p': expected 'a', actual ''                       | ENVIRONMENT
            401 | Ref mismatch for policy 'p': expected 'main', actual 'v1'                          | REF
            401 | Ref 'v1' for policy 'p' must be a branch.                                          | REF
            401 | The policy 'p' has expired. Sign in and renew the trust policy on the Trusted Publishing page. | POLICY_EXPIRED
            401 | The GitHub Actions event 'pull_request_target' is not allowed.                     | EVENT
            401 | The JSON Web Token is missing the required claim 'job_workflow_ref'.               | CLAIM
            401 | The JSON web token must have a jti claim.                                          | CLAIM
            401 | The JSON web token has an incorrect audience.                                      | AUDIENCE
            401 | The JSON web token must have exactly one aud claim value.                          | AUDIENCE
            401 | The JSON web token iss claim is not supported.                                     | ISSUER
            401 | The JSON web token must have an iss claim.                                         | ISSUER
            401 | The JSON web token has expired.                                                    | TOKEN_EXPIRED
            401 | The JSON web token is not yet valid.                                               | TOKEN_NOT_YET_VALID
            401 | This bearer token has already been used. A new bearer token must be used for each request. | TOKEN_USED
            401 | The JSON web token has an invalid signature.                                       | SIGNATURE
            401 | The JSON web token could not be validated.                                         | SIGNATURE
            401 | The bearer token could not be parsed as a JSON web token.                          | NOT_A_TOKEN
            400 | Generating fetching tokens directly for organizations is not supported. The policy | ORGANIZATION
            400 | The user 'alice' is locked.                                                        | ACCOUNT
            400 | The organization 'contoso' is deleted.                                             | ACCOUNT
            400 | The user 'alice' does not have a confirmed email address.                          | ACCOUNT
            400 | The package owner of the match federated credential trust policy not longer exists. | ACCOUNT
            400 | The scopes on the generated API key are not valid. Confirm that you still have     | RIGHTS
            400 | The package owner 'contoso' is not enabled to use federated credentials.           | NOT_ENABLED
            415 | The request must have a Content-Type of 'application/json'.                        | REQUEST
            400 | A User-Agent header is required.                                                   | REQUEST
            400 | The username property in the request body is required.                             | REQUEST
            400 | The tokenType property in the request body is required and must set to 'ApiKey'.   | REQUEST
            401 | The Authorization header is missing.                                               | REQUEST
            401 | Only one Authorization header is allowed.                                          | REQUEST
            401 | Only Bearer token authentication is accepted.                                      | REQUEST
            404 | Not Found                                                                          | NO_TOKEN_API
            405 | Method Not Allowed                                                                 | NO_TOKEN_API
            302 | Found                                                                              | REDIRECT
            429 | Too Many Requests                                                                  | TOO_MANY_REQUESTS
            500 | Internal Server Error                                                              | SERVER_FAILURE
            503 | Workflow mismatch for policy 'p'                                                   | WORKFLOW
            401 | Unauthorized                                                                       | OTHER
            400 | The moon is full.                                                                  | OTHER
            """)
    void isRecognizedByTheServersWords(int status, String said, TokenRefusal refusal) {
        JsonObject json = new JsonObject();
        json.addProperty("error", said);

        assertEquals(refusal, TokenRefusal.of(answer(status, said, json.toString())));
        assertEquals(refusal, TokenRefusal.of(answer(status, "", json.toString())));
        assertEquals(refusal, TokenRefusal.of(answer(status, said, "<html><body>Error</body></html>")));
    }

    @Test
    void isNotRecognizedInAWebPage() {
        String page = "<html><title>Your session has expired, the iss claim</title></html>";

        assertEquals(TokenRefusal.OTHER, TokenRefusal.of(answer(403, "Forbidden", page)));
        assertEquals(TokenRefusal.NO_TOKEN_API, TokenRefusal.of(answer(404, "", page)));
    }

    private static ServerResponse answer(int status, String phrase, String body) {
        URI url = URI.create("https://www.nuget.org/api/v2/token");
        return new ServerResponse(url, status, phrase, body, "", List.of(), Optional.empty(), Optional.empty());
    }
}
