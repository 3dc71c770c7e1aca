package io.github.nugetmaven.mojo.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** How files with secrets in them come to be. */
@DisabledOnOs(WINDOWS)
class OwnerOnlyFileTest {
    @TempDir
    private Path folder;

    @Test
    void isForItsOwnerOnlyAlsoWhereItWasForAll() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.xml"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertTrue(OwnerOnlyFile.isReadableByOthers(file));
        OwnerOnlyFile.write(OwnerOnlyFile.target(file), "after".getBytes());

        assertEquals("after", Files.readString(file));
        assertEquals("rw-------", permissions(file));
        assertFalse(OwnerOnlyFile.isReadableByOthers(file));
        assertEquals(List.of(file), files(folder));
    }

    @Test
    void comesWithItsFolder() throws IOException {
        Path file = folder.resolve(".m2/settings.xml");

        OwnerOnlyFile.create(file, "new".getBytes());

        assertEquals("new", Files.readString(file));
        assertEquals("rw-------", permissions(file));
    }

    @Test
    void isWrittenThroughALink() throws IOException {
        Path real = Files.writeString(
                Files.createDirectory(folder.resolve("dotfiles")).resolve("settings.xml"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("settings.xml"), Path.of("dotfiles/settings.xml"));

        OwnerOnlyFile.write(OwnerOnlyFile.target(link), "after".getBytes());

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("after", Files.readString(real));
    }

    @Test
    void isNotCreatedWhereThereIsOne() throws IOException {
        Path file = Files.writeString(folder.resolve("settings-security.xml"), "mine");

        assertThrows(FileAlreadyExistsException.class, () -> OwnerOnlyFile.create(file, "new".getBytes()));

        assertEquals("mine", Files.readString(file));
    }

    @Test
    void leavesNothingBehindWhenItCannotBeWritten() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("settings.xml/occupied"));

        assertThrows(IOException.class, () -> OwnerOnlyFile.write(occupied.getParent(), "new".getBytes()));

        assertEquals(List.of(occupied.getParent()), files(folder));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
