package io.github.nugetmaven.feed;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okio.AsyncTimeout;

/**
 * How long an attempt may stand still. Every byte of a package that moves starts the time again, so that it bounds silence and
 * not the upload. Nothing else does: an answer in drops, or a chain of redirects, has one time for all of it. For the thread of
 * the attempt only.
 */
final class Deadline {
    private final long silence;
    private long end;
    /** Null before the first call. */
    private Watch watch;

    private Deadline(long silence) {
        this.silence = silence;
        this.end = System.nanoTime() + silence;
    }

    /** Counts from now on. */
    static Deadline in(Duration silence) {
        return new Deadline(silence.toNanos());
    }

    /**
     * Cancels a call when the time is over, until the watch is closed. At most one call at a time.
     *
     * @throws InterruptedIOException if no time is left, like a call that runs out of time
     */
    Watch watch(Call call) throws InterruptedIOException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new InterruptedIOException("timeout");
        }
        Watch started = new Watch(call);
        started.start(left);
        watch = started;
        return started;
    }

    /** Starts the time again, since a part of a package has moved. */
    void moved() {
        end = System.nanoTime() + silence;
        if (watch != null) {
            watch.restart(silence);
        }
    }

    /** Watches one call. */
    static final class Watch extends AsyncTimeout implements AutoCloseable {
        private final Call call;
        private volatile boolean isOver;

        private Watch(Call call) {
            this.call = call;
        }

        private void start(long nanos) {
            timeout(nanos, TimeUnit.NANOSECONDS);
            enter();
        }

        private void restart(long nanos) {
            if (!exit()) {
                start(nanos);
            }
        }

        /** Whether the call was cancelled because its time was over. */
        boolean isOver() {
            return isOver;
        }

        @Override
        protected void timedOut() {
            isOver = true;
            call.cancel();
        }

        @Override
        public void close() {
            exit();
        }
    }
}
