package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.Feed;
import java.util.Optional;

/**
 * A feed that is ready, and what to tell of it. Immutable.
 *
 * @param source as the user named it
 * @param key where the key that it is shown came from
 */
record PushTarget(Feed feed, String source, Optional<KeyOrigin> key) {}
