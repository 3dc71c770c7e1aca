package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Upload;
import io.github.nugetmaven.nupkg.DaemonThreads;
import io.github.nugetmaven.nupkg.PackageFile;
import java.io.Closeable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The uploads of a run as they go on: how far each is, and at intervals which of them take long. Thread-safe. */
final class UploadsInFlight implements Closeable, Runnable {
    private final Consumer<PublishEvent> listener;
    private final Duration interval;
    private final Map<PackageFile, InFlight> uploads = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);

    /** @param interval between two events about an upload that goes on */
    UploadsInFlight(Consumer<PublishEvent> listener, Duration interval) {
        this.listener = listener;
        this.interval = interval;
        new DaemonThreads("nuget-push-progress").execute(this);
    }

    /** An attempt that begins now. */
    Upload begin(PackageFile file, String sha512, String source) {
        InFlight inFlight = new InFlight(file, source);
        uploads.put(file, inFlight);
        return new Upload(file, sha512, inFlight);
    }

    /** The attempt is over. */
    void end(PackageFile file) {
        uploads.remove(file);
    }

    /** Announces the uploads that take long, until the end of the run. */
    @Override
    public void run() {
        try {
            // more often than an interval, since each upload has an interval of its own
            while (!end.await(interval.toNanos() / 5, TimeUnit.NANOSECONDS)) {
                for (InFlight each : uploads.values()) {
                    each.announceAfterInterval();
                }
            }
        } catch (InterruptedException | RuntimeException e) {
            return; // a push goes on without such lines
        }
    }

    /** One attempt. Gets the number of bytes whenever some more went out. */
    private final class InFlight implements LongConsumer {
        private final PackageFile file;
        private final String source;
        private final long start = System.nanoTime();
        private long sent;
        /** How many intervals have been announced. Only the announcing thread uses it. */
        private long announced;

        private InFlight(PackageFile file, String source) {
            this.file = file;
            this.source = source;
        }

        @Override
        public void accept(long bytes) {
            listener.accept(new PublishEvent.Uploading(file, source, add(bytes)));
        }

        private synchronized long add(long bytes) {
            // after a redirect the file goes out again
            sent = sent >= file.size() ? bytes : sent + bytes;
            return sent;
        }

        private synchronized long sent() {
            return sent;
        }

        private void announceAfterInterval() {
            long elapsed = System.nanoTime() - start;
            long intervals = elapsed / interval.toNanos();
            if (intervals > announced) {
                announced = intervals;
                listener.accept(new PublishEvent.StillUploading(file, sent(), Duration.ofNanos(elapsed)));
            }
        }
    }

    @Override
    public void close() {
        end.countDown();
    }
}
