package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.nugetmaven.testing.Repacking;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks damaged packages for {@code fuzz.seconds}: every check ends with a list of findings, in a small heap. A failure
 * reports the {@code fuzz.seed} that makes the same package first, and leaves the package in {@code target/fuzz}.
 */
@Tag("small-heap")
class PackageCheckFuzzTest {
    /** Longer than any pause of a busy machine. A check takes a thousandth of it. */
    private static final int HANG_SECONDS = 60;

    private static final int ROUNDS_PER_BOMB = 300;

    private static final Path FAILED = Path.of("target", "fuzz");

    private final ExecutorService checker = Executors.newSingleThreadExecutor();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Map<String, byte[]> originals = new LinkedHashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void collect() throws IOException {
        originals.put("Contoso.Core.1.0.0.nupkg", Sample.clean().bytes());
        originals.put("Contoso.Core.1.0.0.snupkg", Sample.symbols().bytes());
        for (Path file : OfficialPackages.all()) {
            originals.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        for (Path file : OfficialPackages.ofSdk10()) {
            originals.putIfAbsent(file.getFileName().toString(), Files.readAllBytes(file));
        }
        for (Map.Entry<String, byte[]> original : originals.entrySet()) {
            Files.write(folder.resolve(original.getKey()), original.getValue());
        }
    }

    /** Hides the messages that the JDK's parsers print. This JVM runs no other test at the same time. */
    @BeforeEach
    void listen() {
        PrintStream to = new PrintStream(printed, true);
        System.setOut(to);
        System.setErr(to);
    }

    @AfterEach
    void stop() {
        System.setOut(out);
        System.setErr(err);
        checker.shutdownNow();
    }

    @Test
    void checkEndsWithFindingsWhateverThePackageHolds() throws Exception {
        long first = Long.getLong("fuzz.seed", System.nanoTime());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.getInteger("fuzz.seconds", 60));
        long seed = first;
        long damaged = 0;
        do {
            damaged += checkOne(seed++) ? 1 : 0;
        } while (System.nanoTime() < end);
        long rounds = seed - first;
        out.println("fuzz: " + rounds + " packages from seed " + first + " on, findings in " + damaged);
        assertTrue(rounds == 1 || damaged > rounds / 2, damaged + " of " + rounds);
    }

    /** Whether there are findings. */
    private boolean checkOne(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> names = List.copyOf(originals.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] mutated = mutated(originals.get(name), random);
        Path file = Files.write(folder.resolve(name), mutated);
        Future<Integer> findings = checker.submit(() -> findingsOf(file));
        try {
            boolean isDamaged = findings.get(HANG_SECONDS, TimeUnit.SECONDS) > 0;
            assertEquals("", printed.toString(), () -> describe("it prints", seed, name, mutated));
            return isDamaged;
        } catch (TimeoutException e) {
            return fail(describe("the check hangs", seed, name, mutated) + stackOfChecker());
        } catch (ExecutionException e) {
            return fail(describe(e.getCause().toString(), seed, name, mutated), e.getCause());
        } finally {
            // the symbols of the next round may belong to this package
            Files.write(file, originals.get(name));
        }
    }

    private static byte[] mutated(byte[] original, Random random) throws IOException {
        ZipMutations zips = new ZipMutations(random);
        if (random.nextInt(ROUNDS_PER_BOMB) == 0) {
            return withBomb(Repacking.entries(original), random);
        }
        return switch (random.nextInt(4)) {
            case 0 -> zips.mutate(original);
            case 1 -> zips.mutate(DiceZip.write(Repacking.entries(original), random));
            default -> DiceZip.write(new ContentMutations(random).mutate(Repacking.entries(original)), random);
        };
    }

    private static byte[] withBomb(Map<String, byte[]> entries, Random random) {
        List<String> names = List.copyOf(entries.keySet());
        int size = random.nextBoolean() ? random.nextInt(1_000) : random.nextInt();
        return ZipBomb.in(entries, names.get(random.nextInt(names.size())), size);
    }

    private static int findingsOf(Path file) throws IOException {
        List<Finding> findings = OfficialPackages.check(file);
        for (Finding finding : findings) {
            String message = finding.message();
            assertTrue(message.chars().noneMatch(Character::isISOControl), message);
        }
        return findings.size();
    }

    private static String describe(String what, long seed, String name, byte[] mutated) {
        Path kept = FAILED.resolve(seed + "-" + name);
        try {
            Files.createDirectories(FAILED);
            Files.write(kept, mutated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return what + "; again: -Dtest=PackageCheckFuzzTest -Dfuzz.seconds=0 -Dfuzz.seed=" + seed + ", or check "
                + kept;
    }

    private static String stackOfChecker() {
        List<String> stacks = new ArrayList<>();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().startsWith("pool-")) {
                stacks.add(List.of(stack).toString());
            }
        });
        return " " + stacks;
    }
}
