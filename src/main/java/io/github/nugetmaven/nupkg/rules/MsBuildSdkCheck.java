package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that MSBuild finds the files of a package that is an SDK. The case of the folder does not matter, that of the files does.
 *
 * <p>Source: NuGet.Client, {@code NuGetSdkResolver.cs}; Microsoft docs, Reference an MSBuild project SDK.
 */
final class MsBuildSdkCheck implements Check {
    private static final String FOLDER = "Sdk/";

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        Set<String> missing = new TreeSet<>(Set.of("Sdk.props", "Sdk.targets"));
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String name = PartName.of(entry.name());
            if (name.regionMatches(true, 0, FOLDER, 0, FOLDER.length())) {
                missing.remove(name.substring(FOLDER.length()));
            }
        }
        missing.forEach(it -> findings.add(PackageTypeRule.SDK_FILE, subject.nuspecName(), it));
    }
}
