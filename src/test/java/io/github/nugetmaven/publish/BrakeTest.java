package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrakeTest {
    private static final Duration PAUSE = Duration.ofSeconds(7);

    private final List<Duration> slept = new ArrayList<>();
    private final Brake brake =
            new Brake(Clock.fixed(Instant.parse("2026-11-21T10:15:30Z"), ZoneOffset.UTC), slept::add);

    @Test
    void aLimitStopsEverybodyElseToo() {
        brake.pause(PAUSE, true);
        brake.awaitRelease();
        assertEquals(List.of(PAUSE, PAUSE), slept);
    }

    @Test
    void aPauseOfOnePackageStopsNobodyElse() {
        brake.pause(PAUSE, false);
        brake.awaitRelease();
        assertEquals(List.of(PAUSE), slept);
    }

    @Test
    void aShorterLimitDoesNotEndALongerOne() {
        brake.pause(PAUSE, true);
        brake.pause(Duration.ofSeconds(1), true);
        brake.awaitRelease();
        assertEquals(PAUSE, slept.get(2));
    }

    @Test
    void addsUpAllPauses() {
        brake.pause(PAUSE, true);
        brake.pause(PAUSE, false);
        assertEquals(PAUSE.multipliedBy(2), brake.total());
    }
}
