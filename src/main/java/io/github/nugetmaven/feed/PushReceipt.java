package io.github.nugetmaven.feed;

import java.util.List;
import java.util.Optional;

/**
 * What a feed gave back for a package that it took. Immutable.
 *
 * @param status of HTTP; empty for a folder
 * @param phrase the reason phrase
 * @param warnings what the server wants its publisher to know
 * @param link where the package is, or will be once the server has validated it
 */
public record PushReceipt(Optional<Integer> status, String phrase, List<String> warnings, Optional<String> link) {}
