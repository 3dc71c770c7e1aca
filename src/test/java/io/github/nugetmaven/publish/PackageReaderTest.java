package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.nugetmaven.nupkg.rules.PackageInspection;
import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageReaderTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheGivenOrderWithSymbolsBehindTheirPackage() throws IOException {
        Path b = pack("B");
        Path a = pack("A");
        symbols("A");
        assertEquals(List.of("B.1.0.0.nupkg", "A.1.0.0.nupkg", "A.1.0.0.snupkg"), names(read(List.of(b, a), true)));
    }

    @Test
    void pairsNamedSymbolsByIdentityWhereverTheyLie() throws IOException {
        Path elsewhere = TestPackage.symbolsOf("a", "1.0").writeTo(folder.resolve("symbols"), "x.snupkg");
        assertEquals(
                List.of("A.1.0.0.nupkg", "x.snupkg", "B.1.0.0.nupkg"),
                names(read(List.of(elsewhere, pack("A"), pack("B")), true)));
    }

    @Test
    void putsSymbolsWithoutAPackageLast() throws IOException {
        Path lone = symbols("C");
        PushPlan plan = read(List.of(lone, pack("A")), true);
        assertEquals(List.of("A.1.0.0.nupkg", "C.1.0.0.snupkg"), names(plan));
    }

    @Test
    void leavesAllSymbolsAloneIfAsked() throws IOException {
        symbols("A");
        assertEquals(List.of("A.1.0.0.nupkg"), names(read(List.of(pack("A"), symbols("B")), false)));
    }

    @Test
    void takesAFileThatIsNamedTwiceOnce() throws IOException {
        Path a = pack("A");
        assertEquals(List.of("A.1.0.0.nupkg"), names(read(List.of(a, folder.resolve("./A.1.0.0.nupkg")), true)));
    }

    @Test
    void refusesTwoFilesOfOnePackage() throws IOException {
        Path other = TestPackage.of("a", "1.0").writeTo(folder, "copy.nupkg");
        PublishProblem problem = refusedFiles(List.of(pack("A"), other));
        assertEquals(
                folder.resolve("copy.nupkg"),
                assertInstanceOf(PublishProblem.SamePackageTwice.class, problem).second());
    }

    @Test
    void refusesSymbolsOfAnotherPackageBesideAPackage() throws IOException {
        TestPackage.symbolsOf("A", "0.9.0").writeTo(folder, "A.1.0.0.snupkg");
        assertInstanceOf(PublishProblem.SymbolsOfAnotherPackage.class, refusedFiles(List.of(pack("A"))));
    }

    @Test
    void refusesAFileThatHasGone() throws IOException {
        assertInstanceOf(PublishProblem.NoSuchFile.class, refusedFiles(List.of(folder.resolve("gone.nupkg"))));
    }

    @Test
    void refusesTwoVersionsThatWereNotNamed() throws IOException {
        Path old = TestPackage.of("A", "0.9.0").writeTo(folder);
        List<Path> files = List.of(old, pack("A"), pack("B"));

        PublishProblem.SeveralVersions problem = assertInstanceOf(
                PublishProblem.SeveralVersions.class,
                refused(List.of(new PackageFiles(files, true))).get(0));

        assertEquals(
                List.of(old, files.get(1)),
                List.of(problem.first().path(), problem.second().path()));
    }

    @Test
    void takesTwoVersionsIfTheyWereNamedOrBelongToTwoModules() throws IOException {
        Path old = TestPackage.of("A", "0.9.0").writeTo(folder);

        assertEquals(List.of(), refused(List.of(PackageFiles.named(List.of(old, pack("A"))))));
        assertEquals(
                List.of(),
                refused(List.of(new PackageFiles(List.of(old), true), new PackageFiles(List.of(pack("A")), true))));
    }

    @Test
    void readsSymbolsBesideAPackageOnceIfTheyAreNamedToo() throws IOException {
        Path named = symbols("A");

        assertEquals(List.of("A.1.0.0.nupkg", "A.1.0.0.snupkg"), names(read(List.of(pack("A"), named), true)));
    }

    private static PublishProblem refusedFiles(List<Path> files) throws IOException {
        return refused(List.of(PackageFiles.named(files))).get(0);
    }

    private static List<PublishProblem> refused(List<PackageFiles> files) throws IOException {
        List<PublishProblem> problems = new ArrayList<>();
        new PackageReader(
                        new PackageInspection(Instant.now()),
                        true,
                        problem -> problems.add(((PublishException) problem).problem()))
                .read(files);
        return problems;
    }

    private static PushPlan read(List<Path> files, boolean withSymbols) throws IOException {
        return new PackageReader(new PackageInspection(Instant.now()), withSymbols, problem -> {
                    throw problem;
                })
                .read(List.of(PackageFiles.named(files)));
    }

    private Path pack(String id) {
        return TestPackage.of(id, "1.0.0").writeTo(folder);
    }

    private Path symbols(String id) {
        return TestPackage.symbolsOf(id, "1.0.0").writeTo(folder);
    }

    private static List<String> names(PushPlan plan) {
        return plan.files().stream()
                .map(it -> it.path().getFileName().toString())
                .toList();
    }
}
