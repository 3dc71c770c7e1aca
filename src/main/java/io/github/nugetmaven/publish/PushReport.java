package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.PackageIdentity;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /**
     * Those that another push can bring there: not what the feed has already, and no symbols of it.
     *
     * @param taken what the feed has, as far as it was found out before the push
     */
    public List<PackageResult> resumable(Collection<PackageIdentity> taken) {
        Set<PackageIdentity> there = new HashSet<>(taken);
        packages.stream()
                .filter(PackageResult::isTaken)
                .forEach(it -> there.add(it.file().identity()));
        return left().stream()
                .filter(it -> !there.contains(it.file().identity()))
                .toList();
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
