package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.testing.CountingFileSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Opening a file once yields the same as {@link PackageFile#read} and a check, which open it each, and so does a second look. */
class PackageInspectionTest {
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private final PackageInspection inspection = new PackageInspection(NOW);

    @TempDir
    Path folder;

    static List<Path> official() {
        return OfficialPackages.all();
    }

    /** Packages that may lack an identity, except files of 250 MB, which take too long to hash. */
    static Stream<RuleExample> examples() {
        return Stream.of(
                        ZipRuleExamples.all(),
                        IdentityRuleExamples.all(),
                        ManifestRuleExamples.all(),
                        SymbolRuleExamples.all())
                .flatMap(List::stream)
                .filter(it -> it.breaks().padding() == 0);
    }

    static Stream<Arguments> harmful() throws IOException {
        return HostilePackageCheckTest.harmful();
    }

    @ParameterizedTest
    @MethodSource("official")
    void readsTheSameOfOfficialPackages(Path file) throws IOException {
        assertSame(file, OfficialPackages.packageOfSymbols(file));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsTheSameOfPackagesThatBreakARule(RuleExample example) throws IOException {
        RuleExample.Files files = example.breaks();
        assertSame(files.writeTo(folder), files.writePackageTo(folder));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmful")
    void readsTheSameOfHarmfulPackages(String what, byte[] file) throws IOException {
        assertSame(Files.write(folder.resolve("Contoso.Core.1.0.0.nupkg"), file), Optional.empty());
    }

    @Test
    void readsTheSameOfFilesThatAreNotPackages() throws IOException {
        assertSame(Files.write(folder.resolve("empty.nupkg"), new byte[0]), Optional.empty());
        assertSame(Files.writeString(folder.resolve("page.nupkg"), "<html>not a package</html>"), Optional.empty());
    }

    /** Compares one inspection with separate openings. */
    private void assertSame(Path file, Optional<Path> packageOfSymbols) throws IOException {
        Optional<PackageFile> packageFile = Optional.empty();
        Optional<InvalidPackageException> problem = Optional.empty();
        try {
            packageFile = Optional.of(PackageFile.read(file));
        } catch (InvalidPackageException e) {
            problem = Optional.of(e);
        }
        InspectedPackage inspected = inspection.inspect(file, packageOfSymbols);
        assertEquals(file, inspected.file());
        assertEquals(packageFile, inspected.packageFile());
        assertEquals(problem.map(Throwable::getMessage), inspected.problem().map(Throwable::getMessage));
        assertEquals(new FileCheck(NOW).check(file, packageOfSymbols), inspected.findings());
        assertEquals(
                inspected.findings(), inspection.inspect(file, packageOfSymbols).findings(), "what is remembered");
        assertEquals(new PackageFile(file, null, false, 0).sha512(), inspected.sha512());
    }

    @Test
    void opensAPackageOnce() throws IOException {
        Path file = CountingFileSystem.wrap(Files.write(
                folder.resolve("Contoso.Core.1.0.0.nupkg"), Sample.clean().bytes()));
        InspectedPackage inspected = inspection.inspect(file);
        assertEquals(List.of(), inspected.findings());
        assertEquals(1, CountingFileSystem.opens(file));
    }

    @Test
    void opensAFileThatIsNotAPackageOnce() throws IOException {
        Path file = CountingFileSystem.wrap(Files.writeString(folder.resolve("page.nupkg"), "<html/>"));
        assertEquals(
                InvalidPackageException.Problem.NOT_A_ZIP,
                inspection.inspect(file).problem().orElseThrow().problem());
        assertEquals(1, CountingFileSystem.opens(file));
    }

    @Test
    void opensThePackageOfSymbolsOnceMore() throws IOException {
        for (String name : List.of("Contoso.Library.1.2.3.nupkg", "Contoso.Library.1.2.3.snupkg")) {
            Files.copy(OfficialPackages.folder().resolve(name), folder.resolve(name));
        }
        Path packageFile = CountingFileSystem.wrap(folder.resolve("Contoso.Library.1.2.3.nupkg"));
        Path symbols = CountingFileSystem.wrap(folder.resolve("Contoso.Library.1.2.3.snupkg"));
        PackageIdentity identity =
                inspection.inspect(packageFile).packageFile().orElseThrow().identity();
        InspectedPackage inspected = inspection.inspect(symbols, read -> {
            assertEquals(identity, read);
            return Optional.of(packageFile);
        });
        assertEquals(List.of(), inspected.findings());
        assertEquals(1, CountingFileSystem.opens(symbols));
        assertEquals(2, CountingFileSystem.opens(packageFile));
    }

    @Test
    void asksForThePackageOfSymbolsOnlyWhereThereAreSymbols() throws IOException {
        Path file = Files.write(
                folder.resolve("Contoso.Core.1.0.0.nupkg"), Sample.clean().bytes());
        inspection.inspect(file, identity -> fail("asked"));
        Path symbols = Files.writeString(folder.resolve("page.snupkg"), "<html/>");
        inspection.inspect(symbols, identity -> fail("asked"));
    }

    @Test
    void failsForAFileThatIsNotThere() {
        assertThrows(NoSuchFileException.class, () -> inspection.inspect(folder.resolve("none.nupkg")));
    }
}
