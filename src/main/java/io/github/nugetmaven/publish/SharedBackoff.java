package io.github.nugetmaven.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The pauses of a run. A rate limit of the server applies to everything that is sent to it, so it stops every worker.
 * Thread-safe.
 */
final class SharedBackoff {
    private final Clock clock;
    private final Consumer<Duration> sleep;
    private Instant stoppedUntil = Instant.MIN;
    private Instant pausedUntil = Instant.MIN;
    private Duration total = Duration.ZERO;

    SharedBackoff(Clock clock, Consumer<Duration> sleep) {
        this.clock = clock;
        this.sleep = sleep;
    }

    /** How long the run will have paused in total if this pause begins now. Pauses at the same time count once. */
    synchronized Duration totalWith(Duration pause) {
        Instant now = clock.instant();
        Instant uncounted = pausedUntil.isAfter(now) ? pausedUntil : now;
        Duration more = Duration.between(uncounted, now.plus(pause));
        return more.isNegative() ? total : total.plus(more);
    }

    /** Call this before an attempt: it waits for the end of a pause that applies to all, and of those that begin meanwhile. */
    void awaitRelease() {
        Instant awaited = Instant.MIN;
        for (Instant end = stoppedUntil(); end.isAfter(awaited); end = stoppedUntil()) {
            Duration left = Duration.between(clock.instant(), end);
            if (!left.isNegative() && !left.isZero()) {
                sleep.accept(left);
            }
            awaited = end;
        }
    }

    /** @param forAll whether the pause applies to all workers */
    void pause(Duration pause, boolean forAll) {
        note(pause, forAll);
        sleep.accept(pause);
    }

    private synchronized Instant stoppedUntil() {
        return stoppedUntil;
    }

    private synchronized void note(Duration pause, boolean forAll) {
        total = totalWith(pause);
        Instant end = clock.instant().plus(pause);
        if (end.isAfter(pausedUntil)) {
            pausedUntil = end;
        }
        if (forAll && end.isAfter(stoppedUntil)) {
            stoppedUntil = end;
        }
    }
}
