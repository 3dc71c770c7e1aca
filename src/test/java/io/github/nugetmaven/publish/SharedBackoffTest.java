package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedBackoffTest {
    private static final Duration PAUSE = Duration.ofSeconds(7);

    private final List<Duration> slept = new ArrayList<>();
    private final SteppingClock clock = new SteppingClock();
    private final SharedBackoff brake = new SharedBackoff(clock, slept::add);

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
        clock.step(PAUSE);
        brake.pause(PAUSE, false);
        clock.step(PAUSE);
        assertEquals(PAUSE.multipliedBy(3), brake.totalWith(PAUSE));
    }

    @Test
    void countsOnceWhatSeveralPauseAtTheSameTime() {
        for (int worker = 0; worker < 4; worker++) {
            brake.pause(PAUSE, true);
        }
        assertEquals(PAUSE, brake.totalWith(PAUSE));
        assertEquals(PAUSE, brake.totalWith(Duration.ofSeconds(1)));
    }

    @Test
    void countsOfAPauseThatOverlapsOnlyTheRest() {
        brake.pause(PAUSE, true);
        clock.step(Duration.ofSeconds(3));
        assertEquals(PAUSE.plusSeconds(3), brake.totalWith(PAUSE));
    }
}
