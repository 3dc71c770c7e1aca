package io.github.nugetmaven.nupkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** K1: a file may be replaced between its check and its opening, by a pipe or a device too. */
class RegularFileTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void opensAFile() throws IOException {
        try (FileChannel channel = RegularFile.open(file())) {
            assertEquals(3, channel.size());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void opensWhatALinkLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.nupkg"), file());
        try (FileChannel channel = RegularFile.open(link)) {
            assertEquals(3, channel.size());
        }
    }

    @Test
    void opensNeitherAFolderNorWhatIsNotThere() {
        assertEquals(
                "not a regular file: " + folder,
                FileErrors.words(assertThrows(NotARegularFileException.class, () -> RegularFile.open(folder))));
        assertThrows(NoSuchFileException.class, () -> RegularFile.open(folder.resolve("none")));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void waitsForNoPipeAndReadsNoDevice() throws Exception {
        Path pipe = makePipe(folder.resolve("pipe.nupkg"));
        Path device = Files.createSymbolicLink(folder.resolve("zero.nupkg"), Path.of("/dev/zero"));
        for (Path each : new Path[] {pipe, device}) {
            assertTimeoutPreemptively(AT_MOST, () -> {
                assertThrows(NotARegularFileException.class, () -> RegularFile.open(each));
                assertThrows(NotARegularFileException.class, () -> PackageFile.read(each));
                assertThrows(NotARegularFileException.class, () -> OpenPackage.open(each));
                assertThrows(NotARegularFileException.class, () -> Sha512.of(each));
                assertThrows(
                        NotARegularFileException.class,
                        () -> PackageComparer.compare(
                                each, TestPackage.of("Contoso.Core", "1.0.0").writeTo(folder)));
            });
            Files.delete(each);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void waitsForNoPipeThatTakesThePlaceOfAFile() throws Exception {
        Path file = file();
        assertTimeoutPreemptively(
                AT_MOST,
                () -> assertThrows(
                        NotARegularFileException.class,
                        () -> open(file, SHORT, path -> {
                            Files.delete(path);
                            makePipe(path);
                            return FileChannel.open(path, StandardOpenOption.READ);
                        })));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void readsNoDeviceThatTakesThePlaceOfAFile() throws Exception {
        Path file = file();
        AtomicReference<FileChannel> opened = new AtomicReference<>();
        assertThrows(
                NotARegularFileException.class,
                () -> open(file, LONG, path -> {
                    Files.delete(path);
                    Files.createSymbolicLink(path, Path.of("/dev/zero"));
                    opened.set(FileChannel.open(path, StandardOpenOption.READ));
                    return opened.get();
                }));
        assertFalse(opened.get().isOpen());
        Files.delete(file);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void opensNoOtherFileThatTakesItsPlace() throws Exception {
        Path file = file();
        Path other = Files.writeString(folder.resolve("other"), "two");
        FileSystemException replaced = assertThrows(
                FileSystemException.class,
                () -> open(file, LONG, path -> {
                    Files.move(other, path, StandardCopyOption.REPLACE_EXISTING);
                    return FileChannel.open(path, StandardOpenOption.READ);
                }));
        assertEquals("was replaced while it was opened", replaced.getReason());
    }

    @Test
    void saysThatAFileSystemDoesNotAnswer() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        FileSystemException late = assertThrows(
                FileSystemException.class,
                () -> open(file(), SHORT, path -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    return FileChannel.open(path, StandardOpenOption.READ);
                }));
        never.countDown();
        assertTrue(late.getMessage().contains("cannot be opened within"), late.getMessage());
    }

    /** Opens a file in its own way. */
    private interface Way {
        FileChannel open(Path file) throws IOException;
    }

    private static FileChannel open(Path file, Duration limit, Way way) throws IOException {
        return RegularFile.open(file, limit, new RegularFile.Opening(file) {
            @Override
            FileChannel open(Path path) throws IOException {
                return way.open(path);
            }
        });
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("file.nupkg"), "one");
    }

    private static Path makePipe(Path place) throws IOException {
        try {
            assertEquals(
                    0, new ProcessBuilder("mkfifo", place.toString()).start().waitFor());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return place;
    }
}
