package io.github.nugetmaven.mojo.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets one run after the other edit a file. The lock is a file beside it, which the system releases if its owner dies. Other
 * programs do not know this lock: what they write is noticed by comparing.
 */
final class FileLocking implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path path;
    private final Optional<FileChannel> channel;

    private FileLocking(Path path, Optional<FileChannel> channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Waits until no other run edits this file. Where the file system has no locks, or the wait is too long, it goes on
     * without one.
     *
     * @param file as {@link OwnerOnlyFile#target} gives it
     */
    static FileLocking of(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path path = folder.resolve("." + file.getFileName() + ".lock");
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (Instant.now().isBefore(end)) {
                Optional<FileChannel> locked = lock(path);
                if (locked.isPresent()) {
                    return new FileLocking(path, locked);
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // a file system without locks
            return new FileLocking(path, Optional.empty());
        }
        return new FileLocking(path, Optional.empty());
    }

    /** Empty if another run has the lock, or has just deleted the file. */
    private static Optional<FileChannel> lock(Path path) throws IOException {
        createUnlessThere(path);
        FileChannel channel = null;
        boolean isHeld = false;
        try {
            Optional<Object> before = key(path);
            channel = FileChannel.open(path, StandardOpenOption.WRITE);
            // the same file before and after: else this would be the lock of a file that nobody else opens any more
            isHeld = isLocked(channel) && before.isPresent() && before.equals(key(path));
            return isHeld ? Optional.of(channel) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } finally {
            if (channel != null && !isHeld) {
                channel.close();
            }
        }
    }

    private static void createUnlessThere(Path path) throws IOException {
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException e) {
            // of another run, or left behind by one
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // another thread of this JVM, such as another build of a Maven daemon
            return false;
        }
    }

    /** Tells a file from one that has its name later; its path where the system has no such keys, as on Windows. */
    private static Optional<Object> key(Path path) throws IOException {
        try {
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return Optional.of(key == null ? path : key);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            deleteQuietly();
            channel.get().close();
        }
    }

    /** While it is locked, so that nobody else's lock is deleted. Windows may refuse that; an empty file does no harm. */
    private void deleteQuietly() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
