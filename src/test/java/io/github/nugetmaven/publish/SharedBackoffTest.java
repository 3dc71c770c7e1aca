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
    private final SharedBackoff backoff = new SharedBackoff(clock, slept::add);

    @Test
    void aLimitStopsAllPackages() {
        backoff.pause(PAUSE, true);
        backoff.awaitRelease();
        assertEquals(List.of(PAUSE, PAUSE), slept);
    }

    @Test
    void aPauseOfOnePackageStopsNoOther() {
        backoff.pause(PAUSE, false);
        backoff.awaitRelease();
        assertEquals(List.of(PAUSE), slept);
    }

    @Test
    void aShorterLimitDoesNotEndALongerOne() {
        backoff.pause(PAUSE, true);
        backoff.pause(Duration.ofSeconds(1), true);
        backoff.awaitRelease();
        assertEquals(PAUSE, slept.get(2));
    }

    @Test
    void aLimitThatComesDuringTheWaitIsAwaitedToo() {
        Duration longer = PAUSE.multipliedBy(2);
        SharedBackoff[] shared = new SharedBackoff[1];
        boolean[] isOtherWorker = new boolean[1];
        shared[0] = new SharedBackoff(clock, pause -> {
            if (!isOtherWorker[0]) {
                slept.add(pause);
                clock.step(pause);
                isOtherWorker[0] = true;
                shared[0].pause(longer, true);
                isOtherWorker[0] = slept.size() > 2;
            }
        });
        isOtherWorker[0] = true;
        shared[0].pause(PAUSE, true);
        isOtherWorker[0] = false;

        shared[0].awaitRelease();

        assertEquals(List.of(PAUSE, longer), slept.subList(0, 2));
    }

    @Test
    void addsUpAllPauses() {
        backoff.pause(PAUSE, true);
        clock.step(PAUSE);
        backoff.pause(PAUSE, false);
        clock.step(PAUSE);
        assertEquals(PAUSE.multipliedBy(3), backoff.totalWith(PAUSE));
    }

    @Test
    void countsOnceWhatSeveralPauseAtTheSameTime() {
        for (int worker = 0; worker < 4; worker++) {
            backoff.pause(PAUSE, true);
        }
        assertEquals(PAUSE, backoff.totalWith(PAUSE));
        assertEquals(PAUSE, backoff.totalWith(Duration.ofSeconds(1)));
    }

    @Test
    void countsOfAPauseThatOverlapsOnlyTheRest() {
        backoff.pause(PAUSE, true);
        clock.step(Duration.ofSeconds(3));
        assertEquals(PAUSE.plusSeconds(3), backoff.totalWith(PAUSE));
    }
}
