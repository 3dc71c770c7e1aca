package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code file} elements or a folder bring into a package. Immutable.
 *
 * @param entries in the order of the elements, and below one element in the order of the paths; two may have one name
 * @param leftOut what NuGet does not pack by default
 * @param problems if there are any, there can be no package
 */
public record MappedFiles(List<NewEntry> entries, List<LeftOutFile> leftOut, List<FileMappingProblem> problems) {
    public MappedFiles {
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
        problems = List.copyOf(problems);
    }

    /** The same, but this file is left out without a word. */
    MappedFiles withoutMentioning(Path file) {
        return new MappedFiles(
                entries, leftOut.stream().filter(it -> !it.file().equals(file)).toList(), problems);
    }
}
