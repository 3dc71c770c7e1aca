package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.WhiteSpace;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks the target frameworks in the nuspec and in folder names. */
final class FrameworkCheck implements Check {
    /** What a group of framework references has if it has no framework. It needs one, unlike other groups. */
    private static final String NONE = "(none)";

    private static final Set<String> FOLDERS = Set.of("lib", "ref");

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.nuspec().isPresent()) {
            for (String name : inNuspec(subject.nuspec().get())) {
                Optional<TargetFramework> framework = TargetFramework.parse(name);
                if (framework.isEmpty()) {
                    findings.add(DependencyRule.UNSUPPORTED_FRAMEWORK, subject.nuspecName(), name);
                } else if (framework.get().isPortableWithProfile()) {
                    findings.add(DependencyRule.PORTABLE_PROFILE, subject.nuspecName(), name);
                }
            }
        }
        Set<String> folders = new LinkedHashSet<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String[] parts = PartName.of(entry.name()).split("/", 3);
            if (parts.length == 3
                    && FOLDERS.contains(parts[0].toLowerCase(Locale.ROOT))
                    && folders.add(parts[1])
                    && isPortableWithProfile(parts[1])) {
                findings.add(DependencyRule.PORTABLE_PROFILE, entry.name(), parts[1]);
            }
        }
    }

    private static Set<String> inNuspec(Nuspec nuspec) {
        Set<String> names = new LinkedHashSet<>();
        for (DependencyGroup group : DependencyGroup.in(nuspec)) {
            names.add(group.framework());
        }
        for (XmlElement assembly : nuspec.metadata().allIn("frameworkAssemblies", "frameworkAssembly")) {
            for (String name : assembly.attribute("targetFramework").orElse("").split(",")) {
                names.add(WhiteSpace.trim(name));
            }
        }
        for (XmlElement group : nuspec.metadata().allIn("references", "group")) {
            names.add(group.attribute("targetFramework").orElse(""));
        }
        for (XmlElement group : nuspec.metadata().allIn("frameworkReferences", "group")) {
            names.add(group.attribute("targetFramework").orElse(NONE));
        }
        names.remove("");
        return names;
    }

    private static boolean isPortableWithProfile(String folder) {
        Optional<TargetFramework> framework = TargetFramework.parse(folder);
        return framework.isPresent() && framework.get().isPortableWithProfile();
    }
}
