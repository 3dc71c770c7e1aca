package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.WhiteSpace;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.rules.Finding;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.EntryName;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A package as it will be written. Immutable.
 *
 * @param isOutline whether it is written only to find out what is wrong with its manifest, with all files empty
 */
record PackageDraft(
        String classifier,
        PackageIdentity identity,
        boolean isSymbols,
        PackageManifest manifest,
        List<NewEntry> entries,
        boolean isOutline) {
    private static final EntryContent NOTHING = new EntryContent.OfBytes(new byte[0]);

    PackageDraft {
        entries = List.copyOf(entries);
    }

    String fileName() {
        return fileName(isSymbols);
    }

    /** The name of the package, or of its symbols, as NuGet chooses it: the ID as it is written, and the normalized version. */
    String fileName(boolean ofSymbols) {
        return identity.id().value() + "." + identity.version().normalized() + (ofSymbols ? ".snupkg" : ".nupkg");
    }

    /** The names of the package and of its symbols. */
    List<String> fileNames() {
        return List.of(fileName(false), fileName(true));
    }

    /** The same with empty files. */
    PackageDraft outline() {
        List<NewEntry> names =
                entries.stream().map(it -> new NewEntry(it.name(), NOTHING)).toList();
        return new PackageDraft(classifier, identity, isSymbols, manifest, names, true);
    }

    PackageDraft with(List<NewEntry> files) {
        return new PackageDraft(classifier, identity, isSymbols, manifest, files, isOutline);
    }

    /** The package of symbols beside it. */
    PackageDraft symbols(PackageManifest ofSymbols, List<NewEntry> symbols) {
        return new PackageDraft(classifier, identity, true, ofSymbols, symbols, isOutline);
    }

    /** The file on disk that a finding is about. */
    Optional<Path> source(Finding finding) {
        return entries.stream()
                .filter(it -> it.content() instanceof EntryContent.OfFile && isAbout(finding, it.name()))
                .findFirst()
                .map(it -> ((EntryContent.OfFile) it.content()).file());
    }

    private boolean isAbout(Finding finding, String name) {
        // a finding has names as they are shown
        return new Finding(finding.rule(), EntryName.stored(name), "", 0)
                        .entry()
                        .equals(finding.entry())
                || new Finding(finding.rule(), name, "", 0).entry().equals(finding.entry());
    }

    /** Whether a finding about an outline is one about the package, too: it does not depend on what is in a file. */
    boolean isAboutManifest(Finding finding) {
        return finding.entry().equals(WhiteSpace.trim(manifest.id()) + ".nuspec");
    }
}
