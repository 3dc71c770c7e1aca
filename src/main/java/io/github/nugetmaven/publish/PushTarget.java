package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.feed.Feed;
import java.util.Optional;

/**
 * An open feed, and what messages say about it. Immutable.
 *
 * @param source as the user named it
 * @param key where the key for it came from
 * @param keyAbsence the places without a key, if none is sent
 */
record PushTarget(Feed feed, String source, Optional<KeyOrigin> key, Optional<KeyProblem> keyAbsence) {}
