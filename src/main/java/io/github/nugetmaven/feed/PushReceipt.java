package io.github.nugetmaven.feed;

import java.util.List;
import java.util.Optional;

/**
 * What a feed returned for a package that it accepted. Immutable.
 *
 * @param status HTTP status; empty for a folder
 * @param phrase the reason phrase
 * @param warnings from the server to the publisher
 * @param link the address of the package, perhaps only after the server has validated it
 */
public record PushReceipt(Optional<Integer> status, String phrase, List<String> warnings, Optional<String> link) {}
