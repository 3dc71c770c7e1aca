package io.github.nugetmaven.nupkg;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens a file that may be replaced by something else at any moment. To open a pipe takes until somebody writes to it, which
 * may be never, and a device has no end.
 */
public final class RegularFile {
    /** More than a slow network takes. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** As many threads as files are being opened. One serves the next file, unless that comes after a second. */
    private static final Executor OPENERS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), new DaemonThreads("nuget-open-file"));

    private RegularFile() {}

    /** Opens a path. */
    interface Opening {
        FileChannel open(Path file) throws IOException;
    }

    /**
     * Opens a file to read it.
     *
     * @throws NotARegularFileException if it is not a regular file, before or after it was opened
     * @throws IOException if it cannot be opened, or not within 30 seconds
     */
    public static FileChannel open(Path file) throws IOException {
        return open(file, LIMIT, it -> FileChannel.open(it, StandardOpenOption.READ));
    }

    static FileChannel open(Path file, Duration limit, Opening opening) throws IOException {
        Object before = keyOf(file);
        CompletableFuture<FileChannel> opened = start(file, opening);
        FileChannel channel;
        try {
            channel = opened.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw abandoned(opened, new InterruptedIOException("interrupted while opening " + file));
        } catch (TimeoutException e) {
            keyOf(file);
            String reason = "cannot be opened within " + limit.toSeconds() + " seconds";
            throw abandoned(opened, new FileSystemException(file.toString(), null, reason));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException same ? same : new IOException(e.getCause());
        }
        try {
            if (!Objects.equals(before, keyOf(file))) {
                throw new FileSystemException(file.toString(), null, "was replaced while it was opened");
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** In a thread that may stay behind, as nothing ends a system call that opens a pipe. */
    private static CompletableFuture<FileChannel> start(Path file, Opening opening) {
        CompletableFuture<FileChannel> opened = new CompletableFuture<>();
        OPENERS.execute(() -> {
            try {
                opened.complete(opening.open(file));
            } catch (IOException | RuntimeException | Error e) {
                opened.completeExceptionally(e);
            }
        });
        return opened;
    }

    /** Identifies the file; null where a file system knows no such key. */
    private static Object keyOf(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new NotARegularFileException(file);
        }
        return attributes.fileKey();
    }

    /** Closes what is opened too late. */
    private static IOException abandoned(CompletableFuture<FileChannel> opened, IOException reason) {
        opened.thenAccept(late -> {
            try {
                late.close();
            } catch (IOException e) {
                // nobody has used it
            }
        });
        return reason;
    }
}
