package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.nupkg.EntryDifference;
import java.util.List;

/** The result of comparing a package with the feed's copy of the same version. */
public sealed interface CopyComparison {
    /** The copy has the same content. */
    record Same() implements CopyComparison {}

    /**
     * The copy has different content.
     *
     * @param first the first differences, at least one
     * @param count the number of all differences
     */
    record Different(List<EntryDifference> first, long count) implements CopyComparison {}

    /** There is no copy to compare with: the feed does not have the version, does not show it yet, or offers no downloads. */
    record NotVisible() implements CopyComparison {}

    /** There is a copy, but it cannot be compared. */
    record Incomparable(Reason reason) implements CopyComparison {}

    /** Why a copy cannot be compared. */
    enum Reason {
        /** The feed's copy is so much larger than ours that it was not fetched to its end. */
        TOO_LARGE,
        /** The feed's copy is not a zip file, or is damaged. */
        NO_PACKAGE,
        /** Our package has more entries than are compared. */
        TOO_MANY_ENTRIES
    }

    /** The feed's response neither contains a package nor says that there is none. */
    record Refused(ServerResponse answer) implements CopyComparison {}
}
