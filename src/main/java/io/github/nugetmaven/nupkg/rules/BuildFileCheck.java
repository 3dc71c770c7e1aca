package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that projects which use the package find its .props and .targets files.
 *
 * <p>Source: NuGet.Client, UpholdBuildConventionRule.cs.
 */
final class BuildFileCheck implements Check {
    private static final Set<String> FOLDERS =
            Set.of("build/", "buildTransitive/", "buildCrossTargeting/", "buildMultiTargeting/");

    private static final Set<String> EXTENSIONS = Set.of(".props", ".targets");

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        Optional<XmlElement> element =
                subject.nuspec().isPresent() ? subject.nuspec().get().metadata().first("id") : Optional.empty();
        if (subject.isSymbols() || element.isEmpty() || element.get().stripped().isEmpty()) {
            return;
        }
        String id = element.get().stripped();
        Set<String> names = new HashSet<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String name = PartName.of(entry.name());
            String folder = name.substring(0, name.indexOf('/') + 1);
            if (FOLDERS.contains(folder)) {
                String rest = name.substring(folder.length());
                int dot = rest.lastIndexOf('.');
                if (dot > 0 && EXTENSIONS.contains(rest.substring(dot))) {
                    names.add(name.toLowerCase(Locale.ROOT));
                    expected.putIfAbsent(folder + framework(rest) + id + rest.substring(dot), entry.name());
                }
            }
        }
        for (Map.Entry<String, String> file : expected.entrySet()) {
            if (!names.contains(file.getKey().toLowerCase(Locale.ROOT))) {
                findings.add(LayoutRule.BUILD_FILE, file.getValue(), file.getKey());
            }
        }
    }

    /** Files in a folder whose name is not a framework are for all frameworks. */
    private static String framework(String rest) {
        int slash = rest.indexOf('/');
        return slash < 0 || TargetFramework.parse(rest.substring(0, slash)).isEmpty()
                ? ""
                : rest.substring(0, slash + 1);
    }
}
