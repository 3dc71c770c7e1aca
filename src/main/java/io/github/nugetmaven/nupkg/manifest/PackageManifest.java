package io.github.nugetmaven.nupkg.manifest;

import io.github.nugetmaven.nupkg.PackageType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The manifest of a package to be made. Its values are not validated: the rules of {@code nupkg.rules} judge the finished
 * package. Immutable.
 *
 * @param id as it is written
 * @param version as it is written: normalized, with build metadata if there is any
 * @param minClientVersion empty if every client can use the package
 * @param fields the elements that are only a text; one that is absent is not written
 * @param references assemblies that a project shall reference, per framework; empty for all of them
 * @param frameworkAssemblies assemblies of .NET Framework, per framework
 */
public record PackageManifest(
        String id,
        String version,
        String minClientVersion,
        Map<ManifestField, String> fields,
        Optional<PackageLicense> license,
        List<PackageType> packageTypes,
        Optional<SourceRepository> repository,
        List<DependencyGroup> dependencies,
        List<FrameworkList> references,
        List<FrameworkList> frameworkReferences,
        List<FrameworkList> frameworkAssemblies,
        List<ContentFilesItem> contentFiles) {
    public PackageManifest {
        Map<ManifestField, String> ordered = new EnumMap<>(ManifestField.class);
        ordered.putAll(fields);
        fields = Collections.unmodifiableMap(ordered);
        packageTypes = List.copyOf(packageTypes);
        dependencies = List.copyOf(dependencies);
        references = List.copyOf(references);
        frameworkReferences = List.copyOf(frameworkReferences);
        frameworkAssemblies = List.copyOf(frameworkAssemblies);
        contentFiles = List.copyOf(contentFiles);
    }
}
