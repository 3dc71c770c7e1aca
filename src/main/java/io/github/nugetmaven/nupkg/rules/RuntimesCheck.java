package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.RuntimeIdentifier;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Checks the folder runtimes. Clients take files from {@code runtimes/{rid}/native}, {@code runtimes/{rid}/lib/{framework}} and
 * {@code runtimes/{rid}/nativeassets/{framework}}.
 *
 * <p>Source: NuGet.Client, ManagedCodeConventions.cs.
 */
final class RuntimesCheck implements Check {
    private static final String FOLDER = "runtimes/";
    private static final String NATIVE = "native";
    /** Stands for an empty folder. */
    private static final String EMPTY = "_._";

    private static final Set<String> WITH_FRAMEWORK = Set.of("lib", "nativeassets");

    /** A package can define RIDs of its own in this file. Source: NuGet.Client, RuntimeGraph.cs. */
    private static final String OWN_GRAPH = "runtime.json";

    /** No package contains as many. */
    private static final int MAX_FOLDERS = 100;

    /** .NET knew this RID until version 7, and many packages still contain files for it. */
    private static final String FORMER = "win-arm";

    private static final String SAMPLE = "linux-x64";

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        if (subject.isSymbols()) {
            return;
        }
        Map<String, String> unknown = new LinkedHashMap<>();
        Map<String, String> misplaced = new LinkedHashMap<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String name = PartName.of(entry.name());
            if (!entry.isFolder() && name.toLowerCase(Locale.ROOT).startsWith(FOLDER)) {
                String path = name.substring(FOLDER.length());
                String rid = path.substring(0, Math.max(path.indexOf('/'), 0));
                if (!rid.isEmpty() && !isKnown(rid) && unknown.size() < MAX_FOLDERS) {
                    unknown.putIfAbsent(rid, entry.name());
                }
                if (misplaced.size() < MAX_FOLDERS && (rid.isEmpty() || !isFound(path.substring(rid.length() + 1)))) {
                    misplaced.putIfAbsent(rid, entry.name());
                }
            }
        }
        if (!unknown.isEmpty() || !misplaced.isEmpty()) {
            report(unknown, misplaced, subject, findings);
        }
    }

    /** Whether clients look for a path in the folder of a runtime, or whether it only says that a folder is empty. */
    private static boolean isFound(String path) {
        String[] parts = path.toLowerCase(Locale.ROOT).split("/", 3);
        boolean isNative = parts[0].equals(NATIVE) && path.length() > NATIVE.length() + 1;
        boolean isForFramework =
                parts.length == 3 && WITH_FRAMEWORK.contains(parts[0]) && !parts[1].isEmpty() && !parts[2].isEmpty();
        boolean isInFolder = path.endsWith("/" + EMPTY) && path.length() > EMPTY.length() + 1;
        return isNative || isForFramework || isInFolder || path.equals(EMPTY);
    }

    /** Files that a .props or .targets of the package copies can be anywhere. */
    private static void report(
            Map<String, String> unknown, Map<String, String> misplaced, PackageUnderCheck subject, Findings findings)
            throws IOException {
        BuildFiles buildFiles = BuildFiles.of(subject);
        if (subject.contents().entry(OWN_GRAPH).isEmpty()) {
            unknown.forEach((rid, entry) -> {
                if (!buildFiles.mention(rid)) {
                    findings.add(LayoutRule.UNKNOWN_RUNTIME, entry, explained(rid));
                }
            });
        }
        misplaced.forEach((rid, entry) -> {
            if (!buildFiles.mentionFolder("runtimes")) {
                findings.add(LayoutRule.RUNTIME_FILE, entry, suggested(rid));
            }
        });
    }

    private static boolean isKnown(String rid) {
        return rid.equals(FORMER) || RuntimeIdentifier.isKnown(rid);
    }

    private static String explained(String rid) {
        return RuntimeIdentifier.meantBy(rid)
                .map(it -> rid + " (for .NET, this is " + it + ")")
                .orElse(rid);
    }

    private static String suggested(String rid) {
        return isKnown(rid) ? rid : RuntimeIdentifier.meantBy(rid).orElse(SAMPLE);
    }
}
