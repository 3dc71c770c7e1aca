package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the files that clients run or apply while they install a package: PowerShell scripts and transformations. Unlike
 * NuGet, it ignores scripts that somebody else runs: those of .NET tools, templates, Chocolatey packages and PowerShell modules,
 * scripts that NuGet copies to projects, and helpers of other scripts.
 *
 * <p>Source: NuGet.Client, InitScriptNotUnderToolsRule.cs, MisplacedScriptFileRule.cs, UnrecognizedScriptFileRule.cs and
 * MisplacedTransformFileRule.cs.
 */
final class InstallFileCheck implements Check {
    private static final Set<String> SCRIPTS = Set.of("install.ps1", "uninstall.ps1", "init.ps1");
    private static final String INIT = "init.ps1";
    private static final Pattern IN_TOOLS = Pattern.compile("tools/(?:(?<framework>[^/]+)/)?[^/]+", Pattern.DOTALL);
    private static final Pattern IN_CONTENT = Pattern.compile("content(?:files)?/.+", Pattern.DOTALL);
    private static final Pattern SCRIPT_OR_TRANSFORM =
            Pattern.compile("(?i)\\.(?:ps1|psd1|pp|transform|(?:un)?install\\.xdt)\\z");

    /** Files that show that NuGet's clients do not run the scripts. */
    private static final Pattern OF_OTHERS =
            Pattern.compile("[^/]+\\.psd1|tools/chocolatey[^/]*\\.ps1", Pattern.DOTALL);

    private static final Set<String> TYPES = Set.of("DotnetTool", "DotnetToolRidPackage", "Template");

    /** A script or transformation. It does not hold its path, so that a large zip needs little memory. */
    private record File(ZipEntryHeader entry) {
        String path() {
            return PartName.of(entry.name()).toLowerCase(Locale.ROOT);
        }

        String name() {
            String path = path();
            return path.substring(path.lastIndexOf('/') + 1);
        }

        boolean isScript() {
            return path().endsWith(".ps1");
        }

        /** Whether it is in tools, or in the folder of a framework below. */
        boolean isInTools() {
            Matcher tools = IN_TOOLS.matcher(path());
            return tools.matches()
                    && (tools.group("framework") == null
                            || TargetFramework.parseFolder(tools.group("framework"))
                                    .isPresent());
        }
    }

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        if (subject.isSymbols() || hasOwnScripts(subject)) {
            return;
        }
        List<File> scripts = new ArrayList<>();
        boolean isForOthers = false;
        for (ZipEntryHeader entry : subject.contents().entries()) {
            if (!SCRIPT_OR_TRANSFORM.matcher(entry.name()).find()) {
                continue;
            }
            File file = new File(entry);
            isForOthers |= OF_OTHERS.matcher(file.path()).matches();
            if (file.isScript()) {
                scripts.add(file);
            } else if (!file.path().endsWith(".psd1")
                    && !IN_CONTENT.matcher(file.path()).matches()) {
                findings.add(LayoutRule.TRANSFORM, entry.name(), "");
            }
        }
        if (!scripts.isEmpty() && !isForOthers) {
            checkScripts(scripts, subject, findings);
        }
    }

    private static boolean hasOwnScripts(PackageUnderCheck subject) {
        for (String type : TYPES) {
            if (subject.hasType(type)) {
                return true;
            }
        }
        return false;
    }

    private static void checkScripts(List<File> scripts, PackageUnderCheck subject, Findings findings)
            throws IOException {
        BuildFiles buildFiles = BuildFiles.of(subject);
        boolean mayBeHelpers = scripts.stream().anyMatch(it -> it.isInTools() && SCRIPTS.contains(it.name()));
        for (File script : scripts) {
            String entry = script.entry().name();
            if (SCRIPTS.contains(script.name())) {
                checkPlace(script, findings);
            } else if (buildFiles.mention(script.name())) {
                continue;
            } else if (script.isInTools()) {
                if (!mayBeHelpers) {
                    findings.add(LayoutRule.SCRIPT_NAME, entry, "");
                }
            } else if (!LayoutCheck.isKnownFolder(script.path())) {
                findings.add(LayoutRule.SCRIPT_OUTSIDE_TOOLS, entry, "");
            }
        }
    }

    private static void checkPlace(File script, Findings findings) {
        if (script.name().equals(INIT)) {
            if (!script.path().equals("tools/" + INIT)) {
                findings.add(LayoutRule.INIT_SCRIPT, script.entry().name(), "");
            }
        } else if (!script.path().startsWith("tools/")) {
            findings.add(LayoutRule.SCRIPT_OUTSIDE_TOOLS, script.entry().name(), "");
        }
    }
}
