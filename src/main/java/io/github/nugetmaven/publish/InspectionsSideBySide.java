package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.DaemonThreads;
import io.github.nugetmaven.nupkg.rules.InspectedPackage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Inspects files, as many at a time as there are processors. A single file is inspected without another thread. Not
 * thread-safe.
 */
final class InspectionsSideBySide {
    /** More would rather wait for the disk, and hold more of hostile packages in memory. */
    private static final int MAX_THREADS = 8;

    private final Inspection inspection;
    private final int maxThreads;
    private final Map<Path, InspectedPackage> done = new HashMap<>();

    /** Inspects a file; called by several threads at once. */
    interface Inspection {
        InspectedPackage of(Path file) throws IOException;
    }

    InspectionsSideBySide(Inspection inspection) {
        this(inspection, Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    InspectionsSideBySide(Inspection inspection, int maxThreads) {
        this.inspection = inspection;
        this.maxThreads = maxThreads;
    }

    /**
     * Inspects these files.
     *
     * @throws IOException the failure of the first file that cannot be read from disk
     */
    void inspect(List<Path> files) throws IOException {
        int threads = Math.min(files.size(), maxThreads);
        if (threads > 1) {
            inspect(files, threads);
        } else {
            for (Path file : files) {
                done.put(file, inspection.of(file));
            }
        }
    }

    private void inspect(List<Path> files, int threads) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, new DaemonThreads("nuget-inspection"));
        try {
            Map<Path, Future<InspectedPackage>> all = new LinkedHashMap<>();
            for (Path file : files) {
                all.put(file, workers.submit(() -> inspection.of(file)));
            }
            for (Map.Entry<Path, Future<InspectedPackage>> each : all.entrySet()) {
                done.put(each.getKey(), each.getValue().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while packages were read");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (IOException) cause;
    }

    /** The result for a file, which is inspected now if it has not been. */
    InspectedPackage of(Path file) throws IOException {
        InspectedPackage known = done.get(file);
        return known == null ? inspection.of(file) : known;
    }
}
