package io.github.nugetmaven.nupkg.rules;

import java.util.List;
import java.util.stream.Stream;

/** Where the rules and the warnings of NuGet's own packing tools differ on purpose. */
final class NuGetDifferences {
    private NuGetDifferences() {}

    /**
     * A warning of NuGet's that no rule gives.
     *
     * @param nu NuGet's code
     * @param where in which packages NuGet warns
     * @param reason why the rules do not
     * @param example such a package, without any finding
     */
    record Quiet(String nu, String where, String reason, Sample example) {
        @Override
        public String toString() {
            return "R4 " + nu + ": " + where;
        }
    }

    /**
     * A rule that covers more than NuGet's warning with the same code.
     *
     * @param example a package that breaks the rule and gets no warning from NuGet
     */
    record Further(Rule rule, String where, String reason, Sample example) {
        @Override
        public String toString() {
            return "R4 " + rule.id() + ": " + where;
        }
    }

    /** Warnings that NuGet does not give at all. Its tools, not nuget.org: that warns of other things. */
    static Stream<Rule> unknownToNuGet() {
        return Rules.all().stream()
                .filter(it -> it.description().severity() == Severity.WARNING)
                .filter(it -> it.description().scope() == RuleScope.EVERYWHERE)
                .filter(it -> it.description().nu().isEmpty());
    }

    static List<Further> further() {
        return List.of(
                new Further(
                        DependencyRule.NO_LOWER_BOUND,
                        "every range without its lower bound",
                        "NuGet warns users of the package when they restore it, and not its author.",
                        dependencies("<dependency id='A' version='(1.0,2.0)' />")),
                new Further(
                        TargetFrameworkRule.PLATFORM_VERSION,
                        "packages that are complete",
                        "NuGet refuses to pack such files, but does not look at a package that somebody else made.",
                        dependencies("<group targetFramework='netstandard2.0' />")
                                .entry("contentFiles/cs/net8.0-ios/A.cs", "")),
                new Further(
                        LayoutRule.INIT_SCRIPT,
                        "`init.ps1` in a folder of `tools` that has the name of a framework",
                        "Clients take `install.ps1` from there, but not this script.",
                        Sample.clean().entry("tools/net45/init.ps1", "")),
                new Further(
                        LayoutRule.TRANSFORM,
                        "`.install.xdt` and `.uninstall.xdt` outside of `content`",
                        "Clients do not look for them there, either.",
                        Sample.clean().entry("web.config.install.xdt", "")),
                new Further(
                        TargetFrameworkRule.WINRT,
                        "`ref`, `build` and the other folders with frameworks",
                        "The name is as obsolete there as in `lib`.",
                        Sample.clean().entry("build/winrt45/A.txt", "")));
    }

    static List<Quiet> quiet() {
        return List.of(
                new Quiet(
                        "NU5128",
                        "dependency groups, and no files in `lib` or `ref`",
                        "The package exists only for its dependencies.",
                        withoutLib(dependencies("<group targetFramework='net8.0'>"
                                + "<dependency id='A' version='1.0.0' /></group><group targetFramework='net472' />"))),
                new Quiet(
                        "NU5128",
                        "files in `lib`, and dependencies without a framework",
                        "They are for all frameworks, and for that of the files as well.",
                        dependencies("<dependency id='A' version='1.0.0' />")),
                new Quiet(
                        "NU5128",
                        "files for a portable set, `dotnet` or `any` without a dependency group",
                        "Only old projects use these frameworks, and clients give them the group that fits best.",
                        Sample.clean().entry("lib/portable-net45+win8/Contoso.Core.dll", "MZ")),
                new Quiet(
                        "NU5100",
                        "an assembly in a folder that a .props or .targets file of the package mentions, such as `tasks`",
                        "The build loads it from there.",
                        Sample.clean()
                                .entry("tasks/net8.0/A.dll", "MZ")
                                .entry(
                                        "build/Contoso.Core.targets",
                                        "<Project><UsingTask TaskName='A'"
                                                + " AssemblyFile='$(MSBuildThisFileDirectory)../tasks/net8.0/A.dll' /></Project>")),
                new Quiet(
                        "NU5100",
                        "an assembly in `buildTransitive` or `buildMultiTargeting`",
                        "Build files load it from there, as from `build`.",
                        Sample.clean().entry("buildTransitive/A.dll", "MZ").entry("buildMultiTargeting/A.dll", "MZ")),
                new Quiet(
                        "NU5100",
                        "an assembly in `contentFiles`",
                        "NUPKG168 covers one that projects would compile. Otherwise `<contentFiles>` defines what they do with it.",
                        Sample.clean()
                                .entry("contentFiles/any/any/A.dll", "MZ")
                                .element(
                                        "contentFiles",
                                        "<contentFiles><files include='any/any/A.dll' buildAction='None'"
                                                + " copyToOutput='true' /></contentFiles>")),
                new Quiet(
                        "NU5100",
                        "an assembly in `content` of a package with the type Template",
                        "A template contains whatever it writes.",
                        Sample.template().entry("content/hello/A.dll", "MZ")),
                new Quiet(
                        "NU5110",
                        "a script in `content`, `lib`, `build` or another folder that NuGet knows, or one that a .props or"
                                + " .targets file mentions",
                        "Projects or builds use it. It is not for NuGet.",
                        Sample.clean()
                                .entry("content/deploy.ps1", "")
                                .entry("build/sign.ps1", "")
                                .entry("scripts/pack.ps1", "")
                                .entry(
                                        "build/Contoso.Core.targets",
                                        "<Project><!-- ../scripts/pack.ps1 --></Project>")),
                new Quiet(
                        "NU5110, NU5111",
                        "the scripts of a PowerShell module (`.psd1`), of Chocolatey and of a template",
                        "Other programs run them.",
                        Sample.clean()
                                .entry("Contoso.psd1", "")
                                .entry("Contoso.ps1", "")
                                .entry("tools/chocolateyInstall.ps1", "")),
                new Quiet(
                        "NU5111",
                        "other scripts beside `install.ps1`, `uninstall.ps1` or `init.ps1`",
                        "They are probably parts of these scripts.",
                        Sample.clean().entry("tools/install.ps1", "").entry("tools/functions.ps1", "")),
                new Quiet(
                        "NU5131",
                        "a folder `ref` without `<references>`",
                        "Projects with a packages.config reference the assemblies in `lib`, which contain the same types.",
                        Sample.clean().entry("ref/netstandard2.0/Contoso.Core.dll", "MZ")),
                new Quiet(
                        "NU5131",
                        "`<references>` without a folder `ref`, if they name every assembly in `lib`",
                        "They change nothing.",
                        Sample.clean()
                                .element(
                                        "references",
                                        "<references><reference file='Contoso.Core.dll' /></references>")),
                new Quiet(
                        "NU5501",
                        "a folder such as `tools/net8/any`",
                        "The SDK finds a .NET tool there as well, and other packages use `tools` as they like.",
                        Sample.clean().entry("tools/net8/any/A.exe", "")));
    }

    private static Sample dependencies(String xml) {
        return Sample.clean().element("dependencies", "<dependencies>" + xml + "</dependencies>");
    }

    private static Sample withoutLib(Sample sample) {
        return sample.without("lib/netstandard2.0/Contoso.Core.dll");
    }
}
