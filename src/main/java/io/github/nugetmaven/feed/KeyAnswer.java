package io.github.nugetmaven.feed;

import java.util.List;

/**
 * What a gallery answered when it was asked about a key. Immutable.
 *
 * @param warnings of the server, such as that the key expires soon
 */
public record KeyAnswer(KeyVerdict verdict, List<String> warnings) {
    /** No answer, or one that proves nothing. */
    static final KeyAnswer UNKNOWN = new KeyAnswer(KeyVerdict.UNKNOWN, List.of());
}
