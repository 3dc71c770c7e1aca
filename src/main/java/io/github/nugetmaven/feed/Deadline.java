package io.github.nugetmaven.feed;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocket;
import okhttp3.Call;
import okio.AsyncTimeout;

/**
 * How long an attempt may stand still. Every byte of a package that moves starts the time again, so that it bounds silence and
 * not the upload. Nothing else does: an answer in drops, or a chain of redirects, has one time for all of it. For the thread of
 * the attempt only.
 */
final class Deadline {
    /** For an answer that has arrived. */
    private static final Duration GRACE = Duration.ofSeconds(2);

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
     * @param isSending whether the body of the call is not sent yet
     * @throws InterruptedIOException if no time is left, like a call that runs out of time
     */
    Watch watch(Call call, BooleanSupplier isSending) throws InterruptedIOException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new InterruptedIOException("timeout");
        }
        Watch started = new Watch(call, isSending);
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

    /** The call that is watched goes over this connection. */
    void goesOver(Socket connection) {
        if (watch != null) {
            watch.socket = connection;
        }
    }

    /**
     * Watches one call. If an upload stands still, the server may have answered before its end, without reading on and without
     * closing. So first only the outgoing half of the connection is closed, which ends the upload, and the answer can be read.
     */
    static final class Watch extends AsyncTimeout implements AutoCloseable {
        private final Call call;
        private final BooleanSupplier isSending;
        private final AsyncTimeout grace = new AsyncTimeout() {
            @Override
            protected void timedOut() {
                call.cancel();
            }
        };
        private volatile Socket socket;
        private volatile boolean isOver;

        private Watch(Call call, BooleanSupplier isSending) {
            this.call = call;
            this.isSending = isSending;
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
            if (!isSending.getAsBoolean() || !closesOutput()) {
                call.cancel();
            }
        }

        /** Not with TLS, where that waits for the very bytes that do not move. */
        private boolean closesOutput() {
            Socket connection = socket;
            if (connection == null || connection instanceof SSLSocket) {
                return false;
            }
            try {
                grace.timeout(GRACE.toNanos(), TimeUnit.NANOSECONDS);
                grace.enter();
                connection.shutdownOutput();
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void close() {
            exit();
            grace.exit();
        }
    }
}
