package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.util.List;

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
}
