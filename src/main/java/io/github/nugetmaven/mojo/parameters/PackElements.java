package io.github.nugetmaven.mojo.parameters;

import java.util.List;
import java.util.Optional;

/** The parameters of {@code nuget:pack} that are elements with elements. Immutable. */
public record PackElements(
        List<FileElement> files,
        List<GroupElement> dependencies,
        List<ContentFilesElement> contentFiles,
        Optional<ToolElement> tool) {
    public PackElements {
        files = List.copyOf(files);
        dependencies = List.copyOf(dependencies);
        contentFiles = List.copyOf(contentFiles);
    }

    /** @param files and the others: null if the POM has no such element */
    public static PackElements of(
            List<FileElement> files,
            List<GroupElement> dependencies,
            List<ContentFilesElement> contentFiles,
            ToolElement tool) {
        return new PackElements(orNone(files), orNone(dependencies), orNone(contentFiles), Optional.ofNullable(tool));
    }

    private static <T> List<T> orNone(List<T> elements) {
        return elements == null ? List.of() : elements;
    }

    /** The first of these elements that the POM has. */
    public Optional<String> any() {
        if (!files.isEmpty()) {
            return Optional.of("files");
        }
        if (!dependencies.isEmpty()) {
            return Optional.of("dependencies");
        }
        if (!contentFiles.isEmpty()) {
            return Optional.of("contentFiles");
        }
        return tool.map(it -> "tool");
    }
}
