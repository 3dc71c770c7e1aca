package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.framework.MissingDot;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that the frameworks of folders and of dependency groups are the same. Unlike NuGet, it ignores sets of frameworks,
 * dependencies for all frameworks, and dependency groups of packages without files in lib or ref.
 *
 * <p>Source: NuGet.Client, DependenciesGroupsForEachTFMRule.cs and NoRefOrLibFolderInPackageRule.cs.
 */
final class FrameworkFolderCheck implements Check {
    private static final Set<String> BUILD_EXTENSIONS = Set.of(".props", ".targets");

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.isSymbols()) {
            return;
        }
        Set<String> withFiles = new LinkedHashSet<>();
        Set<String> withAssemblies = new LinkedHashSet<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String[] parts = lower(entry).split("/", 3);
            if (isInLib(parts)) {
                withFiles.add(parts[1]);
                if (AssemblyFolder.isAssembly(parts[2])) {
                    withAssemblies.add(parts[1]);
                }
            }
        }
        if (withFiles.isEmpty()) {
            checkBuild(subject, findings);
        } else if (subject.nuspec().isPresent()) {
            compare(subject.nuspec().get(), specific(withFiles), specific(withAssemblies), subject, findings);
        }
    }

    /** Whether a path is that of a file for a framework. */
    private static boolean isInLib(String[] parts) {
        return parts.length == 3
                && (parts[0].equals("lib") || parts[0].equals("ref"))
                && !parts[1].isEmpty()
                && !parts[2].isEmpty();
    }

    private static String lower(ZipEntryHeader entry) {
        return PartName.of(entry.name()).toLowerCase(Locale.ROOT);
    }

    private static Set<TargetFramework> specific(Collection<String> names) {
        Set<TargetFramework> frameworks = new LinkedHashSet<>();
        for (String name : names) {
            Optional<TargetFramework> meant = MissingDot.meant(name);
            if (meant.isPresent() && meant.get().isSpecific()) {
                frameworks.add(meant.get());
            }
        }
        return frameworks;
    }

    private static void compare(
            Nuspec nuspec,
            Set<TargetFramework> withFiles,
            Set<TargetFramework> withAssemblies,
            PackageUnderCheck subject,
            Findings findings) {
        List<String> groups = new ArrayList<>();
        for (DependencyGroup group : DependencyGroup.in(nuspec)) {
            groups.add(group.framework());
        }
        Set<TargetFramework> withGroup = specific(groups);
        if (withGroup.isEmpty() && !groups.isEmpty() || withFiles.isEmpty()) {
            return;
        }
        for (TargetFramework framework : missing(withAssemblies, withGroup)) {
            findings.add(LayoutRule.NO_GROUP, subject.nuspecName(), framework.shortName());
        }
        for (TargetFramework framework : missing(withGroup, withFiles)) {
            findings.add(LayoutRule.NO_FILES, subject.nuspecName(), framework.shortName());
        }
    }

    /** Another rule covers a platform whose version is missing, so that it counts as any version here. */
    private static List<TargetFramework> missing(Set<TargetFramework> wanted, Set<TargetFramework> frameworks) {
        Set<TargetFramework> ofAnyVersion = new HashSet<>();
        for (TargetFramework framework : frameworks) {
            ofAnyVersion.add(framework.withoutPlatformVersion());
        }
        List<TargetFramework> missing = new ArrayList<>();
        for (TargetFramework each : wanted) {
            boolean isThere = frameworks.contains(each)
                    || frameworks.contains(each.withoutPlatformVersion())
                    || each.lacksPlatformVersion() && ofAnyVersion.contains(each);
            if (!isThere) {
                missing.add(each);
            }
        }
        return missing;
    }

    /** With a build file for all frameworks, the package is meant to support all. Source: NuGet docs, NU5127. */
    private static void checkBuild(PackageUnderCheck subject, Findings findings) {
        Set<String> folders = new LinkedHashSet<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String[] parts = lower(entry).split("/", 4);
            if (isBuildFile(parts)) {
                if (parts.length == 2) {
                    return;
                }
                folders.add(parts[1]);
            }
        }
        for (TargetFramework framework : specific(folders)) {
            if (!framework.shortName().equals("native")) {
                findings.add(LayoutRule.BUILD_WITHOUT_LIB, "", framework.shortName());
            }
        }
    }

    /** Whether a path is that of a build file, in build or in the folder of a framework below. */
    private static boolean isBuildFile(String[] parts) {
        if (!parts[0].equals("build") || parts.length < 2 || parts.length > 3 || parts[1].isEmpty()) {
            return false;
        }
        String name = parts[parts.length - 1];
        int dot = name.lastIndexOf('.');
        return dot > 0 && BUILD_EXTENSIONS.contains(name.substring(dot));
    }
}
