package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import io.github.nugetmaven.nupkg.rules.PackageInspection;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Packages that .NET SDK 10 made, packed again from what is in them: the same names in the same order, and the same text in
 * the manifest and in each part, but for the differences that {@link #expected} has.
 */
class RepackedSdkPackagesTest {
    private static final Path PACKAGES = Path.of("src/test/resources/packages/sdk10");
    private static final String CORE_PROPERTIES = "package/services/metadata/core-properties/nuget.psmdcp";

    @TempDir
    Path folder;

    static Stream<String> packages() throws IOException {
        try (Stream<Path> files = Files.list(PACKAGES)) {
            return files
                    .map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".nupkg"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void sameAgain(String name) throws IOException {
        ReadPackage original = ReadPackage.of(PACKAGES.resolve(name));

        PackResult result = pack(original.manifest(), original.files());

        Path again = folder.resolve(name);
        assertEquals(
                List.of(again), result.files().stream().map(PackedFile::file).toList());
        assertSame(original, ReadPackage.of(again));
        assertEquals(ofContents(ids(findings(PACKAGES.resolve(name)))), ids(findings(again)));
    }

    /**
     * Unlike the SDK, the writer escapes a name that a client would decode into another one: NUPKG017. It signs nothing:
     * NUPKG147 and 148.
     */
    private static List<String> ofContents(List<String> rules) {
        return rules.stream()
                .filter(it -> !List.of("NUPKG017", "NUPKG147", "NUPKG148").contains(it))
                .toList();
    }

    @Test
    @DisplayName("C: library and symbols packed together come out as the two packages of the SDK")
    void symbols() throws IOException {
        ReadPackage library = ReadPackage.of(PACKAGES.resolve("Contoso.Library.1.2.3.nupkg"));
        ReadPackage symbols = ReadPackage.of(PACKAGES.resolve("Contoso.Library.1.2.3.snupkg"));
        Map<String, byte[]> all = library.files();
        all.putAll(symbols.files());

        pack(library.manifest(), all);

        assertSame(library, ReadPackage.of(folder.resolve("Contoso.Library.1.2.3.nupkg")));
        ReadPackage again = ReadPackage.of(folder.resolve("Contoso.Library.1.2.3.snupkg"));
        assertEquals(
                List.copyOf(symbols.entries().keySet()),
                List.copyOf(again.entries().keySet()));
        symbols.files()
                .forEach((name, content) ->
                        assertArrayEquals(content, again.entries().get(name), name));
        // the dependencies are not needed to find symbols
        assertEquals(
                symbols.text(symbols.nuspec())
                        .replaceFirst("/2012/06/", "/2013/05/")
                        .replaceFirst("(?s)\n    <dependencies>.*</dependencies>", ""),
                again.text(again.nuspec()));
        assertEquals(List.of(), findings(folder.resolve("Contoso.Library.1.2.3.snupkg")));
    }

    private void assertSame(ReadPackage original, ReadPackage again) {
        assertEquals(
                original.entries().keySet().stream()
                        .filter(it -> !it.equals(".signature.p7s"))
                        .map(RepackedSdkPackagesTest::stored)
                        .toList(),
                List.copyOf(again.entries().keySet()));
        original.files()
                .forEach((name, content) ->
                        assertArrayEquals(content, again.entries().get(stored(name)), name));
        assertEquals(original.manifest(), again.manifest());
        assertEquals(expected(original.text(original.nuspec())), again.text(again.nuspec()), "the manifest");
        for (String part : List.of("_rels/.rels", "[Content_Types].xml", CORE_PROPERTIES)) {
            assertEquals(expected(original.text(part)), again.text(part), part);
        }
    }

    /** B2: we write the escape without which a client would extract {@code a b.txt} for {@code a%20b.txt}. */
    private static String stored(String name) {
        return name.replace("%20", "%2520");
    }

    /** What we write instead of NuGet's text. */
    private static String expected(String text) {
        return text.replaceFirst("packaging/\\d{4}/\\d{2}/nuspec.xsd", "packaging/2013/05/nuspec.xsd")
                .replaceFirst("<lastModifiedBy>.*<", "<lastModifiedBy>nuget-maven-plugin<");
    }

    private PackResult pack(PackageManifest manifest, Map<String, byte[]> files) {
        List<NewEntry> entries = new ArrayList<>();
        files.forEach((name, content) -> entries.add(new NewEntry(name, new EntryContent.OfBytes(content))));
        Collections.shuffle(entries, new Random(5));
        return TestContents.pack(List.of(new PackageContents("", manifest, entries)), TestContents.options(folder));
    }

    private static List<GradedFinding> findings(Path file) throws IOException {
        return RuleLevels.parse("", true)
                .grade(new PackageInspection(TestContents.TIME).inspect(file).findings());
    }

    private static List<String> ids(List<GradedFinding> findings) {
        return findings.stream().map(it -> it.finding().rule().id()).toList();
    }
}
