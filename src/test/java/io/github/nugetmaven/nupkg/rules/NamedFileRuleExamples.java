package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

final class NamedFileRuleExamples {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] GIF = HexFormat.of().parseHex("474946383961");
    private static final int MAX_JSON = 20_000;

    private NamedFileRuleExamples() {}

    static List<RuleExample> all() {
        return List.of(
                RuleExample.of(
                        NamedFileRule.README_ABSENT, "R4", Sample.clean().withoutElement("readme"), readme("a.md")),
                RuleExample.of(NamedFileRule.ELEMENT_CONTENT, with("icon", "<icon/>"), icon("a.png", PNG)),
                RuleExample.of(
                        NamedFileRule.ELEMENT_CONTENT, with("icon", "<icon><a/>a.png</icon>"), icon("a.png", PNG)),
                RuleExample.of(NamedFileRule.ELEMENT_CONTENT, with("readme", "<readme> </readme>"), readme("a.md")),
                RuleExample.of(
                        NamedFileRule.ICON_MISSING, icon("a.png", PNG).without("a.png"), icon("docs/a.png", PNG)),
                RuleExample.of(
                        NamedFileRule.ICON_MISSING,
                        icon("a.png", PNG).element("icon", "<icon>A.png</icon>"),
                        icon("a.png", PNG).element("icon", "<icon>.\\a.png</icon>")),
                RuleExample.of(
                        NamedFileRule.ICON_MISSING,
                        icon("a.png", PNG).element("icon", "<icon> a.png</icon>"),
                        icon("a.png", PNG).element("icon", "<icon>/a.png</icon>")),
                RuleExample.of(NamedFileRule.ICON_EXTENSION, icon("a.gif", PNG), icon("a.PNG", PNG)),
                RuleExample.of(NamedFileRule.ICON_EXTENSION, icon("png", PNG), icon("a.jpeg", JPEG)),
                RuleExample.of(NamedFileRule.ICON_NOT_AN_IMAGE, icon("a.png", GIF), icon("a.png", JPEG)),
                RuleExample.of(NamedFileRule.ICON_NOT_AN_IMAGE, icon("a.jpg", new byte[0]), icon("a.jpg", PNG)),
                RuleExample.of(
                        NamedFileRule.ICON_NOT_AN_IMAGE,
                        icon("a.png", Arrays.copyOf(PNG, 7)),
                        icon("a.png", Arrays.copyOf(PNG, 8))),
                RuleExample.of(
                        NamedFileRule.ICON_URL_DEPRECATED,
                        with("iconUrl", "<iconUrl>https://example.com/a.png</iconUrl>"),
                        icon("a.png", PNG).element("iconUrl", "<iconUrl>https://example.com/a.png</iconUrl>")),
                RuleExample.of(NamedFileRule.README_MISSING, readme("a.md").without("a.md"), readme("a.md")),
                RuleExample.of(
                        NamedFileRule.README_MISSING,
                        readme("docs/a.md").element("readme", "<readme>a.md</readme>"),
                        readme("docs/a.md").element("readme", "<readme>docs\\a.md</readme>")),
                RuleExample.of(
                        NamedFileRule.README_MISSING,
                        readme("a.md").element("readme", "<readme>\n  a.md\n</readme>"),
                        readme("a.md").element("readme", "<readme><!-- -->\n<![CDATA[a.md]]>\n</readme>")),
                RuleExample.of(NamedFileRule.README_EXTENSION, readme("a.markdown"), readme("a.Md")),
                RuleExample.of(
                        NamedFileRule.README_EMPTY,
                        readme("a.md").entry("a.md", ""),
                        readme("a.md").entry("a.md", " ")),
                RuleExample.of(
                        NamedFileRule.README_EMPTY,
                        readme("a.md").entry("a.md", ""),
                        readme("a.md").entry("README.md", "")),
                RuleExample.of(
                        NamedFileRule.FILE_TOO_LARGE,
                        icon("a.png", Arrays.copyOf(PNG, (1 << 20) + 1)),
                        icon("a.png", Arrays.copyOf(PNG, 1 << 20))),
                RuleExample.of(
                        NamedFileRule.FILE_TOO_LARGE,
                        readme("a.md").entry("a.md", "x".repeat((1 << 20) + 1)),
                        readme("a.md").entry("a.md", "x".repeat(1 << 20))),
                RuleExample.of(
                        NamedFileRule.FILE_NOT_TEXT,
                        readme("a.md").entry("a.md", "a".getBytes(UTF_16LE)),
                        readme("a.md").entry("a.md", "\ufeff\u4e2d")),
                RuleExample.of(NamedFileRule.MCP_WITHOUT_TOOL, types("McpServer"), server("{}")),
                RuleExample.of(NamedFileRule.MCP_WITHOUT_TOOL, types("mcpserver"), ToolSample.tool()),
                RuleExample.of(NamedFileRule.MCP_FILE_INVALID, server(""), server("{}")),
                RuleExample.of(NamedFileRule.MCP_FILE_INVALID, server("[]"), server("{'a': [1] /* b */ }")),
                RuleExample.of(NamedFileRule.MCP_FILE_INVALID, server("{} {}"), server(" {}\n")),
                RuleExample.of(
                        NamedFileRule.MCP_FILE_INVALID,
                        server("[".repeat(MAX_JSON)),
                        Sample.clean().entry(".mcp/server.json", "[")),
                RuleExample.of(
                        NamedFileRule.MCP_FILE_INVALID,
                        server("{}" + " ".repeat(MAX_JSON - 1)),
                        server("{}" + " ".repeat(MAX_JSON - 2))),
                RuleExample.of(
                        NamedFileRule.MCP_FILE_INVALID,
                        ToolSample.server().entry(".mcp/Server.json", "{}"),
                        server("{}")),
                RuleExample.of(NamedFileRule.MCP_FILE_INVALID, "R3 mark", server("\uFEFF{}"), server("\r\n\t {}")),
                RuleExample.of(
                        NamedFileRule.MCP_FILE_INVALID,
                        "R3 comment in front",
                        server("/* a */ {}"),
                        server("{} /* a */ // b")),
                RuleExample.of(
                        NamedFileRule.MCP_FILE_INVALID,
                        "R3 comma at the end",
                        server("{'a': 1,,}"),
                        server("{'a': [1, {\"b\": ',}',},], // c\n}")),
                RuleExample.of(NamedFileRule.MCP_FILE_INVALID, "R3 open comment", server("{} /* a"), server("{} //")),
                RuleExample.of(NamedFileRule.MCP_FILE_INVALID, "R3 no value", server("{,}"), server("{ }")));
    }

    private static Sample with(String element, String xml) {
        return Sample.clean().element(element, xml);
    }

    private static Sample icon(String path, byte[] content) {
        return with("icon", "<icon>" + path + "</icon>").entry(path, content);
    }

    private static Sample readme(String path) {
        return with("readme", "<readme>" + path + "</readme>").entry(path, "# Contoso\n");
    }

    private static Sample types(String... names) {
        StringBuilder types = new StringBuilder();
        Arrays.stream(names)
                .forEach(it -> types.append("<packageType name=\"").append(it).append("\" />"));
        return with("packageTypes", "<packageTypes>" + types + "</packageTypes>");
    }

    private static Sample server(String json) {
        return ToolSample.server().entry(".mcp/server.json", json);
    }
}
