package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.framework.TargetFramework;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class DependencyRuleExamples {
    private DependencyRuleExamples() {}

    static List<RuleExample> all() {
        return List.of(
                RuleExample.of(DependencyRule.ID_INVALID, on("A..B", "1.0"), on("\u00c4.B-C_1", "1.0")),
                RuleExample.of(DependencyRule.ID_INVALID, on("$id$", "1.0"), on("id", "1.0")),
                RuleExample.of(
                        DependencyRule.ID_INVALID, group("<dependency version=\"1.0\" />"), group("<!-- none -->")),
                RuleExample.of(DependencyRule.ID_TOO_LONG, on("C".repeat(129), "1.0"), on("C".repeat(128), "1.0")),
                RuleExample.of(DependencyRule.VERSION_MISSING, group("<dependency id=\"A\" />"), on("A", "[0.0, )")),
                RuleExample.of(DependencyRule.VERSION_MISSING, on("A", ""), on("A", "0.0")),
                RuleExample.of(DependencyRule.RANGE_INVALID, on("A", "[2.0,1.0]"), on("A", "[2.0,2.0]")),
                RuleExample.of(DependencyRule.ID_INVALID, on("\uD835\uDC00", "1.0"), on("\u00C0", "1.0")),
                RuleExample.of(DependencyRule.ID_INVALID, on(" A", "1.0"), on("A", "1.0")),
                RuleExample.of(
                        DependencyRule.ID_INVALID,
                        "prefix",
                        group("<dependency xmlns:x='urn:a' x:id='A' version='1.0' />"),
                        group("<dependency xmlns:x='urn:a' x:id=' ' id='A' version='1.0' x:version='x' />")),
                RuleExample.of(DependencyRule.RANGE_INVALID, on("A", "(1.0)"), on("A", "[1.0]")),
                RuleExample.of(DependencyRule.RANGE_INVALID, "R3", on("A", "(1.0,1.0)"), on("A", "[1.0,1.0]")),
                RuleExample.of(
                        DependencyRule.RANGE_INVALID, "R3", on("A", "( 1.0, 1.0.0.0 )"), on("A", "[1.0,1.0.0.1)")),
                RuleExample.of(DependencyRule.RANGE_INVALID, on("A", " "), on("A", " 1.0 ")),
                RuleExample.of(DependencyRule.RANGE_INVALID, flat("A", "latest"), flat("A", "1.0")),
                RuleExample.of(DependencyRule.FLOATING, on("A", "1.*"), on("A", "1.0")),
                RuleExample.of(DependencyRule.FLOATING, on("A", "*"), on("A", "0.0")),
                RuleExample.of(DependencyRule.FLOATING, on("A", "1.0.0-*"), on("A", "1.0.0")),
                RuleExample.of(DependencyRule.FLOATING, on("A", "[1.*, 2.0)"), on("A", "[1.0, 2.0)")),
                RuleExample.of(DependencyRule.METADATA, on("A", "1.0.0+x"), on("A", "1.0.0")),
                RuleExample.of(DependencyRule.METADATA, on("A", "[1.0,2.0+x]"), on("A", "[1.0,2.0]")),
                RuleExample.of(
                        DependencyRule.LABEL,
                        prerelease(on("A", "1.0.0-1a")),
                        prerelease(on("A", "[1.0.0-a1, 2.0.0-1a.2]"))),
                RuleExample.of(
                        DependencyRule.LABEL,
                        prerelease(on("A", "[1.0.0, 2.0.0-1a]")),
                        prerelease(on("A", "[1.0.0, 2.0.0-a1]"))),
                RuleExample.of(
                        DependencyRule.RANGE_TOO_LONG,
                        prerelease(on("A", "1.0.0-" + "a".repeat(247))),
                        prerelease(on("A", "1.0.0-" + "a".repeat(246)))),
                RuleExample.of(
                        DependencyRule.TWICE,
                        group(dependency("A", "1.0") + dependency("a", "2.0")),
                        group(dependency("A", "1.0") + dependency("a", "[1.0.0, )"))),
                RuleExample.of(
                        DependencyRule.TWICE,
                        "flags",
                        group("<dependency id='A' version='1.0' /><dependency id='A' version='1.0' exclude='Build' />"),
                        group("<dependency id='A' version='1.0' exclude='build, native' />"
                                + "<dependency id='A' version='1.0' exclude='Build,Native' />")),
                RuleExample.of(
                        DependencyRule.TWICE,
                        "without group",
                        dependencies(dependency("A", "1.0") + dependency("A", "2.0")),
                        dependencies(dependency("A", "1.0") + dependency("B", "2.0"))),
                groupTwice(".NETFramework4.7.2", "net472", "net471"),
                groupTwice("net8.0", "NET8.0", "net8.0-windows7.0"),
                groupTwice("portable-net45+win8", "portable-win8+net45", "portable-net45+win8+wp8"),
                groupTwice(".NETPortable0.0-Profile259", "portable-wpa81+wp8+win8+net45", ".NETPortable0.0-Profile7"),
                groupTwice(
                        "portable-net45+win8+wp8",
                        "portable-net45+netcore45+wp8+MonoAndroid10",
                        "portable-net45+win8+MonoAndroid10"),
                groupTwice("any", "", "agnostic"),
                RuleExample.of(
                        DependencyRule.GROUP_TWICE,
                        "without framework",
                        dependencies("<group /><group />"),
                        dependencies("<group />")),
                unsupported(".NETFramework,Version=", ".NETFramework,Version=v4.5"),
                unsupported(".NETFramework,Version=vx", ".NETFramework,Version=v 4.5"),
                unsupported("portable-Profile999", "portable-Profile7"),
                inGroup("references", "frob", "<reference file='Contoso.Core.dll' />"),
                inGroup("frameworkReferences", "frob", "<frameworkReference name='Microsoft.WindowsDesktop.App' />"),
                RuleExample.of(
                        DependencyRule.UNSUPPORTED_FRAMEWORK,
                        "framework reference without one",
                        Sample.clean()
                                .element("frameworkReferences", "<frameworkReferences><group /></frameworkReferences>"),
                        Sample.clean().element("references", "<references><group /></references>")),
                unsupported("java17", "net8.0"),
                unsupported("net472 ", "net472"),
                unsupported("netstandard 2.0", "portable-net45+win8"),
                RuleExample.of(
                        DependencyRule.UNSUPPORTED_FRAMEWORK,
                        "assembly",
                        forAssembly("net45, frob"),
                        forAssembly("net45, .NETFramework4.0,")),
                RuleExample.of(
                        DependencyRule.PORTABLE_PROFILE,
                        "group",
                        dependencies("<group targetFramework='portable-net40-client+win8' />"),
                        dependencies("<group targetFramework='portable-net40+win8' />")),
                RuleExample.of(
                        DependencyRule.PORTABLE_PROFILE,
                        "folder",
                        noGroups().entry("lib/portable-net45+sl4-wp71/A.dll", "MZ"),
                        noGroups().entry("lib/portable-net45+sl4/A.dll", "MZ")),
                RuleExample.of(DependencyRule.TOO_MANY, many(""), many("1")),
                RuleExample.of(
                        DependencyRule.MIXED,
                        dependencies("<group targetFramework='netstandard2.0' />" + dependency("A", "1.0")),
                        dependencies("<group targetFramework='netstandard2.0'>" + dependency("A", "1.0") + "</group>")),
                RuleExample.of(DependencyRule.NO_LOWER_BOUND, "R4", on("A", "(,2.0]"), on("A", "[1.0,2.0]")),
                RuleExample.of(
                        DependencyRule.NO_LOWER_BOUND, "R4, exclusive", on("A", "(1.0,2.0)"), on("A", "[1.0,2.0)")),
                RuleExample.of(DependencyRule.NO_LOWER_BOUND, "R4, any version", flat("A", "(, )"), flat("A", "0.0")),
                RuleExample.of(DependencyRule.PRERELEASE, on("A", "1.0.0-beta"), prerelease(on("A", "1.0.0-beta"))),
                RuleExample.of(DependencyRule.PRERELEASE, on("A", "[1.0,2.0-beta)"), on("A", "[1.0,2.0)")));
    }

    private static RuleExample groupTwice(String one, String same, String other) {
        String format = "<group targetFramework='netstandard2.0' /><group targetFramework='%s' />"
                + "<group targetFramework='%s'>" + dependency("A", "1.0") + "</group>";
        return RuleExample.of(
                DependencyRule.GROUP_TWICE,
                one,
                withLibraries(dependencies(format.formatted(one, same)), one),
                withLibraries(dependencies(format.formatted(one, other)), one, other));
    }

    private static RuleExample unsupported(String one, String other) {
        String format = "<group targetFramework='netstandard2.0' /><group targetFramework='%s' />";
        return RuleExample.of(
                DependencyRule.UNSUPPORTED_FRAMEWORK,
                one,
                dependencies(format.formatted(one)),
                withLibraries(dependencies(format.formatted(other)), other));
    }

    private static RuleExample inGroup(String list, String one, String content) {
        String format = "<" + list + "><group targetFramework='%s'>" + content + "</group></" + list + ">";
        return RuleExample.of(
                DependencyRule.UNSUPPORTED_FRAMEWORK,
                list,
                Sample.clean().element(list, format.formatted(one)),
                Sample.clean().element(list, format.formatted("netstandard2.0")));
    }

    private static Sample withLibraries(Sample sample, String... frameworks) {
        for (String framework : frameworks) {
            if (!framework.isEmpty() && !framework.equals("agnostic")) {
                TargetFramework.parse(framework).ifPresent(it -> sample.entry("lib/" + it.shortName() + "/_._", ""));
            }
        }
        return sample;
    }

    private static Sample forAssembly(String frameworks) {
        return Sample.clean()
                .element(
                        "frameworkAssemblies",
                        "<frameworkAssemblies><frameworkAssembly assemblyName='System.Web' targetFramework='"
                                + frameworks + "' /></frameworkAssemblies>");
    }

    /** 32,768 characters, or one less: 215 dependencies of 152 characters with their separators, and a last one. */
    private static Sample many(String lessBy) {
        int rest = 32_768 - 215 * 152 - "X:[1.0.0, ):netstandard2.0".length() + 1;
        String last = "X".repeat(rest - lessBy.length());
        return group(IntStream.range(0, 215)
                        .mapToObj(it -> dependency(String.format("%0126d", it), "1.0"))
                        .collect(Collectors.joining())
                + dependency(last, "1.0"));
    }

    private static Sample on(String id, String version) {
        return group(dependency(id, version));
    }

    private static Sample flat(String id, String version) {
        return dependencies(dependency(id, version));
    }

    private static Sample noGroups() {
        return dependencies("<group />");
    }

    private static Sample prerelease(Sample sample) {
        return sample.element("version", "<version>1.0.0-rc</version>");
    }

    private static Sample group(String xml) {
        return dependencies("<group targetFramework=\".NETStandard2.0\">" + xml + "</group>");
    }

    private static Sample dependencies(String xml) {
        return Sample.clean().element("dependencies", "<dependencies>" + xml + "</dependencies>");
    }

    private static String dependency(String id, String version) {
        return "<dependency id=\"" + id + "\" version=\"" + version + "\" />";
    }
}
