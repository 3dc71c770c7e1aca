package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.framework.MissingDot;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that the frameworks of folders and of dependency groups are the same. Unlike NuGet, it ignores sets of frameworks,
 * dependencies for all frameworks, and dependency groups of packages without files in lib or ref.
 *
 * <p>Source: NuGet.Client, DependenciesGroupsForEachTFMRule.cs and NoRefOrLibFolderInPackageRule.cs.
 */
final class FrameworkFolderCheck implements Check {
    private static final Pattern IN_LIB = Pattern.compile("(?:lib|ref)/([^/]+)/(.+)", Pattern.DOTALL);
    private static final Pattern ASSEMBLY = Pattern.compile("[^/]+\\.(?:dll|exe|winmd)|_\\._", Pattern.DOTALL);
    private static final Pattern IN_BUILD =
            Pattern.compile("build/(?:([^/]+)/)?[^/]+\\.(?:props|targets)", Pattern.DOTALL);

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.isSymbols()) {
            return;
        }
        Set<String> withFiles = new LinkedHashSet<>();
        Set<String> withAssemblies = new LinkedHashSet<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            Matcher inLib = IN_LIB.matcher(lower(entry));
            if (inLib.matches()) {
                withFiles.add(inLib.group(1));
                if (ASSEMBLY.matcher(inLib.group(2)).matches()) {
                    withAssemblies.add(inLib.group(1));
                }
            }
        }
        if (withFiles.isEmpty()) {
            checkBuild(subject, findings);
        } else {
            subject.nuspec()
                    .ifPresent(it -> compare(it, specific(withFiles), specific(withAssemblies), subject, findings));
        }
    }

    private static String lower(ZipEntryHeader entry) {
        return PartName.of(entry.name()).toLowerCase(Locale.ROOT);
    }

    private static Set<TargetFramework> specific(Set<String> names) {
        return specific(names.stream().map(MissingDot::meant));
    }

    private static Set<TargetFramework> specific(Stream<Optional<TargetFramework>> frameworks) {
        return frameworks
                .flatMap(Optional::stream)
                .filter(TargetFramework::isSpecific)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void compare(
            Nuspec nuspec,
            Set<TargetFramework> withFiles,
            Set<TargetFramework> withAssemblies,
            PackageUnderCheck subject,
            Findings findings) {
        List<DependencyGroup> groups = DependencyGroup.in(nuspec);
        Set<TargetFramework> withGroup =
                specific(groups.stream().map(DependencyGroup::framework).map(MissingDot::meant));
        if (withGroup.isEmpty() && !groups.isEmpty() || withFiles.isEmpty()) {
            return;
        }
        missing(withAssemblies, withGroup)
                .forEach(it -> findings.add(LayoutRule.NO_GROUP, subject.nuspecName(), it.shortName()));
        missing(withGroup, withFiles)
                .forEach(it -> findings.add(LayoutRule.NO_FILES, subject.nuspecName(), it.shortName()));
    }

    /** Another rule covers a platform whose version is missing, so that it counts as any version here. */
    private static Stream<TargetFramework> missing(Set<TargetFramework> wanted, Set<TargetFramework> frameworks) {
        Set<TargetFramework> ofAnyVersion =
                frameworks.stream().map(TargetFramework::withoutPlatformVersion).collect(Collectors.toSet());
        return wanted.stream()
                .filter(it -> !frameworks.contains(it) && !frameworks.contains(it.withoutPlatformVersion()))
                .filter(it -> !it.lacksPlatformVersion() || !ofAnyVersion.contains(it));
    }

    /** With a build file for all frameworks, the package is meant to support all. Source: NuGet docs, NU5127. */
    private static void checkBuild(PackageUnderCheck subject, Findings findings) {
        List<Matcher> files = subject.contents().entries().stream()
                .map(it -> IN_BUILD.matcher(lower(it)))
                .filter(Matcher::matches)
                .toList();
        if (files.stream().allMatch(it -> it.group(1) != null)) {
            specific(files.stream().map(it -> MissingDot.meant(it.group(1)))).stream()
                    .map(TargetFramework::shortName)
                    .filter(it -> !it.equals("native"))
                    .forEach(it -> findings.add(LayoutRule.BUILD_WITHOUT_LIB, "", it));
        }
    }
}
