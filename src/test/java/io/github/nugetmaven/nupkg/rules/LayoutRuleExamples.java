package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.List;

final class LayoutRuleExamples {
    private LayoutRuleExamples() {}

    static List<RuleExample> all() {
        return List.of(
                RuleExample.of(LayoutRule.ASSEMBLY_OUTSIDE_LIB, with("A.dll"), with("A.exe")),
                RuleExample.of(
                        LayoutRule.ASSEMBLY_OUTSIDE_LIB, with("bin/A.DLL"), with("Runtimes/any/Lib/net8.0/A.DLL")),
                RuleExample.of(LayoutRule.ASSEMBLY_OUTSIDE_LIB, with("libs/A.winmd"), with("tools/A.winmd")),
                RuleExample.of(
                        LayoutRule.ASSEMBLY_OUTSIDE_LIB,
                        "known folders",
                        with("tasks/net472/A.dll"),
                        with(
                                "analyzers/dotnet/cs/A.dll",
                                "ref/netstandard2.0/Contoso.Core.dll",
                                "runtimes/win-x64/native/A.dll",
                                "native/A.dll",
                                "tools/net8.0/any/A.dll",
                                "build/A.dll",
                                "buildTransitive/A.dll",
                                "buildMultiTargeting/A.dll")),
                RuleExample.of(LayoutRule.ASSEMBLY_OUTSIDE_LIB, "R4", with("content/A.dll"), with("content/A.exe")),
                RuleExample.of(
                        LayoutRule.ASSEMBLY_OUTSIDE_LIB,
                        "R4, embed",
                        with("embed/netstandard2.0/A.dll"),
                        with("embed/netstandard2.0/A.txt")),
                RuleExample.of(
                        LayoutRule.ASSEMBLY_OUTSIDE_LIB,
                        "R4, template",
                        with("Content/bin/A.winmd"),
                        Sample.template().entry("Content/bin/A.winmd", "")),
                RuleExample.of(
                        LayoutRule.ASSEMBLY_OUTSIDE_LIB,
                        "R4, tasks",
                        task("<UsingTask AssemblyFile='../tool/net472/A.dll' />"),
                        task(
                                "<UsingTask AssemblyFile='$(MSBuildThisFileDirectory)..\\Tasks\\$(TaskFramework)\\A.dll' />")),
                RuleExample.of(
                        LayoutRule.ASSEMBLY_OUTSIDE_LIB,
                        "R4, tasks of an SDK",
                        with("tasks/A.dll").entry("Sdk/Sdk.props", "<Project><!-- ../subtasks/A.dll --></Project>"),
                        with("tasks/A.dll")
                                .entry("Sdk/Sdk.props", utf16("<Project><!-- ../tasks/A.dll --></Project>"))),
                RuleExample.of(LayoutRule.ASSEMBLY_IN_LIB, with("lib/A.dll"), with("lib/A.txt")),
                RuleExample.of(LayoutRule.ASSEMBLY_IN_LIB, with("Lib/A.exe"), with("Lib/A.config")),
                RuleExample.of(LayoutRule.UNKNOWN_FOLDER, with("lib/java17/A.jar"), with("lib/java17")),
                RuleExample.of(
                        LayoutRule.UNKNOWN_FOLDER,
                        "R4",
                        groups("netstandard2.0", "net8.0").entry("lib/.NETCoreApp,Version=v8.0/A.dll", "MZ"),
                        groups("netstandard2.0", "net8.0").entry("lib/.NETCoreApp8.0/A.dll", "MZ")),
                RuleExample.of(LayoutRule.UNKNOWN_FOLDER, with("lib/de/A.txt"), inGerman(with("lib/de/A.txt"))),
                RuleExample.of(
                        LayoutRule.UNKNOWN_FOLDER,
                        "portable",
                        with("lib/portables-net45+win8/A.dll"),
                        with("lib/portable-net45+win8/A.dll")),
                RuleExample.of(
                        LayoutRule.NO_GROUP,
                        with("lib/net472/A.dll"),
                        groups("netstandard2.0", ".NETFramework4.7.2").entry("lib/net472/A.dll", "MZ")),
                RuleExample.of(LayoutRule.NO_GROUP, with("ref/net472/_._"), with("ref/net472/A.txt")),
                RuleExample.of(
                        LayoutRule.NO_GROUP,
                        "without groups",
                        with("lib/net8.0/A.dll"),
                        with("lib/net8.0/A.dll")
                                .element(
                                        "dependencies",
                                        "<dependencies><dependency id='A' version='1.0' /></dependencies>")),
                RuleExample.of(
                        LayoutRule.NO_GROUP,
                        "R4",
                        Sample.clean().withoutElement("dependencies"),
                        dependencies("<group />")),
                RuleExample.of(
                        LayoutRule.NO_GROUP,
                        "R4, empty list",
                        dependencies(""),
                        dependencies("<group targetFramework='any' />")),
                RuleExample.of(
                        LayoutRule.NO_GROUP,
                        "R4, ref",
                        noLib(dependencies("")).entry("ref/net8.0/A.dll", "MZ"),
                        noLib(dependencies("")).entry("ref/net8.0/A.xml", "")),
                RuleExample.of(
                        LayoutRule.NO_GROUP,
                        "sets",
                        with("lib/uap10.0/A.dll"),
                        with("lib/dotnet/A.dll", "lib/any/A.dll", "lib/portable-net45+win8/A.dll")),
                RuleExample.of(
                        LayoutRule.NO_FILES,
                        groups("netstandard2.0", "net472"),
                        groups("netstandard2.0", "net472").entry("ref/net472/A.txt", "")),
                RuleExample.of(
                        LayoutRule.NO_FILES,
                        "sets",
                        groups("netstandard2.0", "net8.0-android34.0"),
                        groups("netstandard2.0", "any", "dotnet5.4", ".NETPortable0.0-Profile259")),
                RuleExample.of(
                        LayoutRule.NO_FILES,
                        "nothing in lib",
                        groups("net472", "netstandard2.0"),
                        noLib(groups("net472", "netstandard2.0"))),
                RuleExample.of(
                        LayoutRule.BUILD_WITHOUT_LIB,
                        noLib(with("build/net45/Contoso.Core.props")),
                        noLib(with("build/Contoso.Core.props", "build/net45/Contoso.Core.props"))),
                RuleExample.of(
                        LayoutRule.BUILD_WITHOUT_LIB,
                        noLib(with("build/net8.0/Contoso.Core.targets")),
                        with("build/net8.0/Contoso.Core.targets")),
                RuleExample.of(
                        LayoutRule.BUILD_WITHOUT_LIB,
                        "native",
                        noLib(with("build/native/Contoso.Core.targets", "build/net8.0/Contoso.Core.targets")),
                        noLib(with("build/native/Contoso.Core.targets"))),
                RuleExample.of(LayoutRule.BUILD_FILE, with("build/Core.props"), with("build/contoso.core.props")),
                RuleExample.of(
                        LayoutRule.BUILD_FILE,
                        with("build/net472/Core.props", "build/Contoso.Core.props"),
                        with("build/net472/Core.props", "build/net472/Contoso.Core.props")),
                RuleExample.of(
                        LayoutRule.BUILD_FILE,
                        "other folder",
                        with("build/common/Core.targets", "build/Contoso.Core.props"),
                        with("build/common/Core.targets", "build/Contoso.Core.targets")),
                RuleExample.of(
                        LayoutRule.BUILD_FILE, with("buildTransitive/A.props"), with("buildTransitives/A.props")),
                RuleExample.of(
                        LayoutRule.OWN_REPORT,
                        "K7",
                        with("push-report.json", "tools/Check-Report-2.json"),
                        with("content/my-push-report.json", "content/push-report.json.txt")),
                RuleExample.of(
                        LayoutRule.BUILD_FILE,
                        with("buildMultiTargeting/A.targets", "buildCrossTargeting/Contoso.Core.targets"),
                        with("buildMultiTargeting/A.txt", "buildCrossTargeting/Contoso.Core.targets")));
    }

    private static Sample with(String... names) {
        Sample sample = Sample.clean();
        for (String name : names) {
            sample.entry(name, "");
        }
        return sample;
    }

    private static Sample noLib(Sample sample) {
        return sample.without("lib/netstandard2.0/Contoso.Core.dll");
    }

    private static Sample inGerman(Sample sample) {
        return sample.element("language", "<language>DE</language>");
    }

    private static Sample task(String xml) {
        return with("tasks/net472/A.dll").entry("build/Contoso.Core.targets", "<Project>" + xml + "</Project>");
    }

    private static byte[] utf16(String text) {
        return ("\uFEFF" + text).getBytes(UTF_16LE);
    }

    private static Sample dependencies(String xml) {
        return Sample.clean().element("dependencies", "<dependencies>" + xml + "</dependencies>");
    }

    private static Sample groups(String... frameworks) {
        StringBuilder groups = new StringBuilder();
        for (String framework : frameworks) {
            groups.append("<group targetFramework='").append(framework).append("' />");
        }
        return dependencies(groups.toString());
    }
}
