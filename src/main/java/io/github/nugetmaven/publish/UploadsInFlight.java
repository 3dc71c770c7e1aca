package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Upload;
import io.github.nugetmaven.nupkg.PackageFile;
import java.io.Closeable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The uploads of a run as they go on: how far each is, and at intervals which of them take long. Thread-safe. */
final class UploadsInFlight implements Closeable {
    private final Consumer<PublishEvent> listener;
    private final Duration interval;
    private final Map<PackageFile, InFlight> uploads = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(UploadsInFlight::daemon);

    private record InFlight(long start, AtomicLong sent) {}

    /** @param interval between two events about an upload that goes on */
    UploadsInFlight(Consumer<PublishEvent> listener, Duration interval) {
        this.listener = listener;
        this.interval = interval;
        long nanos = interval.toNanos();
        // more often than an interval, since each upload has an interval of its own
        clock.scheduleWithFixedDelay(new Tick(), nanos / 5, nanos / 5, TimeUnit.NANOSECONDS);
    }

    /** An attempt that begins now. */
    Upload begin(PackageFile file, String sha512, String source) {
        InFlight inFlight = new InFlight(System.nanoTime(), new AtomicLong());
        uploads.put(file, inFlight);
        return new Upload(file, sha512, bytes -> {
            // after a redirect the file goes out again
            long sent = inFlight.sent().updateAndGet(it -> it >= file.size() ? bytes : it + bytes);
            listener.accept(new PublishEvent.Uploading(file, source, sent));
        });
    }

    /** The attempt is over. */
    void end(PackageFile file) {
        uploads.remove(file);
    }

    private final class Tick implements Runnable {
        private final Map<InFlight, Long> announced = new ConcurrentHashMap<>();

        @Override
        public void run() {
            announced.keySet().retainAll(uploads.values());
            uploads.forEach((file, upload) -> {
                long elapsed = System.nanoTime() - upload.start();
                long count = elapsed / interval.toNanos();
                if (count > announced.getOrDefault(upload, 0L)) {
                    announced.put(upload, count);
                    listener.accept(
                            new PublishEvent.StillUploading(file, upload.sent().get(), Duration.ofNanos(elapsed)));
                }
            });
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "nuget-push-progress");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
