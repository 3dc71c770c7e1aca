package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.FeedProblem;
import java.util.Optional;

/**
 * Why a feed did not take a package. Immutable.
 *
 * @param key where the key that it was shown came from
 * @param cause what is behind a refusal that has several, if it could be found out
 */
public record PushFailure(FeedProblem problem, Optional<KeyOrigin> key, Optional<RefusalCause> cause) {}
