package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.feed.FeedProblem;
import java.util.Optional;

/**
 * Why a feed did not accept a package. Immutable.
 *
 * @param key where the key in the request came from
 * @param keyAbsence the places without a key, if the package was sent without one
 * @param cause the cause of a refusal that has several possible ones, if it was looked for
 */
public record PushFailure(
        FeedProblem problem, Optional<KeyOrigin> key, Optional<KeyProblem> keyAbsence, Optional<RefusalCause> cause) {
    /** Without anything about keys. */
    public PushFailure(FeedProblem problem, Optional<KeyOrigin> key, Optional<RefusalCause> cause) {
        this(problem, key, Optional.empty(), cause);
    }
}
