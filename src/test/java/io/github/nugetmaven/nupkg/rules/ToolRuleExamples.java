package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.ToolSample.FOLDER;
import static io.github.nugetmaven.nupkg.rules.ToolSample.SETTINGS;
import static io.github.nugetmaven.nupkg.rules.ToolSample.command;
import static io.github.nugetmaven.nupkg.rules.ToolSample.payload;
import static io.github.nugetmaven.nupkg.rules.ToolSample.root;
import static io.github.nugetmaven.nupkg.rules.ToolSample.settings;
import static io.github.nugetmaven.nupkg.rules.ToolSample.tool;
import static io.github.nugetmaven.nupkg.rules.ToolSample.top;
import static io.github.nugetmaven.nupkg.rules.ToolSample.topSettings;

import java.util.List;
import java.util.stream.Stream;

/** R3: what {@code dotnet tool install} says. */
final class ToolRuleExamples {
    private static final String APP = "contoso";

    private ToolRuleExamples() {}

    static List<RuleExample> all() {
        return Stream.of(files(), settingsFiles(), commands(), programs(), payloads())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleExample> files() {
        return List.of(
                RuleExample.of(ToolRule.SETTINGS_MISSING, "R3", tool().without(SETTINGS), tool()),
                RuleExample.of(
                        ToolRule.SETTINGS_MISSING,
                        "R3 library",
                        Sample.clean().element("packageTypes", type("dotnettool")),
                        Sample.clean().element("packageTypes", type("Dependency"))),
                RuleExample.of(
                        ToolRule.SETTINGS_MISSING,
                        "R3 payload",
                        ToolSample.withTypes("DotnetToolRidPackage"),
                        payload()),
                RuleExample.of(
                        ToolRule.SETTINGS_MISPLACED,
                        "R3 case",
                        moved(FOLDER + "dotnettoolsettings.xml"),
                        moved(SETTINGS)),
                RuleExample.of(
                        ToolRule.SETTINGS_MISPLACED, "R3 case of tools", moved(under("Tools/net8.0/any/")), tool()),
                misplaced("tools/", "tools/any/any/"),
                misplaced("tools/net8.0/", "tools/net10.0/any/"),
                misplaced("tools/net45/any/", "tools/netstandard2.0/any/"),
                misplaced("tools/net10/any/", "tools/net11.0/any/"),
                misplaced("tools/net8.0-windows7.0/any/", "tools/net8.0/win-x64/"),
                misplaced("tools/java/any/", "tools/netcoreapp2.1/any/"),
                misplaced("tools/net8.0/any/sub/", "tools/net8/any/"),
                misplaced("lib/net8.0/any/", "tools/NET8.0/any/"),
                misplaced("", "tools/net8.0/linux-musl-x64/"),
                RuleExample.of(
                        ToolRule.LIBRARY,
                        "R3 NU1212",
                        tool().entry("lib/net8.0/A.dll", "MZ").element("dependencies", group("net8.0")),
                        tool().entry("lib/net8.0/A.txt", "").element("dependencies", group("net8.0"))));
    }

    private static RuleExample misplaced(String breaks, String keeps) {
        return RuleExample.of(ToolRule.SETTINGS_MISPLACED, "R3 " + breaks, moved(under(breaks)), moved(under(keeps)));
    }

    private static String under(String folder) {
        return folder + "DotnetToolSettings.xml";
    }

    /** A tool with its files in the folder of this one. */
    private static Sample moved(String settings) {
        String folder = settings.substring(0, settings.lastIndexOf('/') + 1);
        return ToolSample.withTypes("DotnetTool")
                .entry(settings, settings(APP, "Contoso.exe", "dotnet"))
                .entry(folder + "Contoso.exe", "MZ");
    }

    private static List<RuleExample> settingsFiles() {
        return List.of(
                invalid("R3 no XML", "{}", "<DotNetCliTool><Commands>" + run() + "</Commands></DotNetCliTool>"),
                invalid("R3 cut", root(run()).substring(0, 60), "\uFEFF" + root("<Commands>" + run() + "</Commands>")),
                invalid(
                        "R3 DOCTYPE",
                        "<!DOCTYPE DotNetCliTool>"
                                + root("<Commands>" + run() + "</Commands>").substring(39),
                        "<!-- DOCTYPE -->"
                                + root("<Commands>" + run() + "</Commands>").substring(39)),
                invalid(
                        "R3 root",
                        "<Tool><Commands>" + run() + "</Commands></Tool>",
                        root("<Commands>" + run() + "</Commands>")),
                invalid(
                        "R3 namespace",
                        "<DotNetCliTool xmlns='urn:a'><Commands>" + run() + "</Commands></DotNetCliTool>",
                        "<DotNetCliTool xmlns:a='urn:a' a:Version='1'><Commands>" + run()
                                + "</Commands></DotNetCliTool>"),
                invalid(
                        "R3 namespace of commands",
                        root("<Commands xmlns='urn:a'>" + run() + "</Commands>"),
                        root("<a:Commands xmlns:a='urn:a'/><Commands>" + run() + "</Commands>")),
                invalid(
                        "R3 encoding",
                        root("<Commands>" + run() + "</Commands>").replace("utf-8", "utf8"),
                        root("<Commands>" + run() + "</Commands>").replace("utf-8", "UTF-8")),
                invalid(
                        "R3 version of XML",
                        root("<Commands>" + run() + "</Commands>").replace("version=\"1.0\"", "version=\"1.1\""),
                        root("<Commands>" + run() + "</Commands>").replace("version=\"1.0\"", "version='1.0'")),
                invalid("R3 no command", root("<Commands />"), root("<Commands>" + run() + "</Commands><Other />")),
                invalid("R3 command outside", root(run()), root(run() + "<Commands>" + run() + "</Commands>")),
                invalid(
                        "R3 two commands",
                        root("<Commands>" + run() + command("b", "Contoso.dll", "dotnet") + "</Commands>"),
                        root("<Commands>" + run() + "<!-- " + run() + " --></Commands>")),
                invalid(
                        "R3 size",
                        root("<Commands>" + run() + "</Commands>" + " ".repeat(64 << 10)),
                        root("<Commands>" + run() + "</Commands>" + " ".repeat((64 << 10) - 200))));
    }

    private static String run() {
        return command(APP, "Contoso.dll", "dotnet");
    }

    private static RuleExample invalid(String label, String breaks, String keeps) {
        return RuleExample.of(
                ToolRule.SETTINGS_INVALID, label, tool().entry(SETTINGS, breaks), tool().entry(SETTINGS, keeps));
    }

    private static List<RuleExample> commands() {
        return List.of(
                named("", "a"),
                named(" ", "a-b"),
                named(".a", "a.b"),
                named("a b", "a_b"),
                named(" a", "A"),
                named("a/b", "a+b"),
                named("a\\b", "\u00e4"),
                named("a:b", "1"),
                named("a?", "a!"),
                named("a&#10;b", "dotnet-a"),
                named("a&#xA0;b", "a\u4e2d"),
                runner("java", "dotnet"),
                runner("Dotnet", "dotnet"),
                runner(" dotnet", "dotnet"),
                RuleExample.of(
                        ToolRule.RUNNER,
                        "R3 none",
                        tool().entry(SETTINGS, settings(APP, "Contoso.dll", "")),
                        top("linux-x64:Contoso.Core.linux-x64")),
                RuleExample.of(
                        ToolRule.RUNNER,
                        "R3 top",
                        top("any:A")
                                .entry(
                                        "tools/any/any/DotnetToolSettings.xml",
                                        topSettings("any:A").replace("Name", "Runner='x' Name")),
                        top("any:A")
                                .entry(
                                        "tools/any/any/DotnetToolSettings.xml",
                                        topSettings("any:A").replace("Name", "Runner='executable' Name"))),
                RuleExample.of(ToolRule.NOTHING_TO_RUN, "R3", top(), top("linux-x64:Contoso.Core.linux-x64")),
                RuleExample.of(
                        ToolRule.NOTHING_TO_RUN,
                        "R3 no list",
                        tool().entry(SETTINGS, root("<Commands><Command Name='a' /></Commands>")),
                        tool().entry(
                                        SETTINGS,
                                        root(
                                                "<Commands><Command Name='a' Runner='dotnet' EntryPoint='Contoso.dll' /></Commands>"))));
    }

    private static RuleExample named(String breaks, String keeps) {
        return RuleExample.of(
                ToolRule.COMMAND_NAME,
                "R3 '" + breaks + "'",
                tool().entry(SETTINGS, settings(breaks, "Contoso.dll", "dotnet")),
                tool().entry(SETTINGS, settings(keeps, "Contoso.dll", "dotnet")));
    }

    private static RuleExample runner(String breaks, String keeps) {
        return RuleExample.of(
                ToolRule.RUNNER,
                "R3 '" + breaks + "'",
                tool().entry(SETTINGS, settings(APP, "Contoso.dll", breaks)),
                tool().entry(SETTINGS, settings(APP, "Contoso.dll", keeps)));
    }

    private static List<RuleExample> programs() {
        return List.of(
                entryPoint("nope.dll", "Contoso.dll"),
                entryPoint("contoso.dll", "Contoso.dll"),
                entryPoint("", "sub/A.dll"),
                entryPoint("./Contoso.dll", "sub\\A.dll"),
                entryPoint("../any/Contoso.dll", "Contoso.dll"),
                RuleExample.of(
                        ToolRule.ENTRY_POINT,
                        "R3 other folder",
                        tool().without(FOLDER + "Contoso.dll").entry("tools/net8.0/linux-x64/Contoso.dll", "MZ"),
                        tool().entry("tools/net8.0/linux-x64/Contoso.dll", "MZ")),
                RuleExample.of(
                        ToolRule.ENTRY_POINT,
                        "R3 payload with payloads",
                        payload()
                                .entry(
                                        "tools/any/linux-x64/DotnetToolSettings.xml",
                                        topSettings("any:A").replace("Name", "Runner='dotnet' Name")),
                        payload()),
                RuleExample.of(
                        ToolRule.RUNTIME_CONFIG,
                        "R3",
                        tool().without(FOLDER + "Contoso.runtimeconfig.json")
                                .entry(FOLDER + "Other.runtimeconfig.json", "{}"),
                        tool()),
                RuleExample.of(
                        ToolRule.RUNNER_MISMATCH,
                        "R3 executable",
                        tool().entry(SETTINGS, settings(APP, "Contoso.dll", "executable")),
                        tool().entry(SETTINGS, settings(APP, "Contoso", "executable"))
                                .entry(FOLDER + "Contoso", "\u007fELF")),
                RuleExample.of(
                        ToolRule.RUNNER_MISMATCH,
                        "R3 dotnet",
                        tool().entry(SETTINGS, settings(APP, "run.sh", "dotnet"))
                                .entry(FOLDER + "run.sh", "#!/bin/sh\n"),
                        tool().entry(SETTINGS, settings(APP, "run.sh", "executable"))
                                .entry(FOLDER + "run.sh", "#!/bin/sh\n")),
                RuleExample.of(
                        ToolRule.SCRIPT_LINES,
                        "R3",
                        payload().entry("tools/any/linux-x64/bin/run.sh", "#!/bin/sh\r\nexit\r\n"),
                        payload().entry("tools/any/linux-x64/bin/run.sh", "#!/bin/sh\nexit\r\n")));
    }

    private static RuleExample entryPoint(String breaks, String keeps) {
        Sample tool = tool();
        tool.entry(FOLDER + "sub/A.dll", "MZ").entry(FOLDER + "sub/A.runtimeconfig.json", "{}");
        byte[] broken = tool.entry(SETTINGS, settings(APP, breaks, "dotnet")).bytes();
        return RuleExample.of(
                ToolRule.ENTRY_POINT,
                "R3 '" + breaks + "'",
                broken,
                tool.entry(SETTINGS, settings(APP, keeps, "dotnet")).bytes());
    }

    private static List<RuleExample> payloads() {
        return List.of(
                invalidPayload("linux-x64:A B", "linux-x64:A"),
                invalidPayload("linux-x64:", "linux-x64:A", "win-x64:A"),
                invalidPayload(":A", "any:A"),
                RuleExample.of(
                        ToolRule.PAYLOAD_INVALID,
                        "R3 twice",
                        top("osx-x64:A", "osx-x64:B"),
                        top("osx-x64:A", "osx-arm64:A")),
                unknown("linux-x86_64", "linux-x64"),
                unknown("all", "any"),
                unknown("Linux-x64", "linux-musl-arm64"),
                unknown("osx-aarch_64", "osx-arm64"),
                unknown("windows-x86_64", "win10-x64"),
                unknown("", "ubuntu.22.04-x64"),
                RuleExample.of(
                        ToolRule.UNKNOWN_RID,
                        "R3 payload",
                        top("any:A", "linux-x86_64:A.linux-x86_64"),
                        top("any:A", "linux-x64:A.linux-x86_64")));
    }

    private static RuleExample invalidPayload(String breaks, String... keeps) {
        return RuleExample.of(ToolRule.PAYLOAD_INVALID, "R3 " + breaks, top(breaks), top(keeps));
    }

    private static RuleExample unknown(String breaks, String keeps) {
        return RuleExample.of(
                ToolRule.UNKNOWN_RID,
                "R3 '" + breaks + "'",
                moved("tools/net8.0/" + (breaks.isEmpty() ? "x" : breaks) + "/DotnetToolSettings.xml"),
                moved("tools/net8.0/" + keeps + "/DotnetToolSettings.xml"));
    }

    private static String type(String name) {
        return "<packageTypes><packageType name='" + name + "' /></packageTypes>";
    }

    private static String group(String framework) {
        return "<dependencies><group targetFramework='" + framework + "' /></dependencies>";
    }
}
