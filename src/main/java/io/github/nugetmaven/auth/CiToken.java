package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.VisibleAscii;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a job of a CI system proves what it is: by a JSON web token that the CI signs. Immutable.
 *
 * <p>Source of the variables: docs.github.com, "OpenID Connect reference"; docs.gitlab.com, "id_token_authentication", and
 * learn.microsoft.com, "trusted-publishing" for the name that nuget.org's guide gives to the token.
 */
public sealed interface CiToken {
    /** Where GitHub gives out a token, a new one each time, and what it wants to see for it. */
    record GitHub(String requestUrl, String requestToken) implements CiToken {
        @Override
        public CiSystem ci() {
            return CiSystem.GITHUB;
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "a token of GitHub Actions";
        }
    }

    /** The one token that a GitLab job has. */
    record GitLab(String jwt) implements CiToken {
        @Override
        public CiSystem ci() {
            return CiSystem.GITLAB;
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "a token of GitLab CI";
        }
    }

    CiSystem ci();

    /** What the environment of this build offers. Blank counts as absent, and so does what no HTTP header can carry. */
    static Optional<CiToken> find(Function<String, Optional<String>> environment) {
        Function<String, Optional<String>> given =
                name -> environment.apply(name).map(String::strip).filter(VisibleAscii::is);
        Optional<CiToken> gitHub = given.apply("ACTIONS_ID_TOKEN_REQUEST_URL")
                .flatMap(url -> given.apply("ACTIONS_ID_TOKEN_REQUEST_TOKEN").map(token -> new GitHub(url, token)));
        return gitHub.or(() -> given.apply("NUGET_ID_TOKEN").map(GitLab::new));
    }
}
