package io.github.nugetmaven.mojo.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.nugetmaven.mojo.reactor.ModuleBarrier.Arrival;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ModuleBarrierTest {
    private final ModuleBarrier gate = new ModuleBarrier(new ConcurrentHashMap<>());
    private final List<String> expected = List.of("root", "core", "client");

    @Test
    void theLastTakesAllInTheOrderOfTheReactor() {
        assertEquals(new Arrival(List.of("root", "core"), List.of()), gate.arrive("client", expected));
        assertEquals(new Arrival(List.of("core"), List.of()), gate.arrive("root", expected));
        assertEquals(new Arrival(List.of(), List.of("root", "core", "client")), gate.arrive("core", expected));
    }

    @Test
    void nobodyIsTakenTwice() {
        expected.forEach(it -> gate.arrive(it, expected));

        assertEquals(List.of(), gate.arrive("core", expected).taken());
        assertEquals(List.of(), gate.arrive("client", expected).taken());
    }

    @Test
    void whoComesTwiceBeforeTheOthersCountsOnce() {
        gate.arrive("core", expected);
        assertEquals(List.of("root", "client"), gate.arrive("core", expected).missing());
    }

    @Test
    void whomNobodyExpectedIsNotLost() {
        gate.arrive("stranger", expected);
        gate.arrive("root", expected);
        gate.arrive("core", expected);

        assertEquals(
                List.of("root", "core", "client", "stranger"),
                gate.arrive("client", expected).taken());
        assertEquals(List.of("latecomer"), gate.arrive("latecomer", expected).taken());
    }

    @RepeatedTest(20)
    void ofAThousandAtOnceExactlyOneIsLast() throws Exception {
        List<String> modules =
                IntStream.range(0, 1000).mapToObj(it -> "module-" + it).toList();
        ExecutorService threads = Executors.newFixedThreadPool(32);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Arrival>> arrivals = new ArrayList<>();
            for (String module : modules) {
                arrivals.add(threads.submit(() -> {
                    start.await();
                    return gate.arrive(module, modules);
                }));
            }
            start.countDown();
            List<List<String>> taken = new ArrayList<>();
            for (Future<Arrival> arrival : arrivals) {
                taken.add(arrival.get().taken());
            }
            assertEquals(
                    List.of(modules), taken.stream().filter(it -> !it.isEmpty()).toList());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Else two that come last at the same moment would share the others between them. */
    @Test
    void whoComesIsAlone() throws Exception {
        CyclicBarrier meeting = new CyclicBarrier(2);
        AtomicBoolean met = new AtomicBoolean();
        ModuleBarrier watched = new ModuleBarrier(new AbstractMap<>() {
            @Override
            public String putIfAbsent(String module, String state) {
                try {
                    meeting.await(300, TimeUnit.MILLISECONDS);
                    met.set(true);
                } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                    return null;
                }
                return null;
            }

            @Override
            public Set<Map.Entry<String, String>> entrySet() {
                return Set.of();
            }
        });
        Thread other = new Thread(() -> watched.arrive("core", expected));
        other.start();
        watched.arrive("client", expected);
        other.join();

        assertFalse(met.get());
    }
}
