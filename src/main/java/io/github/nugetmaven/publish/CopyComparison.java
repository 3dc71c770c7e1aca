package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.nupkg.EntryDifference;
import java.util.List;

/** Whether what a feed has under a package's version is that package. */
public sealed interface CopyComparison {
    /** It is. */
    record Same() implements CopyComparison {}

    /**
     * It is another package.
     *
     * @param first some of the differences, at least one
     * @param count of all differences
     */
    record Different(List<EntryDifference> first, long count) implements CopyComparison {}

    /** Nothing to compare with: the version is not there, or not yet, or the feed is of a kind that gives out none. */
    record NotVisible() implements CopyComparison {}

    /** There is something, of which nobody can say that it is ours. */
    record Incomparable(Reason reason) implements CopyComparison {}

    /** Why not. */
    enum Reason {
        /** The feed's copy is so much larger than ours that it was not fetched to its end. */
        TOO_LARGE,
        /** The feed's copy is no zip, or a damaged one. */
        NO_PACKAGE,
        /** Our package has more entries than are compared. */
        TOO_MANY_ENTRIES
    }

    /** The feed gave an answer that is neither a package nor that there is none. */
    record Refused(ServerResponse answer) implements CopyComparison {}
}
