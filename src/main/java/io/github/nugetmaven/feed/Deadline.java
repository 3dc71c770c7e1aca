package io.github.nugetmaven.feed;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;

/**
 * When an attempt is over: one time for all calls that belong to it, since a feed may lead it from one address to the next.
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
     * Gives a call what is left of the time, from connecting to the end of its response.
     *
     * @throws InterruptedIOException if nothing is left, as for a call that runs out of time
     */
    void limit(Call call) throws InterruptedIOException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new InterruptedIOException("timeout");
        }
        call.timeout().timeout(left, TimeUnit.NANOSECONDS);
    }
}
