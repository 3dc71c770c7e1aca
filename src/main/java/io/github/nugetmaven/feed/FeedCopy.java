package io.github.nugetmaven.feed;

import java.nio.file.Path;

/** What a feed gives out for a package version. */
public sealed interface FeedCopy {
    /**
     * Its copy.
     *
     * @param file one byte longer than was allowed if the copy is longer than that, and then cut there
     */
    record At(Path file) implements FeedCopy {}

    /** Nothing: the version is not there, or not yet, or the feed is of a kind that gives out none. */
    record NotVisible() implements FeedCopy {}

    /** An answer that is neither a package nor that there is none. */
    record Refused(ServerResponse answer) implements FeedCopy {}
}
