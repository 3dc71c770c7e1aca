package io.github.nugetmaven.feed;

import java.nio.file.Path;

/** What a feed has for download of a package version. */
public sealed interface FeedCopy {
    /**
     * The feed's copy.
     *
     * @param file cut one byte behind the allowed length if the copy is longer
     */
    record At(Path file) implements FeedCopy {}

    /** Nothing: the feed does not have the version, or not yet, or it has no downloads. */
    record NotVisible() implements FeedCopy {}

    /** A response that neither brings a package nor says that there is none. */
    record Refused(ServerResponse answer) implements FeedCopy {}
}
