package io.github.nugetmaven.mojo.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Reads and writes files with secrets. Only their owner can read them, and a reader never sees a partly written file. */
final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> READABLE_BY_OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private OwnerOnlyFile() {}

    /** The real place of a file, so that a symbolic link, such as one into a folder of dot files, stays a link. */
    static Path target(Path file) throws IOException {
        try {
            return file.toRealPath();
        } catch (NoSuchFileException e) {
            return Files.isSymbolicLink(file)
                    ? target(file.resolveSibling(Files.readSymbolicLink(file)))
                    : file.toAbsolutePath().normalize();
        }
    }

    /**
     * Writes a file, replacing its content in one step.
     *
     * @param file as {@link #target} gives it
     */
    static void write(Path file, byte[] content) throws IOException {
        Path temporary = writeBeside(file, content);
        try {
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Replaces the content of a file, unless another program has changed it in the meantime.
     *
     * @param file as {@link #target} gives it
     * @param before the content that {@code after} was made of; empty if there was no file
     * @return false, with the file untouched, if its content is no longer {@code before}
     */
    static boolean replace(Path file, Optional<byte[]> before, byte[] after) throws IOException {
        if (before.isEmpty()) {
            try {
                create(file, after);
                return true;
            } catch (FileAlreadyExistsException e) {
                return false;
            }
        }
        Path temporary = writeBeside(file, after);
        try {
            // as late as possible: only a lock that every editor respects could close the gap
            boolean isAsBefore =
                    read(file).filter(it -> Arrays.equals(it, before.get())).isPresent();
            if (isAsBefore) {
                move(temporary, file);
            }
            return isAsBefore;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Writes a file that must not exist. If several processes do this at the same time, one succeeds, and the others see its
     * complete content.
     *
     * @param file as {@link #target} gives it
     * @throws FileAlreadyExistsException if it exists
     */
    static void create(Path file, byte[] content) throws IOException {
        Path temporary = writeBeside(file, content);
        try {
            moveToNew(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The content of a file, or empty if there is no such file. */
    static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether other users of this machine may read a file; false if the file system has no such permissions. */
    static boolean isReadableByOthers(Path file) throws IOException {
        return isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(READABLE_BY_OTHERS::contains);
    }

    private static Path writeBeside(Path file, byte[] content) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        FileAttribute<?>[] attributes = isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".tmp", attributes);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        return temporary;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void moveToNew(Path from, Path to) throws IOException {
        try {
            // a hard link is created in one step, and not if the file exists; a move would look first and then replace
            // the file
            Files.createLink(to, from);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            // file systems without hard links, such as FAT
            Files.move(from, to);
        }
    }

    static boolean isPosix(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix");
    }
}
