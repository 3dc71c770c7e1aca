package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.DeclaredEncoding;
import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.List;
import java.util.stream.Collectors;

/** Checks that there is exactly one .nuspec, and that NuGet reads in it what its author wrote. */
final class NuspecCheck implements Check {
    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        checkNumber(subject, findings);
        subject.nuspec().ifPresent(it -> checkReading(it, subject.nuspecName(), findings));
    }

    private static void checkNumber(PackageUnderCheck subject, Findings findings) {
        List<ZipEntryHeader> nuspecs = subject.nuspecEntries();
        List<ZipEntryHeader> others = subject.contents().entries().stream()
                .filter(it -> PackageFile.hasManifestExtension(it) && !PackageFile.isManifest(it))
                .toList();
        if (nuspecs.isEmpty() && others.isEmpty()) {
            findings.add(ManifestRule.NO_NUSPEC, "");
        }
        // a name such as /A.nuspec leaves the package, and has the finding for that
        List<ZipEntryHeader> nested =
                others.stream().filter(it -> !EntryNameCheck.isUnsafe(it)).toList();
        if (nuspecs.isEmpty()) {
            nested.stream()
                    .findFirst()
                    .ifPresent(it -> findings.add(ManifestRule.NUSPEC_IN_FOLDER, it.name(), it.name()));
            return;
        }
        if (nuspecs.size() > 1) {
            findings.add(
                    ManifestRule.SEVERAL_NUSPECS,
                    nuspecs.stream().limit(3).map(ZipEntryHeader::name).collect(Collectors.joining(", ")));
        }
        nested.forEach(it -> findings.add(ManifestRule.NESTED_NUSPEC, it.name(), ""));
    }

    private static void checkReading(Nuspec nuspec, String entry, Findings findings) {
        DeclaredEncoding encoding = nuspec.encoding();
        if (encoding.isCodePage()) {
            findings.add(ManifestRule.CODE_PAGE, entry, encoding.declared());
        }
        if (encoding.isLossy()) {
            findings.add(ManifestRule.LETTERS_LOST, entry, encoding.declared());
        }
        if (!nuspec.foreignElements().isEmpty()) {
            findings.add(ManifestRule.FOREIGN_NAMESPACE, entry, String.join(", ", nuspec.foreignElements()));
        }
    }
}
