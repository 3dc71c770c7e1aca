package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
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
import java.util.stream.Stream;

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

    private static final Pattern OLD_WINRT = Pattern.compile("winrt(?:45|4[.]5)?");

    /** Elements with groups of a target framework. */
    private static final List<String> GROUPED = List.of("dependencies", "references", "frameworkReferences");

    /** Folders in which only WinRT is obsolete. Rules for .NET tools cover the first, and projects copy from the second. */
    private static final Set<String> OTHERS = Set.of("tools", "content");

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.isSymbols()) {
            return;
        }
        subject.nuspec()
                .map(FrameworkNameCheck::inNuspec)
                .orElse(Set.of())
                .forEach(name -> ofName(name).forEach(it -> findings.add(it, subject.nuspecName(), name)));
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

    private static Set<String> inNuspec(Nuspec nuspec) {
        XmlElement metadata = nuspec.metadata();
        Stream<String> groups = GROUPED.stream()
                .flatMap(it -> metadata.all(it).stream())
                .flatMap(it -> it.all("group").stream())
                .flatMap(it -> it.attribute("targetFramework").stream());
        Stream<String> assemblies = metadata.all("frameworkAssemblies").stream()
                .flatMap(it -> it.all("frameworkAssembly").stream())
                .flatMap(it -> it.attribute("targetFramework").stream())
                .flatMap(it ->
                        it.toLowerCase(Locale.ROOT).contains("version=") ? Stream.of(it) : Stream.of(it.split(",")));
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(groups, assemblies).forEach(it -> names.add(it.strip()));
        return names;
    }

    /** The rules that the name of a folder breaks. */
    private static List<Rule> ofFolder(Matcher folder) {
        String top = folder.group("top").toLowerCase(Locale.ROOT);
        String name = folder.group("name");
        if (OLD_WINRT.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
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
        if (framework.filter(TargetFramework::needsDot).isPresent() && !hasDot(name)) {
            broken.add(TargetFrameworkRule.UNDOTTED);
        }
        if (framework.filter(TargetFramework::lacksPlatformVersion).isPresent()) {
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
