package io.github.nugetmaven.publish;

import java.time.Instant;
import java.util.List;

/** What became of every file of a push, in order. Immutable. */
public record PushReport(String source, Instant startedAt, List<PushResult> packages) {
    /** Whether there are files that should be on the feed, and for all that is known are not. */
    public boolean isIncomplete() {
        return !left().isEmpty();
    }

    /** The files that should be on the feed, and for all that is known are not, in order. */
    public List<PushResult> left() {
        return packages.stream().filter(PushResult::isLeft).toList();
    }

    /** How many files came to this end. */
    public long count(Outcome outcome) {
        return packages.stream().filter(it -> it.outcome() == outcome).count();
    }
}
