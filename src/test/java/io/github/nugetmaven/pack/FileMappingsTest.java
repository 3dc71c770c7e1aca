package io.github.nugetmaven.pack;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.FileMappingProblem.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder has {@code up.txt}; {@code m}, the base, has files at the root and in {@code b}, {@code b/sub} and below. */
class FileMappingsTest {
    @TempDir
    private Path folder;

    private Path base;

    @BeforeEach
    void makeFiles() throws IOException {
        base = folder.resolve("m");
        for (String file : List.of(
                "up.txt",
                "m/a.txt",
                "m/q.xml",
                "m/b/a.dll",
                "m/b/a.txt",
                "m/b/b.txt",
                "m/b/noext",
                "m/b/sub/b.dll",
                "m/b/sub/c.txt",
                "m/b/sub/deep/c.dll",
                "m/one/[a].txt",
                "m/one/a.txt",
                "m/placeholder/_._",
                "m/placeholder/x/_._")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), file);
        }
        Files.createDirectories(base.resolve("empty/folder"));
    }

    private MappedFiles expand(String src, String target, String exclude) {
        return FileMappings.expand(
                base, List.of(new FileMapping("here", src, target, exclude)), DefaultExcludes.APPLIED);
    }

    private static String names(MappedFiles files) {
        assertEquals(List.of(), files.problems());
        return files.entries().stream().map(NewEntry::name).sorted().collect(joining(" "));
    }

    private static String problem(MappedFiles files) {
        assertEquals(1, files.problems().size(), files::toString);
        FileMappingProblem problem = files.problems().get(0);
        assertEquals("here", problem.origin());
        return problem.reason() + " " + problem.detail() + " > " + problem.suggestion();
    }

    @ParameterizedTest(name = "A3 src={0} target={1} exclude={2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "b/a.dll | '' | '' | a.dll",
                "b/a.dll | . | '' | a.dll",
                "b/a.dll | .. | '' | a.dll",
                "b\\a.dll | lib\\net45 | '' | lib/net45/a.dll",
                "b/a.dll | lib/net45/ | '' | lib/net45/a.dll",
                "b/a.dll | /lib | '' | lib/a.dll",
                "b/a.dll | //lib | '' | lib/a.dll",
                "b/a.dll | \\lib\\ | '' | lib/a.dll",
                "b/a.dll | ' q/ ' | '' | q/a.dll",
                "b/a.dll | lib/net45/z.dll | '' | lib/net45/z.dll",
                "b/a.dll | lib/net45/Z.DLL | '' | lib/net45/Z.DLL",
                "b/a.dll | lib/net4.5 | '' | lib/net4.5/a.dll",
                "b/a.dll | Contoso.Native | '' | Contoso.Native/a.dll",
                "b/noext | content/.template.config | '' | content/.template.config/noext",
                "b/noext | LICENSE | '' | LICENSE",
                "b/noext | docs | '' | docs",
                "b/noext | '' | '' | noext",
                "b/noext | docs/ | '' | docs/noext",
                "b/noext | docs\\ | '' | docs/noext",
                "b/noext | docs/x/ | '' | docs/x/noext",
                "b/noext | tools/any/linux-x64/browser | '' | tools/any/linux-x64/browser",
                "b/a.txt | README.md/ | '' | README.md/a.txt",
                "b/*.dll | lib | '' | lib/a.dll",
                "b/* | lib | '' | lib/a.dll lib/a.txt lib/b.txt lib/noext",
                "b/** | lib | '' | lib/a.dll lib/a.txt lib/b.txt lib/noext lib/sub/b.dll lib/sub/c.txt lib/sub/deep/c.dll",
                "b/**/* | lib | '' | lib/a.dll lib/a.txt lib/b.txt lib/noext lib/sub/b.dll lib/sub/c.txt lib/sub/deep/c.dll",
                "b/ | lib | '' | lib/a.dll lib/a.txt lib/b.txt lib/noext lib/sub/b.dll lib/sub/c.txt lib/sub/deep/c.dll",
                "b\\ | lib | '' | lib/a.dll lib/a.txt lib/b.txt lib/noext lib/sub/b.dll lib/sub/c.txt lib/sub/deep/c.dll",
                "./b/ | lib | '' | lib/a.dll lib/a.txt lib/b.txt lib/noext lib/sub/b.dll lib/sub/c.txt lib/sub/deep/c.dll",
                "b/**/*.dll | lib | '' | lib/a.dll lib/sub/b.dll lib/sub/deep/c.dll",
                "b/sub/**/*.dll | lib | '' | lib/b.dll lib/deep/c.dll",
                "b/s*/** | lib | '' | lib/sub/b.dll lib/sub/c.txt lib/sub/deep/c.dll",
                "b/*/*.dll | lib | '' | lib/b.dll",
                "**/*.dll | lib | '' | lib/b/a.dll lib/b/sub/b.dll lib/b/sub/deep/c.dll",
                "**.dll | lib | '' | lib/b/a.dll lib/b/sub/b.dll lib/b/sub/deep/c.dll",
                "b/a.??? | lib | '' | lib/a.dll lib/a.txt",
                "b/?.dll | lib | '' | lib/a.dll",
                "b/A.DLL | lib | '' | lib/a.dll",
                "b/*.DLL | lib | '' | lib/a.dll",
                "../up.txt | lib | '' | lib/up.txt",
                "b/../b/a.dll | lib | '' | lib/a.dll",
                "b/a.dll | ../lib | '' | lib/a.dll",
                "b/a.dll | lib/../ref | '' | ref/a.dll",
                "b/a.dll | lib/./ref | '' | lib/ref/a.dll",
                "b/a.txt | lib/../../x/y.txt | '' | x/y.txt",
                "b/a.dll | lib. | '' | lib./a.dll",
                "one/[a].txt | x | '' | x/[a].txt",
                "a.txt;b/a.dll; | x | '' | x/a.dll x/a.txt",
                ";a.txt;b/a.dll | x | '' | x/a.dll x/a.txt",
                "a.txt ; b/a.dll | x | '' | x/a.dll x/a.txt",
                "' a.txt ' | x | '' | x/a.txt",
                "'' | x | '' | ''",
                "b/** | '' | **/*.dll | a.txt b.txt noext sub/c.txt",
                "b/** | '' | **/B.DLL | a.dll a.txt b.txt noext sub/c.txt sub/deep/c.dll",
                "b/** | '' | b/**/*.dll | a.txt b.txt noext sub/c.txt",
                "b/** | '' | b\\sub\\**;b/*.txt | a.dll noext",
                "b/** | '' | **\\deep\\** | a.dll a.txt b.txt noext sub/b.dll sub/c.txt",
                "b/** | '' | *.dll | a.dll a.txt b.txt noext sub/b.dll sub/c.txt sub/deep/c.dll",
                "b/** | '' | deep | a.dll a.txt b.txt noext sub/b.dll sub/c.txt sub/deep/c.dll",
                "b/**/*.dll | '' | **/*.dll | ''",
                "placeholder/_._ | lib/net8.0/ | '' | lib/net8.0/_._",
                "placeholder/** | lib | '' | lib/_._ lib/x/_._",
            })
    void findsWhatNuGetFinds(String src, String target, String exclude, String entries) {
        assertEquals(entries, names(expand(src, target, exclude)));
    }

    @ParameterizedTest(name = "A3 src={0} target={1} exclude={2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt; ;q.xml | x | '' | BLANK_SOURCE",
                "b/?zz.dll | lib | '' | NOT_FOUND b/?zz.dll",
                "b/??? | lib | '' | NOT_FOUND b/???",
                "b/nope.dll | lib | '' | NOT_FOUND b/nope.dll",
                "b/nope.dll | lib | **/*.pdb | NOT_FOUND b/nope.dll",
                "one/[b].txt | lib | '' | NOT_FOUND one/[b].txt",
                "b | lib | '' | FOLDER_WITHOUT_SLASH b > b/",
                "b | lib | **/*.pdb | FOLDER_WITHOUT_SLASH b > b/",
                ". | lib | '' | FOLDER_WITHOUT_SLASH . > ./",
                "nodir/x.dll | lib | '' | MISSING_FOLDER nodir",
                "nodir/*.dll | lib | '' | MISSING_FOLDER nodir",
                "nodir/ | lib | '' | MISSING_FOLDER nodir",
                "nodir/** | lib | '' | MISSING_FOLDER nodir",
                "nodir/**/*.dll | lib | b/** | MISSING_FOLDER nodir",
                "B/a.dll | lib | '' | MISSING_FOLDER B > b/a.dll",
                "B/**/*.dll | lib | '' | MISSING_FOLDER B > b/**/*.dll",
                "b/SUB/ | lib | '' | MISSING_FOLDER b/SUB > b/sub/",
                "b/nope*.dll | lib | '' | NO_MATCH b/nope*.dll",
                "*.dll | lib | '' | NO_MATCH *.dll",
                "b/**/*.zip | lib | '' | NO_MATCH b/**/*.zip",
                "empty/ | lib | '' | NO_MATCH empty/",
                "b/a.dll | lib/net45/z.txt | '' | TARGET_IS_FILE_NAME lib/net45/z.txt > lib/net45/z.txt/",
                "b/a.txt | README.md | '' | TARGET_IS_FILE_NAME README.md > README.md/",
                "b/*.txt | README.md | '' | TARGET_IS_FILE_NAME README.md > README.md/",
                "b/noext | LICENSE.txt | '' | TARGET_IS_FILE_NAME LICENSE.txt > LICENSE.txt/",
                "b/**/*.dll | lib/x.dll | '' | TARGET_IS_FILE_NAME lib/x.dll > lib/x.dll/",
                "b/noext | content/.gitignore | '' | TARGET_IS_FILE_NAME content/.gitignore > content/.gitignore/",
                "q.xml | T.One.nuspec | '' | TARGET_IS_FILE_NAME T.One.nuspec > T.One.nuspec/",
                "b/noext | tools | '' | TARGET_IS_FOLDER_NAME tools > tools/",
                "b/noext | runtimes/linux-x64/native | '' | TARGET_IS_FOLDER_NAME runtimes/linux-x64/native"
                        + " > runtimes/linux-x64/native/",
                "b/noext | tools/any/osx-arm64 | '' | TARGET_IS_FOLDER_NAME tools/any/osx-arm64"
                        + " > tools/any/osx-arm64/",
                "b/noext | tools/any/linux-musl-riscv64 | '' | TARGET_IS_FOLDER_NAME tools/any/linux-musl-riscv64"
                        + " > tools/any/linux-musl-riscv64/",
                "b/noext | tools/any/any | '' | TARGET_IS_FOLDER_NAME tools/any/any > tools/any/any/",
                "b/noext | lib/net472 | '' | TARGET_IS_FOLDER_NAME lib/net472 > lib/net472/",
                "b/a.dll | l?b | '' | ILLEGAL_TARGET l?b",
                "b/a.dll | lib* | '' | ILLEGAL_TARGET lib*",
                "b/a.dll | c:/lib | '' | ILLEGAL_TARGET c:/lib",
                "b/a.dll | 'lib\"x' | '' | ILLEGAL_TARGET lib\"x",
                "b/a.dll | lib/a:b | '' | ILLEGAL_TARGET lib/a:b",
                "b/<a>.dll | lib | '' | ILLEGAL_SOURCE b/<a>.dll",
                "b/** | lib | b/<a>.dll | ILLEGAL_EXCLUDE b/<a>.dll",
                "b/a.dll | lib//x | '' | EMPTY_TARGET_SEGMENT lib//x > lib/x",
                "b/** | lib | b/sub | EXCLUDED_FOLDER b/sub > b/sub/**",
                "b/** | lib | b\\sub\\ | EXCLUDED_FOLDER b\\sub\\ > b\\sub/**",
                "placeholder/_._ | docs/ | '' | PLACEHOLDER_OUTSIDE docs/_._",
                "placeholder/_._ | maven/net8.0/ | '' | PLACEHOLDER_OUTSIDE maven/net8.0/_._",
                "placeholder/* | '' | '' | PLACEHOLDER_OUTSIDE _._",
            })
    void reportsWhatNuGetRefusesOrWhatHarmsTheUser(String src, String target, String exclude, String problem) {
        String expected = problem.contains(" > ") ? problem : problem + " > ";
        String found = problem(expand(src, target, exclude));

        assertEquals(
                expected.replaceAll("\\s+", " "), found.replace(base + "/", "").replaceAll("\\s+", " "));
    }

    @Test
    void reportsTheProblemsOfAllElementsWithTheirOrigins() {
        MappedFiles files = FileMappings.expand(
                base,
                List.of(
                        new FileMapping("a.nuspec:7", "nope.dll;b", "lib", ""),
                        new FileMapping("a.nuspec:8", "b/a.dll", "lib", ""),
                        new FileMapping("a.nuspec:9", "nope/**", "l:b", "")),
                DefaultExcludes.APPLIED);

        assertEquals(
                List.of(
                        new FileMappingProblem(Reason.NOT_FOUND, "a.nuspec:7", "nope.dll", ""),
                        new FileMappingProblem(Reason.FOLDER_WITHOUT_SLASH, "a.nuspec:7", "b", "b/"),
                        new FileMappingProblem(Reason.ILLEGAL_TARGET, "a.nuspec:9", "l:b", "")),
                files.problems());
        assertEquals(1, files.entries().size());
    }

    @Test
    void acceptsAbsolutePaths() {
        assertEquals("lib/sub/b.dll", names(expand(base + "/b/**/b.dll", "lib", "")));
        assertEquals("lib/a.dll", names(expand(base + "/b/a.dll", "lib", "")));
        assertEquals("lib/a.dll lib/b.dll", names(expand(base + "/b/a.dll;b/sub/*.dll", "lib", "")));
    }

    @Test
    void takesWholeFoldersWithDoubleStarOnly() throws IOException {
        Files.writeString(base.resolve("b/xa.dll"), "");

        assertEquals("a.dll", names(expand("b/**/a.dll", "", "")));
    }

    @Test
    void isNotKeptBusyByStars() {
        String names = "lib/a.dll lib/sub/b.dll lib/sub/deep/c.dll";

        assertEquals(names, names(expand("b/" + "**/".repeat(1000) + "*.dll", "lib", "")));
        assertEquals(names, names(expand("b/" + "*".repeat(3000) + ".dll", "lib", "")));
    }

    @Test
    void takesBothFilesWhoseNamesDifferInCase() throws IOException {
        Files.writeString(base.resolve("one/x.pdb"), "");
        Files.writeString(base.resolve("one/X.PDB"), "");

        assertEquals("lib/X.PDB lib/x.pdb", names(expand("one/x.pdb", "lib", "")));
    }

    @Test
    void keepsTwoFilesForOneNameForThePackerToReport() {
        assertEquals("lib/x.txt lib/x.txt", names(expand("b/a.txt;b/b.txt", "lib/x.txt", "")));
    }

    @Test
    void keepsWhatIsLegalInAFileNameOnly() throws IOException {
        Files.writeString(base.resolve("one/p\\q.txt"), "");
        Files.writeString(base.resolve("one/l\nf.txt"), "");

        assertEquals("x/[a].txt x/a.txt x/l\nf.txt x/p\\q.txt", names(expand("one/**", "x", "")));
    }

    @Test
    void namesTheFileOfEachEntry() {
        NewEntry entry = expand("b/a.dll", "lib", "").entries().get(0);

        assertEquals(new EntryContent.OfFile(base.resolve("b/a.dll")), entry.content());
    }

    @Test
    void makesNoEntryForAnEmptyFolder() {
        MappedFiles files = FileMappings.folder("layout", base.resolve("empty"), DefaultExcludes.APPLIED);

        assertEquals("", names(files));
    }

    @Test
    void takesAFolderAsItLies() {
        assertEquals(
                "b.dll c.txt deep/c.dll",
                names(FileMappings.folder("layout", base.resolve("b/sub"), DefaultExcludes.APPLIED)));
        assertEquals(
                "_._ x/_._", names(FileMappings.folder("layout", base.resolve("placeholder"), DefaultExcludes.OFF)));
        assertEquals("", names(FileMappings.folder("layout", base.resolve("nodir"), DefaultExcludes.APPLIED)));
    }

    @Test
    void followsLinks() throws IOException {
        Files.createSymbolicLink(base.resolve("one/file.lnk"), Path.of("../b/a.dll"));
        Files.createSymbolicLink(base.resolve("one/tree"), Path.of("../b/sub"));

        assertEquals(
                "x/[a].txt x/a.txt x/file.lnk x/tree/b.dll x/tree/c.txt x/tree/deep/c.dll",
                names(expand("one/", "x", "")));
    }

    @Test
    void reportsLinksThatLeadNowhereUnlessTheyAreExcluded() throws IOException {
        Path link = Files.createSymbolicLink(base.resolve("one/gone.txt"), Path.of("nope"));

        assertEquals("DANGLING_LINK " + link + " > ", problem(expand("one/**", "x", "")));
        assertEquals("DANGLING_LINK " + link + " > ", problem(expand("one/gone.txt", "x", "")));
        assertEquals("x/[a].txt x/a.txt", names(expand("one/**", "x", "**/gone.*")));
    }

    @Test
    void reportsLinksInACircleUnlessTheyAreExcluded() throws IOException {
        Path link = Files.createSymbolicLink(base.resolve("one/loop"), Path.of("."));
        Path self = Files.createSymbolicLink(base.resolve("b/self"), Path.of("self"));

        assertEquals("LINK_LOOP " + link + " > ", problem(expand("one/**", "x", "")));
        assertEquals("DANGLING_LINK " + self + " > ", problem(expand("b/*", "x", "")));
        assertEquals("x/[a].txt x/a.txt", names(expand("one/**", "x", "**/loop/**")));
        assertEquals("x/[a].txt x/a.txt", names(expand("one/*", "x", "")));
    }

    @ParameterizedTest(name = "A3 default excludes: {0}")
    @CsvSource({
        ".dot, DOT_FILE",
        ".gitignore, DOT_FILE",
        ".editorconfig, DOT_FILE",
        "x.nupkg, PACKAGE",
        "X.NUPKG, PACKAGE",
        "n.symbols.nupkg, PACKAGE",
        "sub/Other.NuSpec, MANIFEST",
        ".a.b,",
        "..foo,",
        ".env.local,",
        "Thumbs.db,",
        "x.snupkg,",
        ".hidden/in/h.txt,",
        ".git/config,",
        "sub/.svn/e,",
        ".mcp/server.json,",
    })
    void leavesOutWhatNuGetLeavesOut(String name, LeftOutFile.Reason reason) throws IOException {
        Path file = base.resolve("dots").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");

        MappedFiles files = expand("dots/", "", "");

        assertEquals(reason == null ? name : "", names(files));
        assertEquals(reason == null ? List.of() : List.of(new LeftOutFile(file, reason)), files.leftOut());
    }

    @Test
    void leavesDotFilesOutWhenTheyAreRenamedToo() throws IOException {
        Files.writeString(base.resolve("one/.txt"), "");

        MappedFiles files = expand("one/.txt", "x.txt", "");

        assertEquals("", names(files));
        assertEquals(1, files.leftOut().size());
    }

    @Test
    void packsDotFilesOfATemplateAndAllOnDemand() throws IOException {
        for (String name : Set.of("content/t/.gitignore", ".gitignore", "a.nupkg", "a.nuspec")) {
            Files.createDirectories(base.resolve("t").resolve(name).getParent());
            Files.writeString(base.resolve("t").resolve(name), "");
        }

        assertEquals(
                "content/t/.gitignore",
                names(FileMappings.folder("layout", base.resolve("t"), DefaultExcludes.APPLIED_BUT_IN_CONTENT)));
        assertEquals(
                ".gitignore a.nupkg content/t/.gitignore",
                names(FileMappings.folder("layout", base.resolve("t"), DefaultExcludes.OFF)));
        assertTrue(FileMappings.folder("layout", base.resolve("t"), DefaultExcludes.APPLIED)
                .entries()
                .isEmpty());
    }
}
