package io.github.nugetmaven.nupkg.manifest;

import java.util.List;

/**
 * The dependencies for one target framework. Immutable.
 *
 * @param targetFramework as NuGet writes it in a nuspec, such as {@code net8.0} or {@code .NETStandard2.0}; empty for all
 */
public record DependencyGroup(String targetFramework, List<PackageDependency> dependencies) {
    public DependencyGroup {
        dependencies = List.copyOf(dependencies);
    }
}
