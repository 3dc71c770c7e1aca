package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageLicense;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.EntryProblem.Reason;
import io.github.nugetmaven.testing.CountingFileSystem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackerTest {
    @TempDir
    Path folder;

    @Test
    void writesAPackageAndNothingBesideIt() throws IOException {
        PackResult result =
                pack(TestContents.of("Contoso.Hello", "1.0.0-rc.1+build.5").entry("content/a.txt", "a"));

        assertEquals(List.of("Contoso.Hello.1.0.0-rc.1.nupkg"), written());
        PackedFile packed = result.files().get(0);
        assertEquals(target().resolve("Contoso.Hello.1.0.0-rc.1.nupkg"), packed.file());
        assertEquals(PackageFile.read(packed.file()).identity(), packed.identity());
        assertEquals(List.of(), packed.warnings());
        assertEquals(List.of(), TestContents.notices(result));
    }

    @Test
    void writesSeveralPackagesWithTheirClassifiers() throws IOException {
        PackageContents tool =
                TestContents.of("Contoso.Hello.linux-x64", "1.0.0").contents();

        PackResult result = TestContents.pack(
                List.of(
                        TestContents.of("Contoso.Hello", "1.0.0").contents(),
                        new PackageContents("linux-x64", tool.manifest(), tool.entries())),
                TestContents.options(target()));

        assertEquals(List.of("Contoso.Hello.1.0.0.nupkg", "Contoso.Hello.linux-x64.1.0.0.nupkg"), written());
        assertEquals(
                List.of("", "linux-x64"),
                result.files().stream().map(PackedFile::classifier).toList());
    }

    @Test
    void replacesThePackageOfAnEarlierBuild() throws IOException {
        Files.createDirectories(target());
        Files.writeString(target().resolve("Contoso.Hello.1.0.0.nupkg"), "old");
        Files.writeString(target().resolve("Contoso.Hello.1.0.0.snupkg"), "old symbols, which a push would take");
        Files.writeString(target().resolve("Contoso.Other.1.0.0.nupkg"), "another");

        pack(TestContents.of("Contoso.Hello", "1.0.0"));

        assertEquals(List.of("Contoso.Hello.1.0.0.nupkg", "Contoso.Other.1.0.0.nupkg"), written());
        PackageFile.read(target().resolve("Contoso.Hello.1.0.0.nupkg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule", "name", "character"})
    @DisplayName("no package of an earlier build is left to be pushed in place of one that failed")
    void removesThePackageOfAnEarlierBuild(String cause) throws IOException {
        Files.createDirectories(target());
        Files.writeString(target().resolve("Contoso.Hello.1.0.0.nupkg"), "old");
        Files.writeString(target().resolve("Contoso.Hello.1.0.0.snupkg"), "old");
        TestContents contents = TestContents.of("Contoso.Hello", "1.0.0");

        problems(
                switch (cause) {
                    case "rule" -> contents.without(ManifestField.DESCRIPTION);
                    case "name" -> contents.entry("a:b", "");
                    default -> contents.field(ManifestField.TITLE, "\u0001");
                });

        assertEquals(List.of(), written());
    }

    @Test
    @DisplayName("all problems that do not depend on each other, and no file")
    void tellsAllAtOnce() throws IOException {
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nothing"));
        TestContents contents = TestContents.of("Contoso.Hello", "1.0.0")
                .without(ManifestField.DESCRIPTION)
                .license(new PackageLicense.Expression("NOPE"))
                .field(ManifestField.ICON, "Icon.png")
                .file("docs/dangling.txt", dangling)
                .file("docs/folder", folder)
                .entry("p\\q.txt", "")
                .entry("lib/net8.0/x.dll", "1")
                .entry("lib/net8.0/X.dll", "2")
                .entry("docs/twice.txt", "1")
                .entry("docs/twice.txt", "2");

        List<PackProblem> problems = problems(contents);

        assertEquals(
                List.of(
                        "DUPLICATE docs/twice.txt",
                        "DUPLICATE_IGNORING_CASE lib/net8.0/x.dll lib/net8.0/X.dll",
                        "BACKSLASH p\\q.txt",
                        "MISSING docs/dangling.txt " + dangling,
                        "NOT_A_FILE docs/folder " + folder),
                entryProblems(problems));
        assertEquals(List.of("NUPKG050", "NUPKG063", "NUPKG074"), rules(problems));
        assertEquals(List.of(), written());
    }

    @Test
    @DisplayName("the rules about contents do not see the empty files of an outline")
    void outlineHasNoContents() throws IOException {
        TestContents contents = TestContents.of("Contoso.Hello", "1.0.0")
                .field(ManifestField.ICON, "icon.png")
                .license(new PackageLicense.File("LICENSE.txt"))
                .entry("icon.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .entry("LICENSE.txt", "You may.")
                .entry("p\\q.txt", "");

        List<PackProblem> problems = problems(contents);

        assertEquals(List.of("BACKSLASH p\\q.txt"), entryProblems(problems));
        assertEquals(List.of(), rules(problems));
    }

    @Test
    @DisplayName("an icon of 2 MB is a violation of a rule")
    void largeIcon() throws IOException {
        byte[] icon = new byte[2 << 20];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, 0, icon, 0, 8);

        List<PackProblem> problems = problems(TestContents.of("Contoso.Hello", "1.0.0")
                .field(ManifestField.ICON, "icon.png")
                .entry("icon.png", icon));

        assertEquals(List.of("NUPKG081"), rules(problems));
        assertEquals("Contoso.Hello.1.0.0.nupkg", ((RuleProblem) problems.get(0)).file());
        assertEquals(List.of(), written());
    }

    @Test
    void warningsFailTheBuildOnlyIfTheyShall() throws IOException {
        TestContents contents = TestContents.of("Contoso.Hello", "1.0.0").entry("content/" + "a".repeat(200), "");
        PackOptions strict = TestContents.options(target(), PackOptions.Symbols.AUTO, "", true);

        List<String> warned = pack(contents).files().get(0).warnings().stream()
                .map(it -> it.finding().rule().id())
                .toList();
        PackException failure =
                assertThrows(PackException.class, () -> TestContents.pack(List.of(contents.contents()), strict));

        assertEquals(warned, rules(failure.problems()));
        assertEquals(1, warned.size(), warned::toString);
        assertEquals(List.of(), written());
        PackOptions without = TestContents.options(target(), PackOptions.Symbols.AUTO, warned.get(0) + "=off", true);
        TestContents.pack(List.of(contents.contents()), without);
        assertEquals(List.of("Contoso.Hello.1.0.0.nupkg"), written());
    }

    @Test
    @DisplayName("one package that fails keeps back the others")
    void allOrNone() throws IOException {
        PackException failure = assertThrows(
                PackException.class,
                () -> TestContents.pack(
                        List.of(
                                TestContents.of("Contoso.One", "1.0.0").contents(),
                                TestContents.of("Contoso.Two", "1.0.0")
                                        .without(ManifestField.DESCRIPTION)
                                        .contents(),
                                TestContents.of("Contoso.Three", "1.0.0")
                                        .entry("a:b", "")
                                        .contents()),
                        TestContents.options(target())));

        assertEquals(List.of("NUPKG050"), rules(failure.problems()));
        assertEquals(List.of("ILLEGAL_ON_WINDOWS a:b :"), entryProblems(failure.problems()));
        assertEquals(List.of(), written());
    }

    @Test
    void twoPackagesOfOneName() throws IOException {
        PackException failure = assertThrows(
                PackException.class,
                () -> TestContents.pack(
                        List.of(
                                TestContents.of("Contoso.One", "1.0").contents(),
                                TestContents.of("contoso.one", "1.0.0").contents()),
                        TestContents.options(target())));

        assertEquals(List.of("SAME_PACKAGE contoso.one.1.0.0.nupkg"), entryProblems(failure.problems()));
        assertEquals(List.of(), written());
    }

    @Test
    @DisplayName("ID and version that NuGet does not know never become a path")
    void identity() throws IOException {
        List<PackProblem> problems = problems(TestContents.of("../../Contoso", "1.0/x")
                .field(ManifestField.TITLE, "a\u0001")
                .entry("a:b", ""));

        assertEquals(
                List.of(
                        new MetadataProblem(MetadataProblem.Reason.INVALID_ID, "id", "../../Contoso", ""),
                        new MetadataProblem(MetadataProblem.Reason.INVALID_VERSION, "version", "1.0/x", ""),
                        new MetadataProblem(MetadataProblem.Reason.UNWRITABLE_CHARACTER, "title", "U+0001", ""),
                        new EntryProblem(Reason.ILLEGAL_ON_WINDOWS, "a:b", ":")),
                problems);
        assertEquals(List.of(), written());
    }

    @Test
    @DisplayName("a file that grows, one that disappears while they are packed, and one that cannot be read")
    void changingFiles() throws IOException {
        Path grows = Files.write(folder.resolve("grows"), new byte[10]);
        Path gone = Files.write(folder.resolve("gone"), new byte[10]);
        CountingFileSystem.whenOpened(grows, () -> Files.write(grows, new byte[20]));
        CountingFileSystem.whenOpened(gone, () -> Files.delete(gone));
        Path locked = Files.write(folder.resolve("locked"), new byte[10]);
        CountingFileSystem.whenOpened(locked, () -> {
            throw new AccessDeniedException(locked.toString());
        });

        PackException failure = assertThrows(
                PackException.class,
                () -> TestContents.pack(
                        List.of(
                                TestContents.of("Contoso.One", "1.0.0")
                                        .file("content/grows", CountingFileSystem.wrap(grows))
                                        .contents(),
                                TestContents.of("Contoso.Two", "1.0.0")
                                        .file("content/gone", CountingFileSystem.wrap(gone))
                                        .contents(),
                                TestContents.of("Contoso.Three", "1.0.0")
                                        .file("content/A.pdb", CountingFileSystem.wrap(locked))
                                        .contents()),
                        TestContents.options(target())));

        assertEquals(
                List.of(
                        "UNREADABLE content/A.pdb access denied: " + locked,
                        "CHANGED content/grows " + grows,
                        "UNREADABLE content/gone no such file: " + gone),
                entryProblems(failure.problems()));
        assertEquals(List.of(), written());
    }

    @Test
    @DisplayName("a file of 4 GiB")
    void hugeFile() throws IOException {
        Path huge = folder.resolve("huge");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(0xFFFF_FFFFL);
        }

        List<PackProblem> problems =
                problems(TestContents.of("Contoso.Hello", "1.0.0").file("content/huge", huge));

        assertEquals(List.of("FILE_TOO_LARGE content/huge " + huge), entryProblems(problems));
        assertEquals(List.of(), written());
    }

    @Test
    @DisplayName("70,000 files")
    void manyFiles() throws IOException {
        PackageContents contents = TestContents.of("Contoso.Hello", "1.0.0").contents();
        List<NewEntry> entries = new ArrayList<>(contents.entries());
        EntryContent content = new EntryContent.OfBytes(new byte[] {1});
        for (int i = entries.size(); i < 70_000; i++) {
            entries.add(new NewEntry("content/" + i, content));
        }

        PackException failure = assertThrows(
                PackException.class,
                () -> TestContents.pack(
                        List.of(new PackageContents("", contents.manifest(), entries)),
                        TestContents.options(target())));
        assertEquals(List.of("TOO_MANY_ENTRIES 70000"), entryProblems(failure.problems()));
        assertEquals(List.of(), written());

        PackageContents most = new PackageContents("", contents.manifest(), entries.subList(0, 65_529));
        PackResult result = TestContents.pack(List.of(most), TestContents.options(target()));
        assertEquals(List.of("Contoso.Hello.1.0.0.nupkg"), written());
        assertEquals(List.of(), result.files().get(0).warnings());
    }

    @Test
    @DisplayName("a file and a folder of one name, also by case")
    void fileAndFolder() throws IOException {
        List<PackProblem> problems = problems(TestContents.of("Contoso.Hello", "1.0.0")
                .entry("content/a", "")
                .entry("content/a.b", "")
                .entry("content/A/b/c", ""));

        assertEquals(List.of("FILE_AND_FOLDER content/a content/A/b/c"), entryProblems(problems));
    }

    @Test
    @DisplayName("names that file systems tell apart, although Java has one upper case for them")
    void similarNames() throws IOException {
        pack(TestContents.of("Contoso.Hello", "1.0.0")
                .entry("content/I", "")
                .entry("content/\u0131", "")
                .entry("content/\u0130", "")
                .entry("content/ss", "")
                .entry("content/\u00DF", ""));

        assertEquals(List.of("Contoso.Hello.1.0.0.nupkg"), written());
    }

    @Test
    @DisplayName("one name composed and decomposed, which is one file on macOS")
    void normalization() throws IOException {
        List<PackProblem> problems = problems(TestContents.of("Contoso.Hello", "1.0.0")
                .entry("content/\u00FC", "")
                .entry("content/u\u0308", ""));

        assertEquals(List.of("DUPLICATE_IGNORING_CASE content/\u00FC content/u\u0308"), entryProblems(problems));
    }

    @Test
    @DisplayName("a target that cannot be written: the folder is a file, a folder has the package's name")
    void unwritableTarget() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        PackException failure = assertThrows(
                PackException.class,
                () -> TestContents.pack(
                        List.of(TestContents.of("Contoso.Hello", "1.0.0").contents()), TestContents.options(file)));
        assertEquals(List.of("NOT_WRITTEN file already exists: " + file), entryProblems(failure.problems()));

        Path inTheWay = Files.createDirectories(target().resolve("Contoso.Two.1.0.0.nupkg/x"));
        failure = assertThrows(
                PackException.class,
                () -> TestContents.pack(
                        List.of(
                                TestContents.of("Contoso.One", "1.0.0").contents(),
                                TestContents.of("Contoso.Two", "1.0.0").contents()),
                        TestContents.options(target())));
        assertTrue(entryProblems(failure.problems()).get(0).startsWith("NOT_WRITTEN "), failure.problems()::toString);
        assertEquals(List.of("Contoso.Two.1.0.0.nupkg"), written());
        assertTrue(Files.isDirectory(inTheWay));
    }

    @Test
    @DisplayName("names that are stored with an escape, and times that a zip cannot store, are told")
    void notices() throws IOException {
        Path old = Files.writeString(folder.resolve("old"), "");
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("1970-01-01T00:00:00Z")));
        TestContents contents = TestContents.of("Contoso.Hello", "1.0.0")
                .entry("content/%41.txt", "")
                .entry("content/%42.txt", "")
                .file("content/old", old);
        PackOptions options = TestContents.options(target());
        PackOptions ofFiles = new PackOptions(
                target(), Optional.empty(), options.buildStart(), options.symbols(), options.rules(), false);

        PackResult result = TestContents.pack(List.of(contents.contents()), ofFiles);

        String file = "Contoso.Hello.1.0.0.nupkg";
        assertEquals(
                List.of(
                        new PackNotice(PackNotice.Kind.ESCAPED_NAME, file, "content/%41.txt", 1),
                        new PackNotice(PackNotice.Kind.CLAMPED_TIME, file, "content/old", 0)),
                result.notices());
        assertEquals(List.of(), result.files().get(0).warnings());
        PackOptions epoch = new PackOptions(
                target(), Optional.of(Instant.EPOCH), options.buildStart(), options.symbols(), options.rules(), false);
        PackResult ofTimestamp = TestContents.pack(
                List.of(TestContents.of("Contoso.Hello", "1.0.0").contents()), epoch);
        assertEquals(
                List.of(new PackNotice(PackNotice.Kind.CLAMPED_TIME, file, "", 0)), TestContents.notices(ofTimestamp));
    }

    private PackResult pack(TestContents contents) {
        return TestContents.pack(List.of(contents.contents()), TestContents.options(target()));
    }

    private List<PackProblem> problems(TestContents contents) {
        return assertThrows(PackException.class, () -> pack(contents)).problems();
    }

    private static List<String> entryProblems(List<PackProblem> problems) {
        return problems.stream()
                .filter(EntryProblem.class::isInstance)
                .map(EntryProblem.class::cast)
                .map(it -> (it.reason() + " " + it.entry() + " " + it.detail())
                        .strip()
                        .replace("  ", " "))
                .toList();
    }

    private static List<String> rules(List<PackProblem> problems) {
        return problems.stream()
                .filter(RuleProblem.class::isInstance)
                .map(it -> ((RuleProblem) it).finding().finding().rule().id())
                .toList();
    }

    private Path target() {
        return folder.resolve("target");
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.exists(target()) ? Files.list(target()) : Stream.empty()) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }
}
