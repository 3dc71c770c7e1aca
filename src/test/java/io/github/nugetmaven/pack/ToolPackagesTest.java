package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.kind.ToolCommand;
import io.github.nugetmaven.nupkg.kind.ToolPayload;
import io.github.nugetmaven.nupkg.kind.ToolSettings;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.ToolProblem.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolPackagesTest {
    @TempDir
    private Path folder;

    private TestPom pom;

    @BeforeEach
    void makePom() {
        pom = new TestPom(folder);
        pom.artifactId = "Acme.Tool";
    }

    private void define(Map<String, String> entryPoints, boolean isSplit) {
        pom.tool = Optional.of(new ToolDefinition("acme", entryPoints, isSplit));
    }

    private static List<String> names(PackageContents contents) {
        return contents.entries().stream().map(NewEntry::name).sorted().toList();
    }

    private static String settings(PackageContents contents, String runtime) {
        String name = "tools/any/" + runtime + "/DotnetToolSettings.xml";
        NewEntry entry = contents.entries().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new String(((EntryContent.OfBytes) entry.content()).bytes(), UTF_8);
    }

    @Test
    void addsTheSettingsOfEachRuntime() {
        pom.lay("tools/any/linux-x64/bin/acme");
        pom.lay("tools/any/linux-x64/lib/data");
        pom.lay("tools/any/win-x64/acme.exe");
        define(Map.of("linux-x64", "bin\\acme", "win-x64", "acme.exe"), false);

        PackageContents contents = pom.contents();

        assertEquals(1, pom.plan().packages().size());
        assertEquals(
                List.of(new PackageType("DotnetTool", "")), contents.manifest().packageTypes());
        assertEquals(
                List.of(
                        "tools/any/linux-x64/DotnetToolSettings.xml",
                        "tools/any/linux-x64/bin/acme",
                        "tools/any/linux-x64/lib/data",
                        "tools/any/win-x64/DotnetToolSettings.xml",
                        "tools/any/win-x64/acme.exe"),
                names(contents));
        assertEquals("""
                <?xml version="1.0" encoding="utf-8"?>
                <DotNetCliTool Version="2">
                  <Commands>
                    <Command Name="acme" EntryPoint="bin/acme" Runner="executable" />
                  </Commands>
                </DotNetCliTool>
                """, settings(contents, "linux-x64"));
    }

    @Test
    void splitsTheToolIntoAPackageForEachRuntime() {
        pom.lay("README.md");
        pom.lay("tools/any/linux-x64/acme");
        pom.lay("tools/any/any/acme.sh");
        pom.lay(".mcp/server.json");
        pom.packageTypes = "McpServer";
        define(Map.of("linux-x64", "acme", "any", "acme.sh"), true);

        List<PackageContents> packages = pom.plan().packages();

        assertEquals(
                List.of("any", "linux-x64", ""),
                packages.stream().map(PackageContents::classifier).toList());
        PackageContents payload = packages.get(1);
        assertEquals("Acme.Tool.linux-x64", payload.manifest().id());
        assertEquals("1.2.3", payload.manifest().version());
        assertEquals(
                List.of(new PackageType("DotnetToolRidPackage", "")),
                payload.manifest().packageTypes());
        assertEquals(
                List.of("README.md", "tools/any/linux-x64/DotnetToolSettings.xml", "tools/any/linux-x64/acme"),
                names(payload));
        assertTrue(settings(payload, "linux-x64").contains("Runner=\"executable\""));
        PackageContents top = packages.get(2);
        assertEquals("Acme.Tool", top.manifest().id());
        assertEquals(
                List.of(new PackageType("DotnetTool", ""), new PackageType("McpServer", "")),
                top.manifest().packageTypes());
        assertEquals(List.of(".mcp/server.json", "README.md", "tools/any/any/DotnetToolSettings.xml"), names(top));
        assertEquals("""
                <?xml version="1.0" encoding="utf-8"?>
                <DotNetCliTool Version="2">
                  <Commands>
                    <Command Name="acme" />
                  </Commands>
                  <RuntimeIdentifierPackages>
                    <RuntimeIdentifierPackage RuntimeIdentifier="any" Id="Acme.Tool.any" />
                    <RuntimeIdentifierPackage RuntimeIdentifier="linux-x64" Id="Acme.Tool.linux-x64" />
                  </RuntimeIdentifierPackages>
                </DotNetCliTool>
                """, settings(top, "any"));
    }

    @Test
    void saysWhichFolderNobodyCanRun() {
        pom.lay("tools/any/linux-x64/acme");
        pom.lay("tools/any/linux-arm64/acme");
        define(Map.of("linux-x64", "acme"), false);

        assertEquals(
                List.of(new PlanNotice(PlanNotice.Kind.TOOL_FOLDER_UNUSED, "tools/any/linux-arm64", "")),
                pom.plan().notices());
    }

    @Test
    void writesSettingsThatAreReadBackEqual() {
        pom.lay("tools/any/any/it's <a&b>.sh");
        pom.tool = Optional.of(new ToolDefinition("a&b'c", Map.of("any", "it's <a&b>.sh"), true));

        List<PackageContents> packages = pom.plan().packages();

        assertEquals(
                new ToolSettings(List.of(new ToolCommand("a&b'c", "it's <a&b>.sh", "executable")), List.of()),
                read(packages.get(0)));
        assertEquals(
                new ToolSettings(
                        List.of(new ToolCommand("a&b'c", "", "")), List.of(new ToolPayload("any", "Acme.Tool.any"))),
                read(packages.get(1)));
    }

    private static ToolSettings read(PackageContents contents) {
        byte[] xml = settings(contents, "any").getBytes(UTF_8);
        return XmlElement.parseForeign(xml).map(ToolSettings::of).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", ".acme", "a/b", "a\\b", "a:b", "a\"b", "a<b", "a|b", "a?", "a*"})
    void refusesCommandsThatNobodyCanType(String command) {
        pom.lay("tools/any/any/acme.sh");
        pom.tool = Optional.of(new ToolDefinition(command, Map.of("any", "acme.sh"), false));

        assertEquals(List.of(new ToolProblem(Reason.ILLEGAL_COMMAND, "", command, "")), pom.problems());
    }

    @Test
    void needsAProgram() {
        define(Map.of(), true);

        assertEquals(List.of(new ToolProblem(Reason.NO_ENTRY_POINT, "", "", "")), pom.problems());
    }

    @ParameterizedTest(name = "K3 {0} {1}: {2}")
    @CsvSource({
        "linux-x86_64, acme, UNKNOWN_RUNTIME, linux-x86_64, linux-x64",
        "amiga, acme, UNKNOWN_RUNTIME, amiga, ''",
        "linux-x64, nope, ENTRY_POINT_MISSING, tools/any/linux-x64/nope, ''",
        "linux-x64, ACME, ENTRY_POINT_MISSING, tools/any/linux-x64/ACME, tools/any/linux-x64/acme",
        "linux-arm64, acme, ENTRY_POINT_MISSING, tools/any/linux-arm64/acme, tools/any/linux-aarch_64/acme",
        "linux-x64, run.sh, ENTRY_POINT_MISSING, tools/any/linux-x64/run.sh, tools/any/linux-x64/bin/run.sh",
        "osx-arm64, acme, ENTRY_POINT_MISSING, tools/any/osx-arm64/acme, ''",
        "win-x64, acme, NOT_FOR_WINDOWS, tools/any/win-x64/acme, ''",
        "any, crlf.sh, SCRIPT_WITH_CRLF, tools/any/any/crlf.sh, ''",
    })
    void checksThePrograms(String runtime, String program, Reason reason, String given, String suggestion) {
        pom.lay("tools/any/linux-x64/acme");
        pom.lay("tools/any/linux-x64/bin/run.sh");
        pom.lay("tools/any/linux-aarch_64/acme");
        pom.lay("tools/any/win-x64/acme");
        pom.lay("tools/any/any/crlf.sh", "#!/bin/sh\r\necho\r\n");
        define(Map.of(runtime, program), false);

        assertEquals(List.of(new ToolProblem(reason, runtime, given, suggestion)), pom.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme.exe", "acme.cmd", "ACME.BAT"})
    void acceptsProgramsOfWindows(String program) {
        pom.lay("tools/any/win-x64/" + program, "@echo off\r\n");
        define(Map.of("win-x64", program), false);

        assertEquals(List.of(), pom.problems());
    }

    @Test
    void refusesAnIdThatGetsTooLong() {
        pom.packageId = "A".repeat(95);
        pom.lay("tools/any/linux-x64/acme");
        define(Map.of("linux-x64", "acme"), true);

        assertEquals(
                List.of(new MetadataProblem(
                        MetadataProblem.Reason.INVALID_ID, "packageId", pom.packageId + ".linux-x64", "")),
                pom.problems());
    }
}
