package io.github.nugetmaven.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** The pauses of a run. A limit of the server holds for all that is sent to it, so it stops every worker. Thread-safe. */
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

    /** How long somebody has paused in all, if this pause began now. What several do at the same time counts once. */
    synchronized Duration totalWith(Duration pause) {
        Instant now = clock.instant();
        Instant uncounted = pausedUntil.isAfter(now) ? pausedUntil : now;
        Duration more = Duration.between(uncounted, now.plus(pause));
        return more.isNegative() ? total : total.plus(more);
    }

    /** Before an attempt: waits for the end of a pause that holds for all. */
    void awaitRelease() {
        Duration left = left();
        if (!left.isNegative() && !left.isZero()) {
            sleep.accept(left);
        }
    }

    /** @param forAll whether nothing else may be sent meanwhile either */
    void pause(Duration pause, boolean forAll) {
        note(pause, forAll);
        sleep.accept(pause);
    }

    private synchronized Duration left() {
        Instant now = clock.instant();
        return stoppedUntil.isAfter(now) ? Duration.between(now, stoppedUntil) : Duration.ZERO;
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
