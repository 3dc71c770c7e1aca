package io.github.nugetmaven.nupkg.rules;

import java.util.List;
import java.util.Locale;

/** R3: what packages of other types have to contain. */
final class PackageTypeRuleExamples {
    private static final String TEMPLATE = "content/hello/.template.config/template.json";
    private static final String JSON = "{\"identity\": \"Contoso.Hello\", \"shortName\": \"hello\"}";

    private PackageTypeRuleExamples() {}

    static List<RuleExample> all() {
        return List.of(
                RuleExample.of(
                        PackageTypeRule.MCP_FILE_MISSING,
                        "R3",
                        ToolSample.server(),
                        ToolSample.server().entry(".mcp/server.json", "{}")),
                sdk("Sdk/Sdk.props", "", "Sdk/Sdk.targets"),
                sdk("Sdk/Sdk.targets", "", "Sdk/Sdk.props"),
                sdk("Sdk/Sdk.props", "Sdk/sdk.props", "Sdk/Sdk.targets"),
                sdk("sdk/Sdk.props", "tools/Sdk.props", "sdk/Sdk.targets"),
                template("R3 missing", PackageTypeRule.TEMPLATE_MISSING, "content/hello/template.json", TEMPLATE),
                template(
                        "R3 case",
                        PackageTypeRule.TEMPLATE_MISSING,
                        "content/.template.config/Template.json",
                        TEMPLATE),
                template(
                        "R3 root",
                        PackageTypeRule.TEMPLATE_MISSING,
                        "template.config/template.json",
                        ".template.config/template.json"),
                json("{", JSON),
                json("[" + JSON + "]", "\uFEFF" + JSON),
                json("{\"shortName\": \"a\"}", "// a\n" + JSON),
                json("{\"identity\": \"\", \"shortName\": \"a\"}", "{\"identity\": \"a\", \"shortName\": \"b\",}"),
                json("{\"identity\": \"a\"}", "{\"identity\": \"a\", \"shortName\": [\"b\", \"c\"]}"),
                json("{\"identity\": \"a\", \"shortName\": []}", "{\"identity\": \"a\", \"shortName\": [\"b\"]}"),
                json("{\"identity\": \"a\", \"shortName\": {\"b\": 1}}", "/* x */ " + JSON + " // y"),
                RuleExample.of(
                        PackageTypeRule.TOOL_WITHOUT_TYPE,
                        "R3",
                        ToolSample.tool().withoutElement("packageTypes"),
                        ToolSample.tool()),
                RuleExample.of(
                        PackageTypeRule.TOOL_WITHOUT_TYPE,
                        "R3 payload",
                        typed(ToolSample.payload(), "Contoso.Payload"),
                        typed(ToolSample.payload(), "dotnettoolridpackage")),
                RuleExample.of(
                        PackageTypeRule.TOOL_WITHOUT_TYPE,
                        "R3 other file",
                        Sample.clean().entry("tools/net8.0/any/DotnetToolSettings.xml", ""),
                        Sample.clean().entry("content/DotnetToolSettings.xml", "")),
                misspelled("DotNetTools", "DotNetTool"),
                misspelled("Templates", "template"),
                misspelled("MSBuild-Sdk", "MSBUILDSDK"),
                misspelled("dotnet-tool", "dotnettool"),
                RuleExample.of(
                        PackageTypeRule.MISSPELLED,
                        "R3 McpServers",
                        complete("McpServers"),
                        ToolSample.withTypes("Contoso.Plugin", "SymbolsPackageOfContoso")),
                misspelled("DotnetToolRidPackages", "DotnetCliTool"));
    }

    private static RuleExample sdk(String present, String instead, String other) {
        Sample keeps =
                ToolSample.withTypes("MSBuildSdk").entry(present, "<Project />").entry(other, "<Project />");
        Sample breaks = ToolSample.withTypes("MSBuildSdk").entry(other, "<Project />");
        return RuleExample.of(
                PackageTypeRule.SDK_FILE,
                "R3 " + present + " " + instead,
                instead.isEmpty() ? breaks : breaks.entry(instead, "<Project />"),
                keeps);
    }

    private static RuleExample template(String label, Rule rule, String breaks, String keeps) {
        return RuleExample.of(
                rule,
                label,
                ToolSample.withTypes("Template").entry(breaks, JSON),
                ToolSample.withTypes("Template").entry(keeps, JSON));
    }

    private static RuleExample json(String breaks, String keeps) {
        return RuleExample.of(
                PackageTypeRule.TEMPLATE_INVALID,
                "R3 " + breaks,
                ToolSample.withTypes("Template").entry(TEMPLATE, breaks),
                ToolSample.withTypes("Template").entry(TEMPLATE, keeps));
    }

    /** What keeps the rule is complete for every kind. */
    private static RuleExample misspelled(String breaks, String keeps) {
        return RuleExample.of(PackageTypeRule.MISSPELLED, "R3 " + breaks, complete(breaks), complete(keeps));
    }

    private static Sample typed(Sample sample, String type) {
        return sample.element("packageTypes", "<packageTypes><packageType name='" + type + "' /></packageTypes>");
    }

    private static Sample complete(String type) {
        boolean isTool = type.toLowerCase(Locale.ROOT).contains("tool");
        Sample sample = isTool ? ToolSample.tool() : ToolSample.withTypes();
        return typed(sample, type)
                .entry("Sdk/Sdk.props", "<Project />")
                .entry("Sdk/Sdk.targets", "<Project />")
                .entry(TEMPLATE, JSON)
                .entry(".mcp/server.json", "{}");
    }
}
