package io.github.nugetmaven.publish;

import java.time.Instant;
import java.util.List;

/**
 * What happened to every file of a push, in order. Immutable.
 *
 * @param source as the user named it
 */
public record PushReport(String source, Instant startedAt, List<PackageResult> packages) {

    /** The files that should be on the feed and, as far as is known, are not, in order. */
    public List<PackageResult> left() {
        return packages.stream().filter(PackageResult::isLeft).toList();
    }

    /** The files with this outcome, in order. */
    public List<PackageResult> with(Outcome outcome) {
        return packages.stream().filter(it -> it.kind() == outcome).toList();
    }

    /** How many files have this outcome. */
    public long count(Outcome outcome) {
        return packages.stream().filter(it -> it.kind() == outcome).count();
    }
}
