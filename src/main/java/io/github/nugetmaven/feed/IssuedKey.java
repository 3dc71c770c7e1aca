package io.github.nugetmaven.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that was given for a token. Immutable.
 *
 * @param promised until when, as the server says; empty if it does not, or not in a form that can be read
 */
public record IssuedKey(String secret, Optional<Instant> promised) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "a key good until " + promised;
    }
}
