package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.rules.InspectedPackage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R2: packages are read side by side. */
class InspectionsSideBySideTest {
    private static final Path A = Path.of("a.nupkg");
    private static final Path B = Path.of("b.nupkg");

    @Test
    @DisplayName("R2: two packages are in work at the same time")
    void inspectsSeveralAtATime() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        InspectionsSideBySide inspections = new InspectionsSideBySide(
                file -> {
                    both.countDown();
                    assertTrue(awaited(both), "the other one does not begin");
                    return inspected(file);
                },
                2);

        inspections.inspect(List.of(A, B));

        assertEquals(A, inspections.of(A).file());
        assertEquals(B, inspections.of(B).file());
    }

    @Test
    void inspectsASinglePackageByItself() throws IOException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        InspectionsSideBySide inspections = new InspectionsSideBySide(file -> {
            threads.add(Thread.currentThread());
            return inspected(file);
        });

        inspections.inspect(List.of(A));

        assertEquals(Set.of(Thread.currentThread()), threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void inspectsEachOnceAndNoMoreAtATimeThanItMay(int threads) throws IOException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger all = new AtomicInteger();
        List<Path> files =
                IntStream.range(0, 50).mapToObj(i -> Path.of(i + ".nupkg")).toList();
        InspectionsSideBySide inspections = new InspectionsSideBySide(
                file -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.yield();
                    running.decrementAndGet();
                    all.incrementAndGet();
                    return inspected(file);
                },
                threads);

        inspections.inspect(files);
        for (Path each : files) {
            assertEquals(each, inspections.of(each).file());
        }

        assertEquals(50, all.get());
        assertTrue(most.get() <= threads, most::toString);
    }

    @Test
    void failsWithTheFailureOfTheFirstFile() {
        NoSuchFileException gone = new NoSuchFileException("a");
        InspectionsSideBySide inspections = new InspectionsSideBySide(
                file -> {
                    throw file.equals(A) ? gone : new NoSuchFileException("b");
                },
                2);

        assertSame(gone, assertThrows(IOException.class, () -> inspections.inspect(List.of(A, B))));
        InspectionsSideBySide broken = new InspectionsSideBySide(
                file -> {
                    throw new IllegalStateException();
                },
                2);
        assertThrows(IllegalStateException.class, () -> broken.inspect(List.of(A, B)));
    }

    @Test
    void endsWhenItIsInterrupted() {
        InspectionsSideBySide inspections = new InspectionsSideBySide(
                file -> {
                    awaited(new CountDownLatch(1));
                    return inspected(file);
                },
                2);
        Thread.currentThread().interrupt();

        assertThrows(IOException.class, () -> inspections.inspect(List.of(A, B)));
        assertTrue(Thread.interrupted());
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static InspectedPackage inspected(Path file) {
        return new InspectedPackage(file, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), "");
    }
}
