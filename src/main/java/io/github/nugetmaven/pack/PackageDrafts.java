package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.WhiteSpace;
import io.github.nugetmaven.nupkg.XmlWriter;
import io.github.nugetmaven.nupkg.manifest.ManifestWriter;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.writer.EntryName;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.MetadataProblem.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The packages to be written for some contents, and what is known to be wrong before anything is written. Immutable.
 *
 * @param fileNames the names of the package and of its symbols, which an earlier build may have written; none if they are not
 *     known
 * @param drafts the package, and its symbols if there are any; if something is wrong, at most an outline of the package
 */
record PackageDrafts(
        List<String> fileNames, List<PackageDraft> drafts, List<PackNotice> notices, List<PackProblem> problems) {
    PackageDrafts {
        fileNames = List.copyOf(fileNames);
        drafts = List.copyOf(drafts);
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
    }

    static PackageDrafts of(PackageContents contents, PackOptions.Symbols symbols) {
        PackageManifest manifest = contents.manifest();
        List<PackProblem> problems = new ArrayList<>();
        Optional<PackageIdentity> identity = identity(manifest, problems);
        List<XmlWriter.Unwritable> unwritable = ManifestWriter.unwritable(manifest);
        unwritable.forEach(it -> problems.add(unwritable(it)));
        List<MetadataProblem> secrets = ManifestSecrets.problems(manifest);
        problems.addAll(secrets);
        EntryReview review = EntryReview.of(contents.entries());
        problems.addAll(review.problems());
        if (identity.isEmpty()) {
            return new PackageDrafts(List.of(), List.of(), List.of(), problems);
        }
        PackageDraft whole =
                new PackageDraft(contents.classifier(), identity.get(), false, manifest, review.entries(), false);
        if (problems.isEmpty()) {
            SymbolSplit split = SymbolSplit.of(review.entries(), manifest, symbols);
            if (split.problems().isEmpty()) {
                return of(whole, split);
            }
            problems.addAll(split.problems());
        }
        boolean hasOutline =
                unwritable.isEmpty() && secrets.isEmpty() && review.entries().size() <= EntryReview.MAX_ENTRIES;
        List<PackageDraft> outline = hasOutline ? List.of(whole.outline()) : List.of();
        return new PackageDrafts(whole.fileNames(), outline, List.of(), problems);
    }

    private static PackageDrafts of(PackageDraft whole, SymbolSplit split) {
        List<PackageDraft> drafts = new ArrayList<>();
        drafts.add(whole.with(split.files()));
        if (!split.symbols().isEmpty()) {
            drafts.add(whole.symbols(SymbolSplit.manifest(whole.manifest()), split.symbols()));
        }
        List<PackNotice> notices = new ArrayList<>();
        split.kept()
                .forEach((kind, entries) ->
                        PackNotice.of(kind, whole.fileName(), entries).ifPresent(notices::add));
        List<String> escaped = whole.entries().stream()
                .map(NewEntry::name)
                .filter(it -> !it.equals(EntryName.stored(it)))
                .toList();
        PackNotice.of(PackNotice.Kind.ESCAPED_NAME, whole.fileName(), escaped).ifPresent(notices::add);
        return new PackageDrafts(whole.fileNames(), drafts, notices, List.of());
    }

    private static Optional<PackageIdentity> identity(PackageManifest manifest, List<PackProblem> problems) {
        String id = WhiteSpace.trim(manifest.id());
        String version = WhiteSpace.trim(manifest.version());
        if (!PackageId.isValid(id)) {
            problems.add(new MetadataProblem(Reason.INVALID_ID, "id", id, ""));
        }
        Optional<NuGetVersion> parsed = Optional.empty();
        try {
            parsed = Optional.of(NuGetVersion.parse(version));
        } catch (IllegalArgumentException e) {
            problems.add(new MetadataProblem(Reason.INVALID_VERSION, "version", version, ""));
        }
        return parsed.filter(it -> PackageId.isValid(id)).map(it -> new PackageIdentity(PackageId.of(id), it));
    }

    private static MetadataProblem unwritable(XmlWriter.Unwritable text) {
        String subject = text.element() + (text.attribute().isEmpty() ? "" : " " + text.attribute());
        return new MetadataProblem(Reason.UNWRITABLE_CHARACTER, subject, String.format("U+%04X", text.codePoint()), "");
    }
}
