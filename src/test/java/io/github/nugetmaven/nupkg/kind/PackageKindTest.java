package io.github.nugetmaven.nupkg.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageKindTest {
    @ParameterizedTest(name = "R3 {0}")
    @EnumSource
    void isFoundByItsTypeInAnyCase(PackageKind kind) {
        assertEquals(Optional.of(kind), PackageKind.of(kind.type().toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest(name = "R3 {0} means {1}")
    @CsvSource({
        "DotNetTools, DOTNET_TOOL",
        "dotnet-tool, DOTNET_TOOL",
        "Dotnet.Tool, DOTNET_TOOL",
        "DotnetToolRidPackages, TOOL_PAYLOAD",
        "DotnetToolsRidPackage, TOOL_PAYLOAD",
        "Templates, TEMPLATE",
        "MsBuildSdks, MSBUILD_SDK",
        "MCPServers, MCP_SERVER",
        "Dependancy, DEPENDENCY",
        "SymbolPackage, SYMBOLS",
    })
    void isMeant(String type, PackageKind kind) {
        assertEquals(Optional.empty(), PackageKind.of(type));
        assertEquals(Optional.of(kind), PackageKind.meantBy(type));
    }

    @ParameterizedTest(name = "R3 {0}")
    @ValueSource(
            strings = {"", "Contoso.Plugin", "Tool", "Library", "DotnetToolPackage", "AnalyzerPackage", "Cake.Addin"})
    void isSomethingElse(String type) {
        assertEquals(Optional.empty(), PackageKind.meantBy(type));
    }
}
