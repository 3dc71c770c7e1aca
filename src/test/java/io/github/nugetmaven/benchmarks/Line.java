package io.github.nugetmaven.benchmarks;

import java.util.concurrent.locks.LockSupport;

/** The line to the server, which all connections share. Thread-safe. */
final class Line {
    /** What a sleep that ended late may make up for, so that the line is as wide as it is said to be. */
    private static final long MAX_BEHIND = 20_000_000;

    private final long bytesPerSecond;
    private long freeAt = System.nanoTime();

    /** @param bytesPerSecond 0 for as fast as this machine goes */
    Line(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Returns when these bytes have come over the line, behind all that came before them. */
    void pass(int bytes) {
        if (bytesPerSecond == 0) {
            return;
        }
        long end = reserve(bytes * 1_000_000_000L / bytesPerSecond);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private synchronized long reserve(long nanos) {
        freeAt = Math.max(freeAt, System.nanoTime() - MAX_BEHIND) + nanos;
        return freeAt;
    }
}
