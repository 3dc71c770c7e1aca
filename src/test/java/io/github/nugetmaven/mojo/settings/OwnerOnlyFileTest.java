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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** How files with secrets are created and replaced. */
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

    /** Two first runs of a goal: only one of their master passwords may be the one that keys are encrypted with. */
    @RepeatedTest(20)
    void isCreatedByOneOfManyAtTheSameTime() throws Exception {
        Path file = folder.resolve("settings-security.xml");
        int runs = 4;
        CyclicBarrier start = new CyclicBarrier(runs);
        List<Callable<String>> creations = IntStream.range(0, runs)
                .mapToObj(i -> (Callable<String>) () -> {
                    byte[] content = String.valueOf(i).repeat(10_000).getBytes();
                    start.await();
                    try {
                        OwnerOnlyFile.create(file, content);
                        return String.valueOf(i);
                    } catch (FileAlreadyExistsException e) {
                        assertEquals(10_000, Files.readString(file).length(), "seen before it is complete");
                        return "";
                    }
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        List<String> created = new ArrayList<>();
        try {
            for (Future<String> creation : threads.invokeAll(creations)) {
                created.add(creation.get());
            }
        } finally {
            threads.shutdown();
        }
        created.removeIf(String::isEmpty);

        assertEquals(List.of(Files.readString(file).substring(0, 1)), created);
        assertEquals(List.of(file), files(folder));
        assertEquals("rw-------", permissions(file));
    }

    @Test
    void isNotReplacedIfItHasChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.xml"), "theirs");

        assertFalse(OwnerOnlyFile.replace(file, Optional.of("before".getBytes()), "mine".getBytes()));
        assertFalse(OwnerOnlyFile.replace(file, Optional.empty(), "mine".getBytes()));
        assertFalse(OwnerOnlyFile.replace(folder.resolve("gone"), Optional.of("before".getBytes()), "mine".getBytes()));
        assertEquals("theirs", Files.readString(file));
        assertEquals(List.of(file), files(folder));

        assertTrue(OwnerOnlyFile.replace(file, Optional.of("theirs".getBytes()), "mine".getBytes()));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void isCreatedWhereALinkLeadsNowhereYet() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("settings.xml"), Path.of("dotfiles/settings.xml"));

        OwnerOnlyFile.create(OwnerOnlyFile.target(link), "new".getBytes());

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(folder.resolve("dotfiles/settings.xml")));
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
