package io.github.nugetmaven.nupkg.writer;

import io.github.nugetmaven.nupkg.DaemonThreads;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Deflater;

/**
 * Reads and compresses entries on several threads, a few of them ahead of the one that writes them in their order. Compression
 * takes most of the time of packing. Memory is bounded: what is larger than {@link #MAX_BYTES} is left to the caller. Not
 * thread-safe.
 */
final class FileCompression implements Closeable {
    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_THREADS = 4;
    private static final int AHEAD = 8;

    private final int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    private final ExecutorService executor = Executors.newFixedThreadPool(threads, new DaemonThreads("nuget-pack"));
    private final BlockingQueue<Deflater> idle = new ArrayBlockingQueue<>(threads);
    private final Iterator<NewEntry> left;
    private final Instant generated;
    private final Deque<Future<Optional<CompressedContent>>> ahead = new ArrayDeque<>();

    /** @param generated the time of an entry that is no file */
    FileCompression(List<NewEntry> entries, Instant generated) {
        this.left = entries.iterator();
        this.generated = generated;
        for (int i = 0; i < threads; i++) {
            idle.add(Deflate.deflater());
        }
    }

    /**
     * The content of the next entry; empty if it is too large.
     *
     * @throws EntryException if the file cannot be read, or changes meanwhile
     */
    Optional<CompressedContent> next() throws IOException, EntryException {
        while (left.hasNext() && ahead.size() < AHEAD * threads) {
            NewEntry entry = left.next();
            ahead.add(executor.submit(() -> compress(entry)));
        }
        try {
            return ahead.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EntryException problem) {
                throw problem;
            }
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Optional<CompressedContent> compress(NewEntry entry) throws Exception {
        Deflater deflater = idle.take();
        try {
            return entry.content() instanceof EntryContent.OfFile content
                    ? compress(entry.name(), content, deflater)
                    : compress(((EntryContent.OfBytes) entry.content()).bytes(), deflater);
        } finally {
            idle.add(deflater);
        }
    }

    private Optional<CompressedContent> compress(byte[] bytes, Deflater deflater) {
        return bytes.length > MAX_BYTES
                ? Optional.empty()
                : Optional.of(CompressedContent.of(bytes, generated, deflater));
    }

    private static Optional<CompressedContent> compress(String name, EntryContent.OfFile entry, Deflater deflater)
            throws IOException, EntryException {
        try (FileContent content = new FileContent(name, entry.file())) {
            if (content.size() > MAX_BYTES) {
                return Optional.empty();
            }
            return Optional.of(CompressedContent.of(content.readUnchanged(), content.modified(), deflater));
        } catch (FileContent.ReadException e) {
            throw e.problem();
        }
    }

    /** Ends the threads, after what they have begun. */
    @Override
    public void close() {
        executor.shutdownNow();
        boolean isInterrupted = Thread.interrupted();
        for (int ended = 0; ended < threads; ) {
            try {
                // only one that no thread uses: the JVM would not survive
                idle.take().end();
                ended++;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
