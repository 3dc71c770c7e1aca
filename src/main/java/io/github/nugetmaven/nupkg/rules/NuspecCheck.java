package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Checks that there is exactly one .nuspec. */
final class NuspecCheck implements Check {
    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        List<ZipEntryHeader> nuspecs = subject.nuspecEntries();
        if (nuspecs.isEmpty()) {
            findings.add(ManifestRule.NO_NUSPEC, "");
        } else if (nuspecs.size() > 1) {
            findings.add(
                    ManifestRule.SEVERAL_NUSPECS,
                    nuspecs.stream().limit(3).map(ZipEntryHeader::name).collect(Collectors.joining(", ")));
        }
        subject.contents().entries().stream()
                .filter(it ->
                        !it.isAtRoot() && it.name().toLowerCase(Locale.ROOT).endsWith(".nuspec"))
                .forEach(it -> findings.add(ManifestRule.NESTED_NUSPEC, it.name(), ""));
    }
}
