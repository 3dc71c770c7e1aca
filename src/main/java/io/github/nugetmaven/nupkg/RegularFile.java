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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens a file that may be replaced by something else at any moment. To open a pipe takes until somebody writes to it, which
 * may be never, and a device has no end.
 */
public final class RegularFile {
    /** More than a slow network takes. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private RegularFile() {}

    /** Opens a file in a thread that may stay behind, as nothing ends a system call that opens a pipe. */
    static class Opening extends Thread {
        private final Path file;
        private final CompletableFuture<FileChannel> opened = new CompletableFuture<>();

        Opening(Path file) {
            super("nuget-open-file");
            this.file = file;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                opened.complete(open(file));
            } catch (IOException | RuntimeException | Error e) {
                opened.completeExceptionally(e);
            }
        }

        FileChannel open(Path path) throws IOException {
            return FileChannel.open(path, StandardOpenOption.READ);
        }
    }

    /**
     * Opens a file to read it.
     *
     * @throws NotARegularFileException if it is not a regular file, before or after it was opened
     * @throws IOException if it cannot be opened, or not within 30 seconds
     */
    public static FileChannel open(Path file) throws IOException {
        return open(file, LIMIT, new Opening(file));
    }

    static FileChannel open(Path file, Duration limit, Opening opening) throws IOException {
        Object before = keyOf(file);
        CompletableFuture<FileChannel> opened = opening.opened;
        opening.start();
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
