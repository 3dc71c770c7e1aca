package io.github.nugetmaven.nupkg.kind;

import io.github.nugetmaven.nupkg.RuntimeIdentifier;
import java.util.List;
import java.util.Set;

/**
 * What a package that is a .NET tool, or a part of one, needs beside it. Immutable.
 *
 * @param payloads the packages with the parts of the tool, with valid IDs; none if the package contains the tool itself
 * @param rids the RIDs in whose folders there are settings
 */
public record ToolLinks(List<ToolPayload> payloads, Set<String> rids) {
    public ToolLinks {
        payloads = List.copyOf(payloads);
        rids = Set.copyOf(rids);
    }

    /** Whether a machine with this RID finds settings in one of the folders. */
    public boolean isFor(String rid) {
        return rids.stream()
                .anyMatch(it -> it.equals(rid)
                        || it.equals(RuntimeIdentifier.ANY)
                        || rid.startsWith(it + "-")
                        || it.equals("unix") && !rid.startsWith("win"));
    }
}
