package io.github.nugetmaven.nupkg.manifest;

import java.util.List;

/**
 * Names for one target framework: assembly files in {@code references}, or shared frameworks in {@code frameworkReferences}.
 * Immutable.
 *
 * @param targetFramework as NuGet writes it in a nuspec; empty for all, where the element allows it
 */
public record FrameworkList(String targetFramework, List<String> names) {
    public FrameworkList {
        names = List.copyOf(names);
    }
}
