package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.VisibleAscii;
import java.util.Optional;
import java.util.function.Function;

/**
 * The JSON web token, signed by the CI system, by which a job proves its identity. Immutable.
 *
 * <p>Sources of the variables: docs.github.com, "OpenID Connect reference"; docs.gitlab.com, "id_token_authentication";
 * NuGet docs, {@code nuget-org/trusted-publishing.md}, for the name of GitLab's token.
 */
public sealed interface CiToken {
    /** The URL at which GitHub gives a new token for each request, and the token that such a request needs. */
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

    /** The only token of a GitLab job. */
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

    /** The CI system that signs the token. */
    CiSystem ci();

    /** The token that this environment offers. A value that is blank, or that no HTTP header can carry, counts as absent. */
    static Optional<CiToken> find(Function<String, Optional<String>> environment) {
        Function<String, Optional<String>> variable =
                name -> environment.apply(name).map(String::strip).filter(VisibleAscii::is);
        Optional<CiToken> gitHub = variable.apply("ACTIONS_ID_TOKEN_REQUEST_URL")
                .flatMap(url -> variable.apply("ACTIONS_ID_TOKEN_REQUEST_TOKEN").map(token -> new GitHub(url, token)));
        return gitHub.or(() -> variable.apply("NUGET_ID_TOKEN").map(GitLab::new));
    }
}
