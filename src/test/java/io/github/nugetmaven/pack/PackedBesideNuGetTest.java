package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageLicense;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A .nuspec and files that NuGet's own tools packed give the same package here: the same names, contents and metadata as read
 * back. docs/pack.md lists the differences.
 */
class PackedBesideNuGetTest {
    private static final Path PACKAGES = Path.of("src/test/resources/packages");
    private static final Path SDK_10 = PACKAGES.resolve("sdk10");

    @TempDir
    private Path folder;

    private Path sources;
    private Path output;

    /** The inputs of make.sh, with what dotnet build compiled before. */
    @BeforeEach
    void copySources() throws IOException {
        sources = folder.resolve("sources");
        output = folder.resolve("target");
        Path given = PACKAGES.resolve("sources");
        try (Stream<Path> files = Files.walk(given)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(sources.resolve(given.relativize(file).toString()), Files.readAllBytes(file));
            }
        }
        for (String built : List.of("Contoso.Library.1.2.3.nupkg", "Contoso.Library.1.2.3.snupkg")) {
            unpack(PACKAGES.resolve(built), "lib/", sources.resolve("Contoso.Library/bin/Release"));
        }
    }

    private static void unpack(Path packageFile, String prefix, Path target) throws IOException {
        for (Map.Entry<String, byte[]> it : ReadPackage.of(packageFile).files().entrySet()) {
            if (it.getKey().startsWith(prefix)) {
                write(target.resolve(it.getKey().substring(prefix.length())), it.getValue());
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private List<Path> pack(Path nuspec, Map<String, String> tokens) throws IOException {
        NuspecRequest request = new NuspecRequest(nuspec, "", "", new PomTokens(Map.of(), List.of()), Map.of(), tokens);
        PackResult result = TestContents.pack(PackageFromNuspec.plan(request).packages(), TestContents.options(output));
        return result.files().stream().map(PackedFile::file).toList();
    }

    private static void assertSame(Path official, Path ours) throws IOException {
        ReadPackage expected = ReadPackage.of(official);
        ReadPackage actual = ReadPackage.of(ours);
        assertEquals(
                expected.entries().keySet().stream()
                        .filter(it -> !it.equals(".signature.p7s"))
                        .map(PackedBesideNuGetTest::stored)
                        .sorted()
                        .toList(),
                actual.entries().keySet().stream().sorted().toList(),
                "the names");
        expected.files()
                .forEach((name, content) ->
                        assertArrayEquals(content, actual.files().get(stored(name)), name));
        assertEquals(withoutDifferences(expected.manifest()), actual.manifest());
    }

    /** No flag that is false, no dependencies of symbols, the folder's name for a set of frameworks, and / in a path. */
    private static PackageManifest withoutDifferences(PackageManifest official) {
        Map<ManifestField, String> fields = new EnumMap<>(official.fields());
        fields.remove(ManifestField.REQUIRE_LICENSE_ACCEPTANCE, "false");
        fields.computeIfPresent(ManifestField.ICON, (field, path) -> path.replace('\\', '/'));
        return new PackageManifest(
                official.id(),
                official.version(),
                official.minClientVersion(),
                fields,
                official.license(),
                official.packageTypes(),
                official.repository(),
                isOfSymbols(official) ? List.of() : dependencies(official),
                official.references(),
                official.frameworkReferences(),
                official.frameworkAssemblies(),
                official.contentFiles());
    }

    private static List<DependencyGroup> dependencies(PackageManifest official) {
        return official.dependencies().stream()
                .map(it -> new DependencyGroup(
                        it.targetFramework().replace(".NETPortable0.0-Profile78", "portable-net45+win8+wp8"),
                        it.dependencies()))
                .toList();
    }

    private static boolean isOfSymbols(PackageManifest manifest) {
        return manifest.packageTypes().stream().anyMatch(it -> it.name().equals("SymbolsPackage"));
    }

    /**
     * The name that we give an entry. Without the escape a client would extract {@code a b.txt} for {@code a%20b.txt}; and until
     * version 7 NuGet made up the name of the core properties.
     */
    private static String stored(String name) {
        return name.replace("%20", "%2520").replaceFirst("[^/]*\\.psmdcp$", "nuget.psmdcp");
    }

    @DisplayName("nuget.exe pack")
    @ParameterizedTest
    @ValueSource(strings = {"Contoso.Names.1.0.0", "Contoso.Legacy.1.0.0", "Contoso.Metadata.1.0.0.1"})
    void nugetExe(String name) throws IOException {
        String id = name.replaceFirst("\\.\\d.*", "");

        List<Path> packed = pack(sources.resolve(id).resolve(id + ".nuspec"), Map.of());

        assertEquals(List.of(output.resolve(name + ".nupkg")), packed);
        assertSame(PACKAGES.resolve(name + ".nupkg"), packed.get(0));
    }

    @Test
    @DisplayName("nuget.exe pack -Version 3.1.4 -Symbols -SymbolPackageFormat snupkg")
    void nugetExeWithSymbols() throws IOException {
        List<Path> packed = pack(sources.resolve("Contoso.Symbols/Contoso.Symbols.nuspec"), Map.of("version", "3.1.4"));

        assertEquals(
                List.of("Contoso.Symbols.3.1.4.nupkg", "Contoso.Symbols.3.1.4.snupkg"),
                packed.stream().map(it -> it.getFileName().toString()).toList());
        for (Path it : packed) {
            assertSame(PACKAGES.resolve(it.getFileName()), it);
        }
    }

    static List<String> sdk10() throws IOException {
        try (Stream<Path> files = Files.list(SDK_10)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".nupkg"))
                    .sorted()
                    .toList();
        }
    }

    @DisplayName("dotnet pack of the SDK 10, all files of a folder")
    @ParameterizedTest
    @MethodSource("sdk10")
    void folderOfTheSdk(String name) throws IOException {
        Path official = SDK_10.resolve(name);
        ReadPackage read = ReadPackage.of(official);
        Path layout = folder.resolve("layout");
        unpack(official, "", layout);
        write(layout.resolve(read.nuspec()), read.text(read.nuspec()).getBytes(UTF_8));

        List<Path> packed = pack(layout.resolve(read.nuspec()), Map.of());

        assertEquals(List.of(output.resolve(name)), packed);
        assertSame(official, packed.get(0));
    }

    /** All but the one whose license is a URL, which is deprecated: a POM has none. */
    static List<String> sdk10WithoutLicenseUrl() throws IOException {
        return sdk10().stream()
                .filter(it -> !it.equals("Contoso.Warned.1.0.0.nupkg"))
                .toList();
    }

    @DisplayName("dotnet pack of the SDK 10, the files in a layout folder and the metadata in a POM")
    @ParameterizedTest
    @MethodSource("sdk10WithoutLicenseUrl")
    void pomAndLayoutFolder(String name) throws IOException {
        ReadPackage official = ReadPackage.of(SDK_10.resolve(name));
        PackageManifest manifest = official.manifest();
        unpack(SDK_10.resolve(name), "", folder.resolve("src/main/nuget"));
        TestPom pom = new TestPom(folder);
        pom.artifactId = manifest.id();
        pom.version = "1.0.0";
        pom.packageVersion = manifest.version();
        pom.minClientVersion = manifest.minClientVersion();
        pom.fields.putAll(manifest.fields());
        pom.packageTypes =
                manifest.packageTypes().stream().map(PackageType::name).collect(Collectors.joining(";"));
        pom.dependencies.addAll(manifest.dependencies());
        pom.contentFiles.addAll(manifest.contentFiles());
        manifest.repository().ifPresent(it -> pom.repository = it);
        manifest.license().ifPresent(it -> {
            if (it instanceof PackageLicense.File file) {
                pom.licenseFile = file.value();
            } else {
                pom.licenseExpression = it.value();
            }
        });

        PackResult result = TestContents.pack(pom.plan().packages(), TestContents.options(output));

        assertSame(SDK_10.resolve(name), result.files().get(0).file());
    }
}
