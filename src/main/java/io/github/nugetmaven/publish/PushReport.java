package io.github.nugetmaven.publish;

import java.time.Instant;
import java.util.List;

/** What became of every file of a push, in order. Immutable. */
public record PushReport(String source, Instant startedAt, List<PushResult> packages) {
    /** How many files came to this end. */
    public long count(Outcome outcome) {
        return packages.stream().filter(it -> it.outcome() == outcome).count();
    }
}
