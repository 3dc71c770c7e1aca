package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a package gets its name in a folder if hard links are missing or fail. */
class FlatFolderTest {
    private static final String NAME = "Contoso.Core.1.0.0.nupkg";

    @TempDir
    private Path temp;

    private Path root;
    private PackageFile file;

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createDirectory(temp.resolve("feed"));
        file = PackageFile.read(TestPackage.of("Contoso.Core", "1.0.0").writeTo(temp));
    }

    /** The errors of file systems without hard links. */
    static Stream<Arguments> filesystemsWithoutLinks() {
        return Stream.of(
                Arguments.of("another provider", linksThat(path -> {
                    throw new UnsupportedOperationException();
                })),
                Arguments.of("vfat, exFAT", failing("Operation not permitted")),
                Arguments.of("a network mount", failing("Operation not supported")),
                Arguments.of("too many links", failing("Too many links")),
                Arguments.of("exFAT on Windows", failing("Incorrect function")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesystemsWithoutLinks")
    void addsAPackageWithoutLinksToo(String name, FlatFolder.HardLinks links) throws IOException {
        Path place = new FlatFolder(root, links).add(FeedSetup.upload(file));

        assertEquals(root.resolve(NAME), place);
        assertArrayEquals(Files.readAllBytes(file.path()), Files.readAllBytes(place));
        assertEquals(List.of(NAME), names());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesystemsWithoutLinks")
    void neverReplacesAPackageThatAnotherPushAddsMeanwhile(String name, FlatFolder.HardLinks links) throws IOException {
        FlatFolder folder = new FlatFolder(root, (link, existing) -> {
            Files.writeString(link, "from another process");
            links.create(link, existing);
        });

        FeedException refused = assertThrows(FeedException.class, () -> folder.add(FeedSetup.upload(file)));

        assertEquals(new FeedProblem.AlreadyInFolder(root.resolve(NAME)), refused.problem());
        assertEquals("from another process", Files.readString(root.resolve(NAME)));
        assertEquals(List.of(NAME), names());
    }

    @Test
    void reportsWhatFailedAfterTheLinkFailedToo() throws IOException {
        FlatFolder folder = new FlatFolder(root, linksThat(draft -> {
            Files.delete(draft);
            throw new FileSystemException(draft.toString(), null, "No space left on device");
        }));

        FileSystemException failure = assertThrows(FileSystemException.class, () -> folder.add(FeedSetup.upload(file)));

        assertEquals("No space left on device", ((FileSystemException) failure.getSuppressed()[0]).getReason());
        assertEquals(List.of(), names());
    }

    @Test
    void failsAtOnceWhereTheNameIsTaken() {
        FileAlreadyExistsException taken = new FileAlreadyExistsException(NAME);
        FlatFolder folder = new FlatFolder(root, linksThat(draft -> {
            throw taken;
        }));

        FeedException refused = assertThrows(FeedException.class, () -> folder.add(FeedSetup.upload(file)));

        assertInstanceOf(FeedProblem.AlreadyInFolder.class, refused.problem());
        assertSame(taken, refused.getCause());
    }

    @Test
    void succeedsThoughItsDraftCannotBeDeleted() throws IOException {
        FlatFolder folder = new FlatFolder(root, (link, draft) -> {
            Files.move(draft, link);
            Files.createFile(Files.createDirectory(draft).resolve("held open"));
        });

        assertEquals(root.resolve(NAME), folder.add(FeedSetup.upload(file)));
    }

    private interface Failure {
        void happen(Path draft) throws IOException;
    }

    private static FlatFolder.HardLinks linksThat(Failure fail) {
        return (link, existing) -> fail.happen(existing);
    }

    private static FlatFolder.HardLinks failing(String reason) {
        return (link, existing) -> {
            throw new FileSystemException(link.toString(), existing.toString(), reason);
        };
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }
}
