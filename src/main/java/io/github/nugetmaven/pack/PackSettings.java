package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.manifest.ContentFilesItem;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.SourceRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the configuration of the goal says about a package, in NuGet's words and unchecked. Immutable. A text that is absent is
 * empty, and the POM decides.
 *
 * @param fields what a manifest says in one text, such as {@link ManifestField#TITLE}
 * @param licenseFile path in the package
 * @param packageTypes separated by semicolons, each with a version behind a comma if it has one
 * @param repository its type is ignored
 * @param files relative to the folder of the project
 * @param noDefaultExcludes whether dot files are packed; those below {@code content/} of a template always are
 * @param dependencies target frameworks and version ranges as the user has written them
 * @param contentFiles files below {@code contentFiles/} about which none of them says anything are copied to the output
 */
public record PackSettings(
        String packageId,
        String packageVersion,
        String snapshotLabel,
        Map<ManifestField, String> fields,
        String licenseExpression,
        String licenseFile,
        String minClientVersion,
        String packageTypes,
        SourceRepository repository,
        List<FileMapping> files,
        boolean noDefaultExcludes,
        List<DependencyGroup> dependencies,
        List<ContentFilesItem> contentFiles,
        Optional<ToolDefinition> tool) {
    public PackSettings {
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
        dependencies = List.copyOf(dependencies);
        contentFiles = List.copyOf(contentFiles);
    }

    /** The text for a field; empty if there is none. */
    String field(ManifestField field) {
        return fields.getOrDefault(field, "").strip();
    }
}
