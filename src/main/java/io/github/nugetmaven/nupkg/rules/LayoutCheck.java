package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that assemblies are in the folders in which clients look for them. */
final class LayoutCheck implements Check {
    /**
     * Folders that may contain assemblies. Source: NuGet.Client, MisplacedAssemblyOutsideLibRule.cs; added are folders that
     * NuGet documents or whose files are only copied.
     */
    private static final Set<String> FOLDERS = Set.of(
            "lib",
            "ref",
            "runtimes",
            "analyzers",
            "native",
            "tools",
            "build",
            "buildcrosstargeting",
            "buildmultitargeting",
            "buildtransitive",
            "content",
            "contentfiles",
            "embed");

    /** The files that this plugin writes, with or without the number of another execution. */
    private static final Pattern REPORTS = Pattern.compile("(?:^|/)(?:push|check|compare)-report(?:-\\d+)?\\.json$");

    private static final List<String> ASSEMBLIES = List.of(".dll", ".winmd", ".exe");

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.isSymbols()) {
            return;
        }
        Set<String> known = new HashSet<>();
        known.add(subject.nuspec()
                .map(Nuspec::metadata)
                .flatMap(it -> it.first("language"))
                .map(XmlElement::stripped)
                .orElse("")
                .toLowerCase(Locale.ROOT));
        for (ZipEntryHeader entry : subject.contents().entries()) {
            if (!entry.isFolder()) {
                check(entry.name(), PartName.of(entry.name()).toLowerCase(Locale.ROOT), known, findings);
            }
        }
    }

    /** @param known folders in lib that have been checked already, in lower case */
    private static void check(String entry, String name, Set<String> known, Findings findings) {
        if (REPORTS.matcher(name).find()) {
            findings.add(LayoutRule.OWN_REPORT, entry, "");
        }
        String[] parts = name.split("/", 3);
        if (!FOLDERS.contains(parts[0]) || parts.length == 1) {
            // programs are often elsewhere for a reason
            if (isAssembly(name) && !name.endsWith(".exe")) {
                findings.add(LayoutRule.ASSEMBLY_OUTSIDE_LIB, entry, "");
            }
        } else if (parts[0].equals("lib") && parts.length == 2) {
            if (isAssembly(name)) {
                findings.add(LayoutRule.ASSEMBLY_IN_LIB, entry, "");
            }
        } else if (parts[0].equals("lib") && known.add(parts[1])) {
            if (TargetFramework.parse(parts[1]).isEmpty()) {
                findings.add(LayoutRule.UNKNOWN_FOLDER, entry, parts[1]);
            }
        }
    }

    private static boolean isAssembly(String name) {
        return ASSEMBLIES.stream().anyMatch(name::endsWith);
    }
}
