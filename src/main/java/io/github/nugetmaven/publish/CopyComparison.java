package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.CopyObstacle;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.nupkg.EntryDifference;
import java.util.List;
import java.util.Optional;

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

    /** The feed did not answer to the end. */
    record Unanswered(FeedProblem problem) implements CopyComparison {}

    /** A file on this machine could not be read or written. {@code detail}: the words of the file system. */
    record NoFile(String detail) implements CopyComparison {}

    /** The feed's response neither contains a package nor says that there is none. */
    record Refused(ServerResponse answer) implements CopyComparison {}

    /** Why nobody can say whether it is that package; empty if the feed has nothing to compare with, or this is known. */
    default Optional<CopyObstacle> obstacle() {
        if (this instanceof Unanswered unanswered) {
            return Optional.of(new CopyObstacle.NoAnswer(unanswered.problem()));
        }
        if (this instanceof NoFile file) {
            return Optional.of(new CopyObstacle.LocalFile(file.detail()));
        }
        if (this instanceof Refused refused) {
            return Optional.of(new CopyObstacle.Refused(refused.answer()));
        }
        return this instanceof Incomparable ? Optional.of(new CopyObstacle.NotAPackage()) : Optional.empty();
    }
}
