package io.github.nugetmaven.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The package was not sent, because no key was issued. Has values only, neither keys nor sentences. Immutable. */
public sealed interface NoKey extends FeedProblem {
    /** The CI gives no token to this job. {@code detail}: what happened instead. */
    record NoJobToken(String detail) implements NoKey {
        @Override
        public String said() {
            return detail;
        }
    }

    /** The token is for nuget.org, where the server at this address could use it. */
    record TokenForNuGetOrg(URI url) implements NoKey {}

    /** No complete response to a request that was to bring a key. */
    record NoKeyAnswer(FeedProblem.NoAnswer failure) implements NoKey {
        @Override
        public String said() {
            return failure.said();
        }
    }

    /** The server gives no key for this token. */
    record TokenRefused(ServerResponse answer, TokenRefusal refusal) implements NoKey {
        @Override
        public String said() {
            return answer.message();
        }
    }

    /** A response that is a success and has no key. */
    record NoKeyInAnswer(URI url) implements NoKey {}

    /** The only token of this job was sent before. {@code keyDied}: when the key expired that was issued for it. */
    record TokenSpent(Optional<Instant> keyDied) implements NoKey {}
}
