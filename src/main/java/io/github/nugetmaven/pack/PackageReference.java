package io.github.nugetmaven.pack;

import java.util.List;

/**
 * Another package that the build depends on: a module of the reactor, or a dependency of type nupkg. Immutable.
 *
 * @param version its NuGet version, which is the lowest that the package accepts
 * @param targetFrameworks the frameworks that need it; none for all
 */
public record PackageReference(String id, String version, List<String> targetFrameworks) {
    public PackageReference {
        targetFrameworks = List.copyOf(targetFrameworks);
    }
}
