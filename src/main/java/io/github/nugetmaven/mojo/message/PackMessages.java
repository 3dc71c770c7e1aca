package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.pack.EntryProblem;
import io.github.nugetmaven.pack.FileMappingProblem;
import io.github.nugetmaven.pack.MetadataProblem;
import io.github.nugetmaven.pack.NuspecProblem;
import io.github.nugetmaven.pack.PackException;
import io.github.nugetmaven.pack.PackProblem;
import io.github.nugetmaven.pack.RuleProblem;
import java.util.List;

/** Messages about packages that cannot be made. */
public final class PackMessages {
    /** What has happened when there are problems. */
    public static final String NOTHING_WRITTEN = "No package was written.";

    private PackMessages() {}

    /** The message of all problems together. */
    static FailureMessage of(PackException failure) {
        List<FailureMessage> messages =
                failure.problems().stream().map(PackMessages::of).distinct().toList();
        return messages.size() == 1
                ? messages.get(0)
                : new FailureMessage(
                        messages.size() + " problems prevent the package.",
                        "Fix these:",
                        messages.stream().map(it -> "  " + it.text()).toList());
    }

    private static FailureMessage of(PackProblem problem) {
        if (problem instanceof EntryProblem entry) {
            return PackageEntryMessages.of(entry);
        }
        if (problem instanceof FileMappingProblem mapping) {
            return FileMappingMessages.of(mapping);
        }
        if (problem instanceof MetadataProblem metadata) {
            return MetadataMessages.of(metadata);
        }
        if (problem instanceof NuspecProblem nuspec) {
            return NuspecMessages.of(nuspec);
        }
        return FindingMessages.of((RuleProblem) problem);
    }
}
