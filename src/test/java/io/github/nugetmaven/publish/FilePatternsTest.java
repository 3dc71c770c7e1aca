package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternsTest {
    @TempDir
    private Path base;

    private final List<PublishEvent> events = new ArrayList<>();

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : List.of(
                "out/c.nupkg",
                "out/a.nupkg",
                "out/B.NUPKG",
                "out/a.snupkg",
                "out/a.symbols.nupkg",
                "out/deep/d.nupkg",
                "e.nupkg")) {
            Path file = base.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    @Test
    void takesACommaForPartOfANameWhereThereIsSuchAFile() throws IOException {
        Files.createDirectories(base.resolve("a, b"));
        Files.writeString(base.resolve("a, b/x.nupkg"), "x");
        Files.writeString(base.resolve("a, b/y,z.nupkg"), "y");
        assertEquals(
                List.of("a, b/x.nupkg", "e.nupkg", "a, b/y,z.nupkg", "out/c.nupkg"),
                List.of(String.join("|", shown(finder().find("a, b/x.nupkg, e.nupkg,a, b/y,z.nupkg ,out/c*")))
                        .split("[|]")));
    }

    @ParameterizedTest
    @CsvSource({
        "out/*.nupkg, out/B.NUPKG out/a.nupkg out/c.nupkg",
        "out/**/*.nupkg, out/B.NUPKG out/a.nupkg out/c.nupkg out/deep/d.nupkg",
        "*.nupkg, e.nupkg",
        "'e.nupkg, out/?.nupkg', e.nupkg out/B.NUPKG out/a.nupkg out/c.nupkg",
        "'out/c.nupkg,out/*.nupkg,', out/c.nupkg out/B.NUPKG out/a.nupkg",
        "out/*.snupkg, out/a.snupkg",
        "o*/a.*nupkg, out/a.nupkg out/a.snupkg",
        "**.nupkg, e.nupkg out/B.NUPKG out/a.nupkg out/c.nupkg out/deep/d.nupkg",
        "o**/*.nupkg, out/B.NUPKG out/a.nupkg out/c.nupkg out/deep/d.nupkg",
        "out**d.nupkg, out/deep/d.nupkg",
        "**p/d.nupkg, out/deep/d.nupkg",
        "out/**, out/B.NUPKG out/a.nupkg out/c.nupkg out/deep/d.nupkg",
        "out/a*, out/a.nupkg",
        "./out/../e.nupkg, e.nupkg",
        "none/*.nupkg, ''",
        "'', ''",
    })
    void findsFilesInTheOrderOfPatternsAndThenOfNames(String patterns, String expected) {
        assertEquals(
                List.of(expected.split(" ")).stream()
                        .filter(it -> !it.isEmpty())
                        .toList(),
                shown(finder().find(patterns)));
    }

    @Test
    void takesAnAbsolutePathAndAnAbsolutePattern() {
        FilePatterns elsewhere = new FilePatterns(base.resolve("out/deep"), true, events::add);
        assertEquals(
                List.of("e.nupkg"), shown(elsewhere.find(base.resolve("e.nupkg").toString())));
        assertEquals(List.of("e.nupkg"), shown(elsewhere.find(base + "/*.nupkg")));
    }

    @Test
    void leavesOldSymbolsOutOfAPatternAndSaysSo() {
        finder().find("out/*.nupkg");
        assertEquals(List.of(new PublishEvent.OldSymbolsSkipped(base.resolve("out/a.symbols.nupkg"))), events);
        assertEquals(List.of("out/a.symbols.nupkg"), shown(finder().find("out/a.symbols.nupkg")));
    }

    @ParameterizedTest
    @CsvSource({"missing.nupkg", "out", "'out/a.nupkg,missing.nupkg'"})
    void refusesANamedFileThatDoesNotExist(String patterns) {
        PublishException refused = assertThrows(PublishException.class, () -> finder().find(patterns));
        assertInstanceOf(PublishProblem.NoSuchFile.class, refused.problem());
    }

    @ParameterizedTest(name = "K1: {0}")
    @CsvSource({
        "'out/*.nupkg,!out/c*.nupkg', out/B.NUPKG out/a.nupkg",
        "'out/*.nupkg,-:out/c*.nupkg', out/B.NUPKG out/a.nupkg",
        "'out/*.nupkg, ! out/C.nupkg', out/B.NUPKG out/a.nupkg",
        // wherever it stands, since nothing that is pushed can be taken back
        "'!out/c*.nupkg,out/*.nupkg', out/B.NUPKG out/a.nupkg",
        "'**/*.nupkg,!out/**', e.nupkg",
        "'**/*.nupkg,!out/', e.nupkg",
        "'**/*.nupkg,!out**', e.nupkg",
        "'out/*.*nupkg,!out/a*', out/B.NUPKG out/c.nupkg",
        "'e.nupkg,!e.nupkg', ''",
        "'!e.nupkg', ''",
        // Azure's own example, which matches nothing in most builds
        "'e.nupkg,!none/**/*.symbols.nupkg', e.nupkg",
    })
    void leavesOutWhatAnExcludeMatches(String patterns, String expected) {
        assertEquals(
                List.of(expected.split(" ")).stream()
                        .filter(it -> !it.isEmpty())
                        .toList(),
                shown(finder().find(patterns)));
    }

    @ParameterizedTest(name = "K1: {0}")
    @CsvSource({
        "'out/*.nupkg,ouf/*.nupkg,x*', ouf/*.nupkg|x*",
        // a mistyped exclude would let a package go that must not
        "'out/*.nupkg,!out/C.Test*.nupkg', !out/C.Test*.nupkg",
        "'e.nupkg,none/*.nupkg', none/*.nupkg",
    })
    void wantsEachPatternToMatch(String patterns, String unmatched) {
        PublishException refused = assertThrows(PublishException.class, () -> finder().find(patterns));
        assertEquals(new PublishProblem.PatternsWithoutMatch(List.of(unmatched.split("\\|")), base), refused.problem());
        assertFalse(new FilePatterns(base, false, events::add).find(patterns).isEmpty());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("K1: a name that the locale cannot express")
    void doesNotPassOverAFileWhoseNameCannotBeRead() throws Exception {
        // the name is K, a byte that is no UTF-8 and no ASCII, rper.nupkg
        Process shell = new ProcessBuilder("sh", "-c", "touch \"$(printf 'K\\366rper.nupkg')\"")
                .directory(base.resolve("out").toFile())
                .start();
        assertEquals(0, shell.waitFor());

        for (String pattern : List.of("out/*.nupkg", "**/K*.nupkg")) {
            PublishException refused = assertThrows(PublishException.class, () -> finder().find(pattern));
            assertInstanceOf(PublishProblem.UnreadableName.class, refused.problem());
        }
        assertThrows(PublishException.class, () -> finder().packagesIn(base.resolve("out")));
        assertEquals(List.of("out/a.nupkg"), shown(finder().find("out/a.n*")));
    }

    @Test
    void followsLinksOnceAndPassesOverWhatIsBroken() throws IOException {
        Files.createSymbolicLink(base.resolve("out/again"), base);
        Files.createSymbolicLink(base.resolve("out/x.nupkg"), base.resolve("nowhere"));
        assertEquals(List.of("out/deep/d.nupkg"), shown(finder().find("out/**/d.nupkg")));
    }

    private FilePatterns finder() {
        return new FilePatterns(base, true, events::add);
    }

    private List<String> shown(List<Path> files) {
        return files.stream()
                .map(file -> base.relativize(file).toString().replace('\\', '/'))
                .toList();
    }
}
