package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.TestTool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R3: how the packages of a tool depend on each other, without a push. */
class ToolPackagesTest {
    private static final String TOOL = "Contoso.Tool";

    @TempDir
    private Path folder;

    private final List<InspectedPackage> run = new ArrayList<>();

    @Test
    @DisplayName("R3 a top that fits")
    void findsNothingInAToolThatFits() throws IOException {
        InspectedPackage top = add(TestTool.top(TOOL, "1.0.0+build.1", "any", "linux-x64"));
        add(TestTool.payload(TOOL, "1.0", "any"));
        add(TestTool.payload("contoso.tool", "1.0.0", "linux-x64"));

        assertEquals(List.of(), findings(top));
        assertEquals(List.of(TOOL + ".any 1.0.0", TOOL + ".linux-x64 1.0.0"), prerequisites(top));
    }

    @Test
    @DisplayName("R3 NUPKG162 other version")
    void findsAnotherVersion() throws IOException {
        InspectedPackage top = add(TestTool.top(TOOL, "1.0.0", "any"));
        add(TestTool.payload(TOOL, "1.0.0-beta", "any"));

        assertEquals(List.of("NUPKG162 Contoso.Tool.any has the version 1.0.0-beta, not 1.0.0"), findings(top));
        assertEquals(List.of(), prerequisites(top));
        assertEquals(List.of(), tools().absent(top));
    }

    @Test
    @DisplayName("R3 NUPKG162 other type")
    void findsAnotherType() throws IOException {
        InspectedPackage top = add(TestTool.top(TOOL, "1.0.0", "any"));
        add(TestPackage.of(TOOL + ".any", "1.0.0"));

        assertEquals(
                List.of("NUPKG162 Contoso.Tool.any has neither the type DotnetToolRidPackage nor DotnetTool"),
                findings(top));
    }

    @Test
    @DisplayName("R3 NUPKG162 folder of another RID")
    void findsAFolderOfAnotherRid() throws IOException {
        InspectedPackage top = add(TestTool.top("A", "1.0.0")
                .entry(
                        "tools/any/any/DotnetToolSettings.xml",
                        ToolSample.topSettings(
                                "win-x64:A.osx-x64", "linux-x64:A.linux", "osx-x64:A.osx-x64", "osx-arm64:A.any")));
        add(TestTool.payload("A", "1.0.0", "osx-x64"));
        add(TestTool.payload("A", "1.0.0", "linux"));
        add(TestTool.payload("A", "1.0.0", "any"));

        assertEquals(List.of("NUPKG162 A.osx-x64 has no folder tools/*/win-x64 or tools/*/any"), findings(top));
    }

    @Test
    @DisplayName("R3 the SDK takes a payload of the type DotnetTool as well")
    void takesATool() throws IOException {
        InspectedPackage top = add(TestTool.top(TOOL, "1.0.0", "any"));
        add(TestTool.payload(TOOL, "1.0.0", "any")
                .metadata("<packageTypes><packageType name='dotnettool' /></packageTypes>"));

        assertEquals(List.of(), findings(top));
        assertEquals(List.of(TOOL + ".any 1.0.0"), prerequisites(top));
    }

    @Test
    @DisplayName("R3 NUPKG163 names the packages that are nowhere")
    void knowsWhatIsAbsent() throws IOException {
        InspectedPackage top = add(TestTool.top(TOOL, "1.0.0", "any", "osx-x64"));
        add(TestTool.payload(TOOL, "1.0.0", "any"));

        assertEquals("[Contoso.Tool.osx-x64 1.0.0]", tools().absent(top).toString());
        assertEquals(
                "The tool consists of the package Contoso.Tool.osx-x64 1.0.0, which is neither in this build nor on the"
                        + " feed. Push that package first, or together with the tool, and check the spelling of its ID.",
                ToolPackages.missing(tools().absent(top).get(0)).message());
    }

    @Test
    @DisplayName("R3 tops that need each other wait for none")
    void tellsNoTopToWaitForAnother() throws IOException {
        InspectedPackage one = add(TestTool.top("A", "1.0.0", "b"));
        InspectedPackage other = add(TestTool.top("A.b", "1.0.0", "c"));
        InspectedPackage itself = add(TestTool.top("A.b.c", "1.0.0")
                .entry("tools/any/any/DotnetToolSettings.xml", ToolSample.topSettings("any:A.b.c", "win-x64:A")));

        assertEquals(List.of(), prerequisites(one));
        assertEquals(List.of(), prerequisites(itself));
        assertEquals(List.of(), prerequisites(other));
    }

    @Test
    @DisplayName("R3 symbols are no payload")
    void leavesSymbolsOut() throws IOException {
        InspectedPackage top = add(TestTool.top(TOOL, "1.0.0", "any"));
        add(TestPackage.symbolsOf(TOOL + ".any", "1.0.0"));

        assertEquals(1, tools().absent(top).size());
    }

    private InspectedPackage add(TestPackage made) throws IOException {
        InspectedPackage inspected = new PackageInspection(Instant.now()).inspect(made.writeTo(folder));
        run.add(inspected);
        return inspected;
    }

    private ToolPackages tools() {
        return new ToolPackages(run);
    }

    private List<String> findings(InspectedPackage top) {
        return tools().checked(top).findings().stream()
                .filter(it -> it.rule() == ToolRule.PAYLOAD_DIFFERS)
                .map(it -> it.rule().id() + " " + it.value())
                .toList();
    }

    private List<String> prerequisites(InspectedPackage top) {
        return tools().prerequisites(top).stream().map(Object::toString).toList();
    }
}
