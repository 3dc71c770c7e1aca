package io.github.nugetmaven.testing.fidelity;

import static java.nio.file.StandardOpenOption.READ;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.CountingFileSystem;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingFileSystemTest {
    @TempDir
    Path folder;

    @Test
    void countsEachOpeningOfTheSameFile() throws Exception {
        Path real = Files.writeString(folder.resolve("a.txt"), "abc");
        Path counted = CountingFileSystem.wrap(real);
        Path other = CountingFileSystem.wrap(folder).resolve("b/../a.txt");
        assertEquals(0, CountingFileSystem.opens(real));
        try (InputStream in = Files.newInputStream(counted)) {
            assertEquals('a', in.read());
        }
        try (FileChannel channel = FileChannel.open(other.normalize(), READ)) {
            assertEquals(3, channel.size());
        }
        assertEquals("abc", Files.readString(counted));
        assertEquals(3, CountingFileSystem.opens(counted));
        assertEquals(3, CountingFileSystem.opens(real));
    }

    @Test
    void doesNotCountAQuestionAboutAFile() throws Exception {
        Path counted = CountingFileSystem.wrap(Files.writeString(folder.resolve("a.txt"), "abc"));
        assertTrue(Files.exists(counted));
        assertTrue(Files.isRegularFile(counted));
        assertFalse(Files.exists(counted.resolveSibling("b.txt")));
        assertEquals(3, Files.size(counted));
        assertEquals(0, CountingFileSystem.opens(counted));
    }

    @Test
    void keepsPathsCounted() throws Exception {
        Path real = folder.resolve("a.txt");
        Path counted = CountingFileSystem.wrap(real);
        assertEquals(counted, CountingFileSystem.wrap(folder).resolve("a.txt"));
        assertEquals(counted, counted.toAbsolutePath().normalize());
        assertEquals(counted.hashCode(), CountingFileSystem.wrap(real).hashCode());
        assertEquals(CountingFileSystem.wrap(Path.of("a.txt")), counted.getFileName());
        assertEquals(counted, counted.resolveSibling("b.txt").resolveSibling("a.txt"));
        assertEquals(real.toString(), counted.toString());
        assertThrows(UnsupportedOperationException.class, counted::toFile);
        Files.createFile(real);
        try (var files = Files.list(counted.getParent())) {
            assertEquals(counted, files.findFirst().orElseThrow());
        }
    }
}
