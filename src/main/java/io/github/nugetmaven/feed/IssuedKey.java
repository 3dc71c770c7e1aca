package io.github.nugetmaven.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that a server issued in exchange for a token. Immutable.
 *
 * @param promised when the key expires according to the server; empty if the server does not say so in a readable form
 */
public record IssuedKey(String secret, Optional<Instant> promised) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "a key valid until " + promised;
    }
}
