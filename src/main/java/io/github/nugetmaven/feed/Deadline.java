package io.github.nugetmaven.feed;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;

/**
 * The end of an attempt: one time for all calls that belong to it, since a feed may redirect it from one address to the next.
 * Immutable.
 */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** Counts from now on. */
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /**
     * Limits a call to the rest of the time, from connecting to the end of its response.
     *
     * @throws InterruptedIOException if no time is left, like a call that runs out of time
     */
    void limit(Call call) throws InterruptedIOException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new InterruptedIOException("timeout");
        }
        call.timeout().timeout(left, TimeUnit.NANOSECONDS);
    }
}
