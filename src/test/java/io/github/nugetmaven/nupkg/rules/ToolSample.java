package io.github.nugetmaven.nupkg.rules;

/** Packages that are .NET tools and break no rule. */
final class ToolSample {
    static final String FOLDER = "tools/net8.0/any/";
    static final String SETTINGS = FOLDER + "DotnetToolSettings.xml";

    private ToolSample() {}

    /** A tool that {@code dotnet} runs. */
    static Sample tool() {
        return withTypes("DotnetTool")
                .entry(SETTINGS, settings("contoso", "Contoso.dll", "dotnet"))
                .entry(FOLDER + "Contoso.dll", "MZ")
                .entry(FOLDER + "Contoso.runtimeconfig.json", "{}");
    }

    /** A tool that is an MCP server, without its file. */
    static Sample server() {
        return tool().element("packageTypes", types("DotnetTool", "McpServer"));
    }

    /** The part of a tool for a RID. */
    static Sample payload() {
        return withTypes("DotnetToolRidPackage")
                .entry("tools/any/linux-x64/DotnetToolSettings.xml", settings("contoso", "bin/run.sh", "executable"))
                .entry("tools/any/linux-x64/bin/run.sh", "#!/bin/sh\n");
    }

    /** The top package of a tool with packages for some RIDs: their RID, a colon, and their ID. */
    static Sample top(String... payloads) {
        return withTypes("DotnetTool").entry("tools/any/any/DotnetToolSettings.xml", topSettings(payloads));
    }

    static String topSettings(String... payloads) {
        StringBuilder packages = new StringBuilder();
        for (String payload : payloads) {
            String[] parts = payload.split(":", -1);
            packages.append(
                    "<RuntimeIdentifierPackage RuntimeIdentifier=\"" + parts[0] + "\" Id=\"" + parts[1] + "\" />");
        }
        return root("<Commands><Command Name=\"contoso\" /></Commands><RuntimeIdentifierPackages>" + packages
                + "</RuntimeIdentifierPackages>");
    }

    static String settings(String name, String entryPoint, String runner) {
        return root("<Commands>" + command(name, entryPoint, runner) + "</Commands>");
    }

    static String root(String content) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<DotNetCliTool Version=\"1\">" + content
                + "</DotNetCliTool>";
    }

    static String command(String name, String entryPoint, String runner) {
        return "<Command Name=\"" + name + "\" EntryPoint=\"" + entryPoint + "\" Runner=\"" + runner + "\" />";
    }

    static Sample withTypes(String... types) {
        return Sample.clean()
                .withoutElement("dependencies")
                .without("lib/netstandard2.0/Contoso.Core.dll")
                .element("packageTypes", types(types));
    }

    private static String types(String... names) {
        StringBuilder types = new StringBuilder();
        for (String name : names) {
            types.append("<packageType name=\"").append(name).append("\" />");
        }
        return "<packageTypes>" + types + "</packageTypes>";
    }
}
