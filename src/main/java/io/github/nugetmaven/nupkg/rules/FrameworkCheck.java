package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.WhiteSpace;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the target frameworks in the nuspec and in folder names. */
final class FrameworkCheck implements Check {
    /** What a group of framework references has if it has no framework. It needs one, unlike other groups. */
    private static final String NONE = "(none)";

    private static final Pattern FOLDER = Pattern.compile("(?i)(?:lib|ref)/([^/]+)/.*", Pattern.DOTALL);

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        subject.nuspec()
                .ifPresent(nuspec -> inNuspec(nuspec).forEach(name -> {
                    Optional<TargetFramework> framework = TargetFramework.parse(name);
                    if (framework.isEmpty()) {
                        findings.add(DependencyRule.UNSUPPORTED_FRAMEWORK, subject.nuspecName(), name);
                    } else if (framework.get().isPortableWithProfile()) {
                        findings.add(DependencyRule.PORTABLE_PROFILE, subject.nuspecName(), name);
                    }
                }));
        Set<String> folders = new LinkedHashSet<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            Matcher folder = FOLDER.matcher(PartName.of(entry.name()));
            if (folder.matches() && folders.add(folder.group(1)) && isPortableWithProfile(folder.group(1))) {
                findings.add(DependencyRule.PORTABLE_PROFILE, entry.name(), folder.group(1));
            }
        }
    }

    private static Set<String> inNuspec(Nuspec nuspec) {
        Set<String> names = new LinkedHashSet<>();
        DependencyGroup.in(nuspec).forEach(it -> names.add(it.framework()));
        nuspec.metadata().all("frameworkAssemblies").stream()
                .flatMap(it -> it.all("frameworkAssembly").stream())
                .flatMap(it -> it.attribute("targetFramework").stream())
                .flatMap(it -> Stream.of(it.split(",")))
                .forEach(it -> names.add(WhiteSpace.trim(it)));
        ofGroups(nuspec, "references").forEach(it -> names.add(it.orElse("")));
        ofGroups(nuspec, "frameworkReferences").forEach(it -> names.add(it.orElse(NONE)));
        names.remove("");
        return names;
    }

    private static Stream<Optional<String>> ofGroups(Nuspec nuspec, String list) {
        return nuspec.metadata().all(list).stream()
                .flatMap(it -> it.all("group").stream())
                .map(it -> it.attribute("targetFramework"));
    }

    private static boolean isPortableWithProfile(String folder) {
        return TargetFramework.parse(folder)
                .filter(TargetFramework::isPortableWithProfile)
                .isPresent();
    }
}
