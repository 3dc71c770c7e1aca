package io.github.nugetmaven.nupkg.rules;

import java.util.List;

final class TargetFrameworkRuleExamples {
    private TargetFrameworkRuleExamples() {}

    static List<RuleExample> all() {
        return List.of(
                library(TargetFrameworkRule.DOT_MISSING, "net10", "net10.0"),
                library(TargetFrameworkRule.DOT_MISSING, "net100", "net10-full"),
                library(TargetFrameworkRule.DOT_MISSING, "Net11", "net20"),
                library(TargetFrameworkRule.DOT_MISSING, "net10-windows7.0", "net10.0-windows7.0"),
                group(TargetFrameworkRule.DOT_MISSING, "net100", "net10.0"),
                RuleExample.of(
                        TargetFrameworkRule.DOT_MISSING,
                        "R4, folder and group",
                        libraries("net10.0", "net10"),
                        libraries("net10.0", "net10.0")),
                folder(TargetFrameworkRule.DOT_MISSING, "contentFiles/cs/net10", "contentFiles/cs/net10.0"),
                folder(TargetFrameworkRule.DOT_MISSING, "runtimes/win-x64/lib/net10", "runtimes/win-x64/lib/net10.0"),
                folder(TargetFrameworkRule.DOT_MISSING, "buildTransitive/net10", "buildTransitive/net10.0"),
                folder(TargetFrameworkRule.DOT_MISSING, "ref/net10", "tools/net10"),
                library(TargetFrameworkRule.UNDOTTED, "net5", "net5.0"),
                library(TargetFrameworkRule.UNDOTTED, "net50", "net481"),
                library(TargetFrameworkRule.UNDOTTED, "net50-windows7.0", "net5.0-windows7.0"),
                library(TargetFrameworkRule.UNDOTTED, "netcoreapp80", "netcoreapp31"),
                group(TargetFrameworkRule.UNDOTTED, "net9", "net9.0"),
                folder(TargetFrameworkRule.UNDOTTED, "contentFiles/any/net50", "contentFiles/any/netstandard20"),
                folder(TargetFrameworkRule.UNDOTTED, "build/net8", "build/net8.0"),
                group(TargetFrameworkRule.PLATFORM_VERSION, "net10.0-android", "net10.0-android36.0"),
                group(TargetFrameworkRule.PLATFORM_VERSION, "net8.0-windows", "net8.0-windows7.0"),
                library(TargetFrameworkRule.PLATFORM_VERSION, "net8.0-browser", "net8.0-browser1.0"),
                RuleExample.of(
                        TargetFrameworkRule.PLATFORM_VERSION,
                        "R4, references",
                        references("net8.0-ios"),
                        references("net8.0-ios17.2")),
                RuleExample.of(
                        TargetFrameworkRule.PLATFORM_VERSION,
                        "R4, frameworkReferences",
                        frameworkReferences("net8.0-windows"),
                        frameworkReferences("net8.0-windows7.0")),
                RuleExample.of(
                        TargetFrameworkRule.PLATFORM_VERSION,
                        "R4, frameworkAssemblies",
                        frameworkAssembly("net472,net8.0-windows"),
                        frameworkAssembly("net472, net8.0-windows7.0")),
                RuleExample.of(
                        TargetFrameworkRule.PLATFORM_VERSION,
                        "R4, folder of a group",
                        libraries("net10.0-android36.0", "net10.0-android"),
                        libraries("net10.0-android36.0", "net10.0-android36.0")),
                folder(TargetFrameworkRule.PLATFORM_VERSION, "ref/net8.0-ios", "content/net8.0-ios"),
                library(TargetFrameworkRule.WINRT, "winrt45", "netcore45"),
                folder(TargetFrameworkRule.WINRT, "content/WinRT", "content/winrt46"),
                folder(TargetFrameworkRule.WINRT, "tools/winrt45", "tools/netcore45"));
    }

    private static RuleExample library(Rule rule, String breaks, String keeps) {
        return RuleExample.of(rule, "R4, lib/" + breaks, libraries(breaks, breaks), libraries(keeps, keeps));
    }

    private static RuleExample group(Rule rule, String breaks, String keeps) {
        return RuleExample.of(rule, "R4, group " + breaks, libraries(breaks, keeps), libraries(keeps, keeps));
    }

    private static RuleExample folder(Rule rule, String breaks, String keeps) {
        return RuleExample.of(
                rule,
                "R4, " + breaks,
                Sample.clean().entry(breaks + "/A.cs", ""),
                Sample.clean().entry(keeps + "/A.cs", ""));
    }

    /** The clean package with one more library. The group of a WinRT library has its new name. */
    private static Sample libraries(String group, String folder) {
        return groups("netstandard2.0", group).entry("lib/" + folder + "/Contoso.Core.dll", "MZ");
    }

    private static Sample groups(String... frameworks) {
        StringBuilder groups = new StringBuilder();
        for (String framework : frameworks) {
            groups.append("<group targetFramework='").append(framework).append("' />");
        }
        return Sample.clean().element("dependencies", "<dependencies>" + groups + "</dependencies>");
    }

    private static Sample references(String framework) {
        return Sample.clean()
                .element(
                        "references",
                        "<references><group targetFramework='" + framework
                                + "'><reference file='Contoso.Core.dll' /></group></references>");
    }

    private static Sample frameworkReferences(String framework) {
        return Sample.clean()
                .element(
                        "frameworkReferences",
                        "<frameworkReferences><group targetFramework='" + framework
                                + "'><frameworkReference name='Microsoft.WindowsDesktop.App' /></group></frameworkReferences>");
    }

    private static Sample frameworkAssembly(String frameworks) {
        return Sample.clean()
                .element(
                        "frameworkAssemblies",
                        "<frameworkAssemblies><frameworkAssembly assemblyName='System.Web' targetFramework='"
                                + frameworks + "' /></frameworkAssemblies>");
    }
}
