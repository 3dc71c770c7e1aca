package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.framework.MissingDot;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks how the names of target frameworks are written in folders and in the nuspec: with a dot, with the version of the
 * platform, and with their current name.
 *
 * <p>Source: NuGet.Client, InvalidUndottedFrameworkRule.cs, PackageBuilder.cs, WinRTNameIsObsoleteRule.cs and, for folders,
 * ManagedCodeConventions.cs.
 */
final class FrameworkNameCheck implements Check {
    private static final Pattern FOLDER = Pattern.compile(
            "(?i)(?<path>(?<top>lib|ref|build|buildTransitive|embed|content|tools|contentFiles/[^/]{1,100}"
                    + "|runtimes/[^/]{1,100}/(?:lib|nativeassets))/(?<name>[^/]{1,100}))/.+",
            Pattern.DOTALL);

    private static final Set<String> OLD_WINRT = Set.of("winrt", "winrt45", "winrt4.5");

    /** Elements with groups of a target framework. */
    private static final List<String> GROUPED = List.of("dependencies", "references", "frameworkReferences");

    /** Folders in which only WinRT is obsolete. Rules for .NET tools cover the first, and projects copy from the second. */
    private static final Set<String> OTHERS = Set.of("tools", "content");

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.isSymbols()) {
            return;
        }
        if (subject.nuspec().isPresent()) {
            for (String name : inNuspec(subject.nuspec().get().metadata())) {
                for (Rule broken : ofName(name)) {
                    findings.add(broken, subject.nuspecName(), name);
                }
            }
        }
        Set<String> known = new HashSet<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            Matcher folder = FOLDER.matcher(PartName.of(entry.name()));
            if (folder.matches()) {
                List<Rule> broken = ofFolder(folder);
                if (!broken.isEmpty() && known.add(folder.group("path").toLowerCase(Locale.ROOT))) {
                    broken.forEach(it -> findings.add(it, entry.name(), folder.group("name")));
                }
            }
        }
    }

    private static Set<String> inNuspec(XmlElement metadata) {
        Set<String> names = new LinkedHashSet<>();
        for (String list : GROUPED) {
            for (XmlElement group : metadata.allIn(list, "group")) {
                names.add(group.attribute("targetFramework").orElse("").strip());
            }
        }
        for (XmlElement assembly : metadata.allIn("frameworkAssemblies", "frameworkAssembly")) {
            String text = assembly.attribute("targetFramework").orElse("");
            boolean isLongName = text.toLowerCase(Locale.ROOT).contains("version=");
            for (String name : isLongName ? new String[] {text} : text.split(",")) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** The rules that the name of a folder breaks. */
    private static List<Rule> ofFolder(Matcher folder) {
        String top = folder.group("top").toLowerCase(Locale.ROOT);
        String name = folder.group("name");
        if (OLD_WINRT.contains(name.toLowerCase(Locale.ROOT))) {
            return List.of(TargetFrameworkRule.WINRT);
        }
        return OTHERS.contains(top) ? List.of() : ofName(name);
    }

    private static List<Rule> ofName(String name) {
        if (MissingDot.added(name).isPresent()) {
            return List.of(TargetFrameworkRule.DOT_MISSING);
        }
        Optional<TargetFramework> framework = TargetFramework.parse(name);
        List<Rule> broken = new ArrayList<>();
        if (framework.isPresent() && framework.get().needsDot() && !hasDot(name)) {
            broken.add(TargetFrameworkRule.UNDOTTED);
        }
        if (framework.isPresent() && framework.get().lacksPlatformVersion()) {
            broken.add(TargetFrameworkRule.PLATFORM_VERSION);
        }
        return broken;
    }

    /** Whether there is a dot in the version of the framework, not only in that of the platform. */
    private static boolean hasDot(String name) {
        int dash = name.indexOf('-');
        return (dash < 0 ? name : name.substring(0, dash)).indexOf('.') >= 0;
    }
}
