package io.github.nugetmaven.publish;

import static io.github.nugetmaven.publish.FivePackages.COUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.publish.PushPolicy.Duplicates;
import io.github.nugetmaven.testing.gallery.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails with any package: the report matches the content of the feed, and nothing is stored twice. */
class FaultMatrixTest {
    @TempDir
    private Path folder;

    private record Case(Trouble trouble, int at, int parallelism, Duplicates rule) {}

    private static Stream<Case> matrix(Stream<Trouble> troubles) {
        return troubles.flatMap(trouble -> Stream.of(0, COUNT / 2, COUNT - 1)
                .flatMap(at -> Stream.of(1, 4)
                        .flatMap(parallelism ->
                                Stream.of(Duplicates.values()).map(rule -> new Case(trouble, at, parallelism, rule)))));
    }

    static Stream<Case> quick() {
        return matrix(Trouble.quick());
    }

    @ParameterizedTest
    @MethodSource("quick")
    void reportsWhatTheFeedHolds(Case the) throws IOException {
        reportsWhatTheFeedHolds(the, folder, FivePackages.PATIENCE);
    }

    /** Runs the cases side by side, because they mostly wait. */
    @Test
    void reportsWhatASilentFeedHolds() throws Exception {
        List<Case> cases =
                matrix(Stream.of(Trouble.values()).filter(Trouble::isSilence)).toList();
        ExecutorService workers = Executors.newFixedThreadPool(cases.size() / 2);
        try {
            List<Callable<Void>> runs = cases.stream().map(this::silentRun).toList();
            for (Future<Void> run : workers.invokeAll(runs)) {
                run.get();
            }
        } finally {
            workers.shutdown();
        }
    }

    private Callable<Void> silentRun(Case the) {
        return () -> {
            reportsWhatTheFeedHolds(the, Files.createTempDirectory(folder, "of-one"), Trouble.PATIENCE);
            return null;
        };
    }

    private static void reportsWhatTheFeedHolds(Case the, Path folder, Duration patience) throws IOException {
        try (FivePackages packages = new FivePackages(folder)) {
            packages.gallery().nextPush(faults(the.at(), the.trouble().fault()));
            PushPolicy rules = new PushPolicy(the.parallelism(), 3, false, false, Duration.ZERO, the.rule());
            PushReport report = packages.push(rules, patience);
            packages.assertTruth(report, the.toString());
            assertOutcome(the, report);
        }
    }

    private static void assertOutcome(Case the, PushReport report) {
        Trouble trouble = the.trouble();
        assertEquals(trouble.passes() ? 0 : 1, report.count(Outcome.FAILED), report::toString);
        if (trouble.passes()) {
            assertEquals(COUNT, report.count(Outcome.PUSHED), report::toString);
            int attempts =
                    report.packages().stream().mapToInt(PackageResult::attempts).sum();
            // on a busy machine a client may also time out before a feed that does answer
            assertEquals(
                    COUNT - 1 + trouble.attempts(),
                    trouble.isSilence() ? Math.min(attempts, COUNT) : attempts,
                    report::toString);
        } else if (the.parallelism() == 1) {
            assertEquals(the.at(), report.count(Outcome.PUSHED), report::toString);
            assertEquals(1, report.packages().get(the.at()).attempts(), report::toString);
        }
    }

    private static Fault[] faults(int healthy, Fault fault) {
        List<Fault> faults = new ArrayList<>(Collections.nCopies(healthy, Fault.none()));
        faults.add(fault);
        return faults.toArray(Fault[]::new);
    }
}
