package io.github.nugetmaven.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** The pauses of a run. A limit of the server holds for all that is sent to it, so it stops every worker. Thread-safe. */
final class Brake {
    private final Clock clock;
    private final Consumer<Duration> sleep;
    private Instant stoppedUntil = Instant.MIN;
    private Duration total = Duration.ZERO;

    Brake(Clock clock, Consumer<Duration> sleep) {
        this.clock = clock;
        this.sleep = sleep;
    }

    /** Of all pauses so far. */
    synchronized Duration total() {
        return total;
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
        total = total.plus(pause);
        Instant end = clock.instant().plus(pause);
        if (forAll && end.isAfter(stoppedUntil)) {
            stoppedUntil = end;
        }
    }
}
