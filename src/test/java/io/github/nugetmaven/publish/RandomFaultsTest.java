package io.github.nugetmaven.publish;

import io.github.nugetmaven.publish.PushPolicy.Duplicates;
import io.github.nugetmaven.testing.gallery.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever fails in whatever order: the report matches the content of the feed. Runs for {@code -Dfaults.seconds} (default: 30).
 * {@code -Dfaults.seed} repeats the faults and rules of one run, but packages that are pushed side by side may meet the faults in
 * another order.
 */
class RandomFaultsTest {
    /** More faults than five packages with three attempts each can meet. */
    private static final int FAULTS = 20;
    /** One of this many runs has faults that last until the client times out. */
    private static final int SILENT_RUNS = 8;

    @TempDir
    private Path folder;

    @Test
    void reportsWhatTheFeedHolds() throws IOException {
        Long only = Long.getLong("faults.seed");
        long first = only != null ? only : ThreadLocalRandom.current().nextInt(1_000_000_000);
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("faults.seconds", 30)).toNanos();
        long seed = first;
        do {
            reportsWhatTheFeedHolds(seed++);
        } while (only == null && System.nanoTime() - end < 0);
        System.out.println("Random faults: seeds " + first + " to " + (seed - 1));
    }

    private void reportsWhatTheFeedHolds(long seed) throws IOException {
        Random random = new Random(seed);
        boolean hasSilence = seed % SILENT_RUNS == 0;
        Trouble[] troubles = hasSilence ? Trouble.values() : Trouble.quick().toArray(Trouble[]::new);
        try (FivePackages packages = new FivePackages(folder)) {
            packages.gallery()
                    .nextPush(IntStream.range(0, FAULTS)
                            .mapToObj(i -> random.nextInt(3) == 0
                                    ? troubles[random.nextInt(troubles.length)].fault()
                                    : Fault.none())
                            .toArray(Fault[]::new));
            PushPolicy rules = new PushPolicy(
                    1 + random.nextInt(4),
                    3,
                    random.nextBoolean(),
                    false,
                    Duration.ZERO,
                    Duplicates.values()[random.nextInt(Duplicates.values().length)]);
            PushReport report = packages.push(rules, hasSilence ? Trouble.PATIENCE : FivePackages.PATIENCE);
            packages.assertTruth(report, "repeat with -Dtest=RandomFaultsTest -Dfaults.seed=" + seed);
        }
    }
}
