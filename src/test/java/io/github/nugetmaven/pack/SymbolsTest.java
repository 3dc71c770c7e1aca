package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.manifest.ContentFilesItem;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.FrameworkList;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageDependency;
import io.github.nugetmaven.nupkg.manifest.PackageLicense;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.manifest.SourceRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C: what goes into a symbols package, and what stays. */
class SymbolsTest {
    private static final Path PACKAGES = Path.of("src/test/resources/packages/sdk10");
    private static final byte[] WINDOWS = bytes("Microsoft C/C++ MSF 7.00\r\n");

    private static byte[] dll;
    private static byte[] pdb;

    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws IOException {
        dll = ReadPackage.of(PACKAGES.resolve("Contoso.Library.1.2.3.nupkg"))
                .entries()
                .get("lib/netstandard2.0/Contoso.Library.dll");
        pdb = ReadPackage.of(PACKAGES.resolve("Contoso.Library.1.2.3.snupkg"))
                .entries()
                .get("lib/netstandard2.0/Contoso.Library.pdb");
    }

    @ParameterizedTest(name = "{0} beside {1} becomes {2}")
    @CsvSource({
        "lib/net8.0/A.pdb,     lib/net8.0/A.dll,     lib/net8.0/A.pdb",
        "lib/net8.0/A.PDB,     lib/net8.0/A.dll,     lib/net8.0/A.pdb",
        "lib/net8.0/A.Pdb,     lib/net8.0/a.DLL,     lib/net8.0/A.pdb",
        "tools/A.pdb,          tools/A.exe,          tools/A.pdb",
        "runtimes/win-x64/native/A.pdb, runtimes/win-x64/native/A.dll, runtimes/win-x64/native/A.pdb",
        "lib/net8.0/A.B.pdb,   lib/net8.0/A.B.dll,   lib/net8.0/A.B.pdb",
        "A%41.pdb,             A%41.dll,             A%2541.pdb",
    })
    void goesIntoSymbols(String symbols, String assembly, String entry) throws IOException {
        PackResult result = pack(library().entry(symbols, pdb).entry(assembly, dll));

        assertEquals(
                List.of("Contoso.Library.1.0.0.nupkg", "Contoso.Library.1.0.0.snupkg"),
                result.files().stream()
                        .map(it -> it.file().getFileName().toString())
                        .toList());
        assertEquals(
                List.of(false, true),
                result.files().stream().map(PackedFile::isSymbols).toList());
        assertEquals(
                Set.of("README.md", assembly.replace("%", "%25")),
                read("nupkg").files().keySet());
        assertEquals(Set.of(entry), read("snupkg").files().keySet());
        assertArrayEquals(pdb, read("snupkg").files().get(entry));
        assertEquals(
                List.of(),
                TestContents.notices(result).stream()
                        .filter(it -> it.kind() != PackNotice.Kind.ESCAPED_NAME)
                        .toList());
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource({
        "lib/net8.0/A.pdb, lib/net9.0/A.dll, SYMBOLS_WITHOUT_ASSEMBLY",
        "lib/net8.0/A.pdb, lib/net8.0/B.dll, SYMBOLS_WITHOUT_ASSEMBLY",
        "lib/net8.0/A.pdb, lib/net8.0/A.winmd, SYMBOLS_WITHOUT_ASSEMBLY",
        "content/w.pdb,    content/w.txt,    SYMBOLS_WITHOUT_ASSEMBLY",
    })
    void staysWithoutAssembly(String symbols, String other, String kind) throws IOException {
        assertStays(symbols, pdb, other, kind);
    }

    @ParameterizedTest(name = "{0} bytes of a Windows PDB")
    @ValueSource(ints = {0, 3, 26})
    void staysIfNotPortable(int length) throws IOException {
        assertStays("lib/net8.0/A.pdb", Arrays.copyOf(WINDOWS, length), "lib/net8.0/A.dll", "NATIVE_SYMBOLS");
    }

    private void assertStays(String symbols, byte[] content, String other, String kind) throws IOException {
        PackResult result = pack(library().entry(symbols, content).entry(other, dll));

        assertEquals(1, result.files().size());
        assertEquals(Set.of("README.md", symbols, other), read("nupkg").files().keySet());
        assertEquals(
                List.of(new PackNotice(PackNotice.Kind.valueOf(kind), "Contoso.Library.1.0.0.nupkg", symbols, 0)),
                TestContents.notices(result));
    }

    @Test
    @DisplayName("several that stay are one notice for each reason, beside those that go")
    void mixed() throws IOException {
        PackResult result = pack(library()
                .entry("lib/net8.0/A.dll", dll)
                .entry("lib/net8.0/A.pdb", pdb)
                .entry("runtimes/win-x64/native/n.dll", dll)
                .entry("runtimes/win-x64/native/n.pdb", WINDOWS)
                .entry("runtimes/win-arm64/native/n.pdb", WINDOWS)
                .entry("runtimes/linux-x64/native/n.so", "ELF")
                .entry("runtimes/linux-x64/native/n.so.dbg", "ELF")
                .entry("src/C.cs", "class C {}"));

        assertEquals(
                List.of(new PackNotice(
                        PackNotice.Kind.NATIVE_SYMBOLS,
                        "Contoso.Library.1.0.0.nupkg",
                        "runtimes/win-arm64/native/n.pdb",
                        1)),
                TestContents.notices(result));
        assertEquals(Set.of("lib/net8.0/A.pdb"), read("snupkg").files().keySet());
        assertEquals(
                Set.of(
                        "README.md",
                        "lib/net8.0/A.dll",
                        "runtimes/win-x64/native/n.dll",
                        "runtimes/win-x64/native/n.pdb",
                        "runtimes/win-arm64/native/n.pdb",
                        "runtimes/linux-x64/native/n.so",
                        "runtimes/linux-x64/native/n.so.dbg",
                        "src/C.cs"),
                read("nupkg").files().keySet());
    }

    @Test
    @DisplayName("nuget.symbols=none leaves all where it is")
    void none() throws IOException {
        TestContents contents = library().entry("lib/net8.0/A.dll", dll).entry("lib/net8.0/A.pdb", pdb);

        PackResult result = TestContents.pack(
                List.of(contents.contents()), TestContents.options(folder, PackOptions.Symbols.NONE, "", false));

        assertEquals(1, result.files().size());
        assertEquals(List.of(), TestContents.notices(result));
        assertEquals(
                Set.of("README.md", "lib/net8.0/A.dll", "lib/net8.0/A.pdb"),
                read("nupkg").files().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DotnetTool", "dotnettool", "DotnetToolRidPackage"})
    @DisplayName("a tool keeps its symbols")
    void tool(String type) {
        PackageContents tool = library()
                .type(type)
                .entry("tools/net8.0/any/A.dll", dll)
                .entry("tools/net8.0/any/A.pdb", pdb)
                .contents();

        SymbolSplit split = SymbolSplit.of(tool.entries(), tool.manifest(), PackOptions.Symbols.AUTO);

        assertEquals(tool.entries(), split.files());
        assertEquals(List.of(), split.symbols());
        assertEquals(Map.of(), split.kept());
    }

    @Test
    @DisplayName("symbols that do not belong to the assembly are an error, and neither package is written")
    void foreign() throws IOException {
        byte[] other = pdb.clone();
        other[other.length - 1] ^= 1;
        TestContents contents = library().entry("lib/net8.0/A.dll", dll).entry("lib/net8.0/A.pdb", other);

        PackException failure = assertThrows(PackException.class, () -> pack(contents));

        assertEquals(
                List.of("Contoso.Library.1.0.0.snupkg"),
                failure.problems().stream().map(it -> ((RuleProblem) it).file()).toList());
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    @DisplayName("the manifest of symbols: kept and dropped elements")
    void manifest() {
        Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);
        for (ManifestField field : ManifestField.values()) {
            fields.put(field, field.element());
        }
        PackageManifest whole = new PackageManifest(
                "A",
                "1.0.0+m",
                "2.8",
                fields,
                Optional.of(new PackageLicense.Expression("MIT")),
                List.of(new PackageType("Dependency", "")),
                Optional.of(new SourceRepository("git", "https://example.org/r", "", "abc")),
                List.of(new DependencyGroup("", List.of(new PackageDependency("B", "1.0.0", "", "")))),
                List.of(new FrameworkList("", List.of("A.dll"))),
                List.of(new FrameworkList("net8.0", List.of("Microsoft.AspNetCore.App"))),
                List.of(new FrameworkList("net48", List.of("System.Xml"))),
                List.of(new ContentFilesItem("**", "", "None", "", "")));

        PackageManifest symbols = SymbolSplit.manifest(whole);

        assertEquals("A", symbols.id());
        assertEquals("1.0.0+m", symbols.version());
        assertEquals("2.8", symbols.minClientVersion());
        assertEquals(
                EnumSet.of(
                        ManifestField.TITLE,
                        ManifestField.DEVELOPMENT_DEPENDENCY,
                        ManifestField.PROJECT_URL,
                        ManifestField.ICON_URL,
                        ManifestField.DESCRIPTION,
                        ManifestField.SUMMARY,
                        ManifestField.RELEASE_NOTES,
                        ManifestField.COPYRIGHT,
                        ManifestField.LANGUAGE,
                        ManifestField.TAGS,
                        ManifestField.SERVICEABLE),
                EnumSet.copyOf(symbols.fields().keySet()));
        assertEquals(Optional.empty(), symbols.license());
        assertEquals(List.of(new PackageType("SymbolsPackage", "")), symbols.packageTypes());
        assertEquals(whole.repository(), symbols.repository());
        assertEquals(List.of(), symbols.dependencies());
        assertEquals(List.of(), symbols.references());
        assertEquals(whole.frameworkReferences(), symbols.frameworkReferences());
        assertEquals(whole.frameworkAssemblies(), symbols.frameworkAssemblies());
        assertEquals(whole.contentFiles(), symbols.contentFiles());
    }

    private static TestContents library() {
        return TestContents.of("Contoso.Library", "1.0.0");
    }

    private PackResult pack(TestContents contents) {
        return TestContents.pack(List.of(contents.contents()), TestContents.options(folder));
    }

    private ReadPackage read(String extension) throws IOException {
        return ReadPackage.of(folder.resolve("Contoso.Library.1.0.0." + extension));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
