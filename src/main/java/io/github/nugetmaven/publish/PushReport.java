package io.github.nugetmaven.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of every file of a push, in order. Immutable.
 *
 * @param resume the command that pushes what is left, if there is something
 */
public record PushReport(String source, Instant startedAt, List<PushResult> packages, Optional<String> resume) {

    /** The files that should be on the feed, and for all that is known are not, in order. */
    public List<PushResult> left() {
        return left(packages);
    }

    static List<PushResult> left(List<PushResult> packages) {
        return packages.stream().filter(PushResult::isLeft).toList();
    }

    /** How many files came to this end. */
    public long count(Outcome outcome) {
        return packages.stream().filter(it -> it.outcome() == outcome).count();
    }
}
