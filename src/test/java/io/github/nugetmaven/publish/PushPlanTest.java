package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushPlanTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheGivenOrderWithSymbolsBehindTheirPackage() throws IOException {
        Path b = pack("B");
        Path a = pack("A");
        symbols("A");
        assertEquals(
                List.of("B.1.0.0.nupkg", "A.1.0.0.nupkg", "A.1.0.0.snupkg"), names(PushPlan.of(List.of(b, a), true)));
    }

    @Test
    void pairsNamedSymbolsByIdentityWhereverTheyLie() throws IOException {
        Path elsewhere = TestPackage.symbolsOf("a", "1.0").writeTo(folder.resolve("symbols"), "x.snupkg");
        assertEquals(
                List.of("A.1.0.0.nupkg", "x.snupkg", "B.1.0.0.nupkg"),
                names(PushPlan.of(List.of(elsewhere, pack("A"), pack("B")), true)));
    }

    @Test
    void putsSymbolsWithoutAPackageLast() throws IOException {
        Path lone = symbols("C");
        PushPlan plan = PushPlan.of(List.of(lone, pack("A")), true);
        assertEquals(List.of("A.1.0.0.nupkg", "C.1.0.0.snupkg"), names(plan));
        assertEquals(false, plan.hasPackageOf(plan.files().get(1)));
    }

    @Test
    void leavesAllSymbolsAloneIfAsked() throws IOException {
        symbols("A");
        assertEquals(List.of("A.1.0.0.nupkg"), names(PushPlan.of(List.of(pack("A"), symbols("B")), false)));
    }

    @Test
    void takesAFileThatIsNamedTwiceOnce() throws IOException {
        Path a = pack("A");
        assertEquals(List.of("A.1.0.0.nupkg"), names(PushPlan.of(List.of(a, folder.resolve("./A.1.0.0.nupkg")), true)));
    }

    @Test
    void refusesTwoFilesOfOnePackage() throws IOException {
        Path other = TestPackage.of("a", "1.0").writeTo(folder, "copy.nupkg");
        PublishProblem problem = refused(List.of(pack("A"), other));
        assertEquals(
                folder.resolve("copy.nupkg"),
                assertInstanceOf(PublishProblem.SamePackageTwice.class, problem).second());
    }

    @Test
    void refusesSymbolsOfAnotherPackageBesideAPackage() throws IOException {
        TestPackage.symbolsOf("A", "0.9.0").writeTo(folder, "A.1.0.0.snupkg");
        assertInstanceOf(PublishProblem.SymbolsOfAnotherPackage.class, refused(List.of(pack("A"))));
    }

    @Test
    void refusesAFileThatHasGone() {
        assertInstanceOf(PublishProblem.NoSuchFile.class, refused(List.of(folder.resolve("gone.nupkg"))));
    }

    private static PublishProblem refused(List<Path> files) {
        return assertThrows(PublishException.class, () -> PushPlan.of(files, true))
                .problem();
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
