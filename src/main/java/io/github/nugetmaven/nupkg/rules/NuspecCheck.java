package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.DeclaredEncoding;
import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks that there is exactly one .nuspec, and that NuGet reads in it what its author wrote. */
final class NuspecCheck implements Check {
    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        checkNumber(subject, findings);
        if (subject.nuspec().isPresent()) {
            checkReading(subject.nuspec().get(), subject.nuspecName(), findings);
        }
    }

    private static void checkNumber(PackageUnderCheck subject, Findings findings) {
        List<ZipEntryHeader> nuspecs = subject.nuspecEntries();
        boolean hasOther = false;
        List<ZipEntryHeader> nested = new ArrayList<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            if (PackageFile.hasManifestExtension(entry) && !PackageFile.isManifest(entry)) {
                hasOther = true;
                // a name such as /A.nuspec leaves the package, and has the finding for that
                if (!EntryNameCheck.isUnsafe(entry)) {
                    nested.add(entry);
                }
            }
        }
        if (nuspecs.isEmpty()) {
            if (!hasOther) {
                findings.add(ManifestRule.NO_NUSPEC, "");
            } else if (!nested.isEmpty()) {
                String name = nested.get(0).name();
                findings.add(ManifestRule.NUSPEC_IN_FOLDER, name, name);
            }
            return;
        }
        if (nuspecs.size() > 1) {
            findings.add(
                    ManifestRule.SEVERAL_NUSPECS,
                    nuspecs.stream().limit(3).map(ZipEntryHeader::name).collect(Collectors.joining(", ")));
        }
        for (ZipEntryHeader entry : nested) {
            findings.add(ManifestRule.NESTED_NUSPEC, entry.name(), "");
        }
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
