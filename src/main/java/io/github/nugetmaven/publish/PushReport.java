package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.PackageIdentity;
import java.time.Instant;
import java.util.ArrayList;
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
        List<PackageResult> left = new ArrayList<>();
        for (PackageResult each : packages) {
            if (each.isLeft()) {
                left.add(each);
            }
        }
        return left;
    }

    /**
     * Those that another push can bring there: not what the feed has already, and no symbols of it.
     *
     * @param taken what the feed has, as far as it was found out before the push
     */
    public List<PackageResult> resumable(Collection<PackageIdentity> taken) {
        Set<PackageIdentity> there = new HashSet<>(taken);
        for (PackageResult each : packages) {
            if (each.isTaken()) {
                there.add(each.file().identity());
            }
        }
        List<PackageResult> resumable = new ArrayList<>();
        for (PackageResult each : left()) {
            if (!there.contains(each.file().identity())) {
                resumable.add(each);
            }
        }
        return resumable;
    }

    /** The files with this outcome, in order. */
    public List<PackageResult> with(Outcome outcome) {
        List<PackageResult> found = new ArrayList<>();
        for (PackageResult each : packages) {
            if (each.kind() == outcome) {
                found.add(each);
            }
        }
        return found;
    }

    /** How many files have this outcome. */
    public long count(Outcome outcome) {
        return with(outcome).size();
    }
}
