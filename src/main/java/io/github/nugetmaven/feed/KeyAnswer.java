package io.github.nugetmaven.feed;

import java.util.List;

/**
 * What a gallery's response says about a key. Immutable.
 *
 * @param warnings from the server, such as that the key expires soon
 */
public record KeyAnswer(KeyVerdict verdict, List<String> warnings) {
    /** No response, or one that proves nothing. */
    static final KeyAnswer UNKNOWN = new KeyAnswer(KeyVerdict.UNKNOWN, List.of());
}
