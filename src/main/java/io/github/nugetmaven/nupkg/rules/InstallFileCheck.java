package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
    private static final String TOOLS = "tools/";
    private static final String SCRIPT = ".ps1";
    private static final String MODULE = ".psd1";
    private static final List<String> SCRIPTS_AND_TRANSFORMS =
            List.of(SCRIPT, MODULE, ".pp", ".transform", ".install.xdt", ".uninstall.xdt");

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
            return path().endsWith(SCRIPT);
        }

        /** Whether it is in tools, or in the folder of a framework below. */
        boolean isInTools() {
            String[] parts = path().split("/", 4);
            return path().startsWith(TOOLS)
                    && (parts.length == 2
                            || parts.length == 3
                                    && TargetFramework.parseFolder(parts[1]).isPresent());
        }

        /** Whether it shows that NuGet's clients do not run the scripts. */
        boolean isOfOthers() {
            String path = path();
            return path.endsWith(MODULE)
                    ? path.length() > MODULE.length() && path.indexOf('/') < 0
                    : isScript() && path.startsWith("tools/chocolatey") && path.lastIndexOf('/') < TOOLS.length();
        }

        boolean isInContent() {
            return path().startsWith("content/") || path().startsWith("contentfiles/");
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
            if (!isScriptOrTransform(entry.name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            File file = new File(entry);
            isForOthers |= file.isOfOthers();
            if (file.isScript()) {
                scripts.add(file);
            } else if (!file.path().endsWith(MODULE) && !file.isInContent()) {
                findings.add(LayoutRule.TRANSFORM, entry.name(), "");
            }
        }
        if (!scripts.isEmpty() && !isForOthers) {
            checkScripts(scripts, subject, findings);
        }
    }

    private static boolean isScriptOrTransform(String name) {
        for (String ending : SCRIPTS_AND_TRANSFORMS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
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
            if (!script.path().equals(TOOLS + INIT)) {
                findings.add(LayoutRule.INIT_SCRIPT, script.entry().name(), "");
            }
        } else if (!script.path().startsWith(TOOLS)) {
            findings.add(LayoutRule.SCRIPT_OUTSIDE_TOOLS, script.entry().name(), "");
        }
    }
}
