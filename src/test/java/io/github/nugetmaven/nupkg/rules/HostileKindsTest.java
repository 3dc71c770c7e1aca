package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools and content files that are made to keep their readers busy, in a small heap. */
@Tag("small-heap")
class HostileKindsTest {
    private static final String TOOL = ToolSample.settings("contoso", "Contoso.dll", "dotnet");

    @TempDir
    Path folder;

    @Test
    @DisplayName("R3 10,000 DotnetToolSettings.xml")
    void readsTenThousandSettings() throws IOException {
        Sample tool = ToolSample.tool();
        for (int i = 0; i < 10_000; i++) {
            tool.entry("tools/net8.0/rid" + i + "/DotnetToolSettings.xml", TOOL);
        }

        List<Finding> findings = check(tool);

        assertEquals(
                Set.of(ToolRule.SETTINGS_INVALID, ToolRule.UNKNOWN_RID, ToolRule.ENTRY_POINT),
                findings.stream().map(Finding::rule).collect(Collectors.toSet()));
        assertTrue(findings.size() < 40, findings::toString);
    }

    @Test
    @DisplayName("R3 10,000 DotnetToolSettings.xml in wrong places")
    void readsTenThousandMisplacedSettings() throws IOException {
        Sample tool = ToolSample.withTypes("DotnetTool");
        for (int i = 0; i < 10_000; i++) {
            tool.entry("tools/" + i + "/DotnetToolSettings.xml", TOOL);
        }

        assertEquals(Set.of(ToolRule.SETTINGS_MISPLACED), rules(tool));
    }

    @Test
    @DisplayName("R3 DotnetToolSettings.xml of 50 MB")
    void readsLargeSettings() throws IOException {
        byte[] large = new byte[50_000_000];
        Arrays.fill(large, (byte) ' ');

        assertEquals(Set.of(ToolRule.SETTINGS_INVALID), rules(ToolSample.tool().entry(ToolSample.SETTINGS, large)));
    }

    @Test
    @DisplayName("R3 DotnetToolSettings.xml with a DOCTYPE")
    void readsNoDoctype() throws IOException {
        String laughs = "<!DOCTYPE a [<!ENTITY a \"" + "x".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000)
                + "\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><DotNetCliTool>&b;&c;</DotNetCliTool>";

        assertEquals(Set.of(ToolRule.SETTINGS_INVALID), rules(ToolSample.tool().entry(ToolSample.SETTINGS, laughs)));
    }

    @Test
    @DisplayName("R3 as many entry points and packages as settings can have")
    void readsManyEntryPoints() throws IOException {
        Sample tool = ToolSample.withTypes("DotnetTool");
        String entryPoint = "a/".repeat(30_000) + "a.dll";
        for (int i = 0; i < 300; i++) {
            tool.entry(
                    "tools/net8.0/ubuntu." + i + "-x64/DotnetToolSettings.xml",
                    ToolSample.settings("contoso", entryPoint, "dotnet"));
        }
        String[] payloads = new String[700];
        for (int i = 0; i < payloads.length; i++) {
            payloads[i] = "debian." + i + "-x64:Contoso.Part" + i;
        }
        tool.entry("tools/any/any/DotnetToolSettings.xml", ToolSample.topSettings(payloads));

        assertEquals(Set.of(ToolRule.ENTRY_POINT), rules(tool));
    }

    @Test
    @DisplayName("R3 contentFiles with 100,000 items")
    void readsManyItems() throws IOException {
        StringBuilder items = new StringBuilder("<contentFiles>");
        for (int i = 0; i < 100_000; i++) {
            items.append("<files include=\"any/any/").append(i).append("\"/>");
        }

        assertEquals(
                Set.of(ManifestRule.NUSPEC_TOO_LARGE),
                rules(Sample.clean()
                        .element("contentFiles", items.append("</contentFiles>").toString())));
    }

    @Test
    @DisplayName("R3 contentFiles with 60,000 items for 20,000 files")
    void readsManyItemsForManyFiles() throws IOException {
        StringBuilder items = new StringBuilder("<contentFiles>");
        Sample sample = Sample.clean();
        for (int i = 0; i < 60_000; i++) {
            items.append("<files include='any/any/").append(i).append("' buildAction='x'/>");
        }
        for (int i = 0; i < 20_000; i++) {
            sample.entry("contentFiles/any/any/" + i, "");
        }

        assertEquals(
                Set.of(ContentRule.BUILD_ACTION),
                rules(sample.element(
                        "contentFiles", items.append("</contentFiles>").toString())));
    }

    @Test
    @DisplayName("R3 contentFiles with 60,000 patterns for 5,000 files")
    void comparesPatternsInBoundedTime() throws IOException {
        StringBuilder items = new StringBuilder("<contentFiles>");
        Sample sample = Sample.clean();
        for (int i = 0; i < 60_000; i++) {
            items.append("<files include='**/*a*a*a*a*b' buildAction='None'/>");
        }
        for (int i = 0; i < 5_000; i++) {
            sample.entry("contentFiles/any/any/" + "a".repeat(100) + i, "");
        }

        List<Finding> findings = check(
                sample.element("contentFiles", items.append("</contentFiles>").toString()));

        assertEquals(
                Set.of(ContentRule.COMPILED),
                findings.stream().map(Finding::rule).collect(Collectors.toSet()));
        assertTrue(findings.get(findings.size() - 1).others() < 4_000, findings::toString);
    }

    @Test
    @DisplayName("R3 50,000 package types")
    void readsManyTypes() throws IOException {
        String[] types = new String[50_000];
        for (int i = 0; i < types.length; i++) {
            types[i] = "A" + i;
        }

        assertEquals(Set.of(), rules(ToolSample.withTypes(types)));
    }

    @Test
    @DisplayName("R3 5,000 templates, and one of 50 MB")
    void readsManyTemplates() throws IOException {
        Sample template =
                ToolSample.withTypes("Template").entry(".template.config/template.json", new byte[50_000_000]);
        for (int i = 0; i < 5_000; i++) {
            template.entry("content/" + i + "/.template.config/template.json", "[".repeat(100));
        }

        assertEquals(Set.of(PackageTypeRule.TEMPLATE_INVALID), rules(template));
    }

    private Set<Rule> rules(Sample sample) throws IOException {
        return check(sample).stream().map(Finding::rule).collect(Collectors.toSet());
    }

    private List<Finding> check(Sample sample) throws IOException {
        return OfficialPackages.check(Files.write(folder.resolve("Contoso.Core.1.0.0.nupkg"), sample.bytes()));
    }
}
