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
    private final ModuleBarrier barrier = new ModuleBarrier(new ConcurrentHashMap<>());
    private final List<String> expected = List.of("root", "core", "client");

    @Test
    void theLastTakesAllInTheOrderOfTheReactor() {
        assertEquals(new Arrival(List.of("root", "core"), List.of()), barrier.arrive("client", expected));
        assertEquals(new Arrival(List.of("core"), List.of()), barrier.arrive("root", expected));
        assertEquals(new Arrival(List.of(), List.of("root", "core", "client")), barrier.arrive("core", expected));
    }

    @Test
    void noModuleIsTakenTwice() {
        expected.forEach(it -> barrier.arrive(it, expected));

        assertEquals(List.of(), barrier.arrive("core", expected).taken());
        assertEquals(List.of(), barrier.arrive("client", expected).taken());
    }

    @Test
    void aModuleThatArrivesTwiceCountsOnce() {
        barrier.arrive("core", expected);
        assertEquals(List.of("root", "client"), barrier.arrive("core", expected).missing());
    }

    @Test
    void anUnexpectedModuleIsNotLost() {
        barrier.arrive("stranger", expected);
        barrier.arrive("root", expected);
        barrier.arrive("core", expected);

        assertEquals(
                List.of("root", "core", "client", "stranger"),
                barrier.arrive("client", expected).taken());
        assertEquals(List.of("latecomer"), barrier.arrive("latecomer", expected).taken());
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
                    return barrier.arrive(module, modules);
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

    /** Otherwise two modules that arrive last at the same moment would each take some of the others. */
    @Test
    void arrivalsDoNotOverlap() throws Exception {
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
