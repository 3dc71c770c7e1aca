package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that assemblies are in the folders in which clients look for them. */
final class LayoutCheck implements Check {
    /**
     * Folders that may contain assemblies. Source: NuGet.Client, MisplacedAssemblyOutsideLibRule.cs; added are the other
     * folders for build files.
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
            "buildtransitive");

    /** Folders whose files clients copy, but do not reference. */
    private static final Set<String> COPIED = Set.of("content", "contentfiles", "embed");

    /** In characters: build files do not mention a longer name. */
    private static final int MAX_FOLDER = 100;

    private static final String TEMPLATE = "Template";

    /** The files that this plugin writes, with or without the number of another execution. */
    private static final Pattern REPORTS = Pattern.compile("(?:^|/)(?:push|check|compare)-report(?:-\\d+)?\\.json$");

    private static final List<String> ASSEMBLIES = List.of(".dll", ".winmd", ".exe");

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        if (subject.isSymbols()) {
            return;
        }
        Set<String> known = new HashSet<>();
        known.add(subject.text("language").toLowerCase(Locale.ROOT));
        Map<String, List<String>> outside = new LinkedHashMap<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            if (!entry.isFolder()) {
                check(entry.name(), PartName.of(entry.name()).toLowerCase(Locale.ROOT), known, outside, findings);
            }
        }
        // a rule for content files covers those that projects would compile
        outside.remove("contentfiles");
        if (subject.hasType(TEMPLATE)) {
            outside.remove("content");
        }
        if (!outside.isEmpty()) {
            report(outside, BuildFiles.of(subject), findings);
        }
    }

    private static void report(Map<String, List<String>> outside, BuildFiles buildFiles, Findings findings) {
        outside.forEach((folder, entries) -> {
            if (folder.isEmpty() || !buildFiles.mentionFolder(folder)) {
                entries.forEach(it -> findings.add(LayoutRule.ASSEMBLY_OUTSIDE_LIB, it, ""));
            }
        });
    }

    /** Whether a path in lower case begins with a folder that means something to NuGet. */
    static boolean isKnownFolder(String path) {
        String top = path.substring(0, Math.max(path.indexOf('/'), 0));
        return FOLDERS.contains(top) || COPIED.contains(top);
    }

    /**
     * @param known folders in lib that have been checked already, in lower case
     * @param outside is filled with assemblies in other folders, by folder
     */
    private static void check(
            String entry, String name, Set<String> known, Map<String, List<String>> outside, Findings findings) {
        if (name.contains(".json") && REPORTS.matcher(name).find()) {
            findings.add(LayoutRule.OWN_REPORT, entry, "");
        }
        String[] parts = name.split("/", 3);
        if (!FOLDERS.contains(parts[0]) || parts.length == 1) {
            // programs are often elsewhere for a reason
            if (isAssembly(name) && !name.endsWith(".exe")) {
                outside.computeIfAbsent(
                                parts.length == 1 || parts[0].length() > MAX_FOLDER ? "" : parts[0],
                                it -> new ArrayList<>())
                        .add(entry);
            }
        } else if (parts[0].equals("lib") && parts.length == 2) {
            if (isAssembly(name)) {
                findings.add(LayoutRule.ASSEMBLY_IN_LIB, entry, "");
            }
        } else if (parts[0].equals("lib") && known.add(parts[1])) {
            if (TargetFramework.parseFolder(parts[1]).isEmpty()) {
                findings.add(LayoutRule.UNKNOWN_FOLDER, entry, parts[1]);
            }
        }
    }

    private static boolean isAssembly(String name) {
        for (String extension : ASSEMBLIES) {
            if (name.endsWith(extension)) {
                return true;
            }
        }
        return false;
    }
}
