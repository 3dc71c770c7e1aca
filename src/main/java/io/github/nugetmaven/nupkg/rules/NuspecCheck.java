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
        List<ZipEntryHeader> nested = subject.contents().entries().stream()
                .filter(it -> !it.isAtRoot() && PackageFile.hasManifestExtension(it))
                .toList();
        if (nuspecs.isEmpty()) {
            nested.stream()
                    .findFirst()
                    .ifPresentOrElse(
                            it -> findings.add(ManifestRule.NUSPEC_IN_FOLDER, it.name(), it.name()),
                            () -> findings.add(ManifestRule.NO_NUSPEC, ""));
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
