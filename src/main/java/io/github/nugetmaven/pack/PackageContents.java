package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that goes into one package, before symbols are taken out of it. Immutable.
 *
 * @param classifier tells several packages of one module apart; empty for the main one
 * @param entries without the manifest and the parts that the packaging format needs; in any order
 */
public record PackageContents(String classifier, PackageManifest manifest, List<NewEntry> entries) {
    public PackageContents {
        entries = List.copyOf(entries);
    }

    /** Whether the package has no files and refers to nothing. Source: NuGet docs, NU5017. */
    boolean isEmpty() {
        return entries.isEmpty()
                && manifest.dependencies().stream()
                        .allMatch(it -> it.dependencies().isEmpty())
                && Stream.of(manifest.frameworkReferences(), manifest.frameworkAssemblies())
                        .flatMap(List::stream)
                        .allMatch(it -> it.names().isEmpty());
    }
}
