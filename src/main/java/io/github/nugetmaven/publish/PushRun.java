package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.PackageFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * One walk through a plan: which files have gone, and how. Several packages may be in flight, symbols always behind their
 * package. After a failure nothing new starts, unless it is to go on; what is in flight comes to its end. After a cancellation
 * nothing new starts, and what is in flight is cut off. To be started once; what has become of the files may be asked for from
 * any thread.
 */
final class PushRun {
    private static final String NO_PACKAGE = "its package was not pushed";
    private static final String CANCELLED = "cancelled";

    private final PushPolicy rules;
    private final PushAttempts attempts;
    private final Cancellation cancellation;
    private final Consumer<PublishEvent> listener;
    private final AtomicReferenceArray<PushResult> results;
    private volatile boolean isStopped;

    PushRun(
            PushPlan plan,
            PushPolicy rules,
            PushAttempts attempts,
            Cancellation cancellation,
            Consumer<PublishEvent> listener)
            throws IOException {
        this.rules = rules;
        this.attempts = attempts;
        this.cancellation = cancellation;
        this.listener = listener;
        List<PushResult> waiting = new ArrayList<>();
        for (PackageFile file : plan.files()) {
            waiting.add(PushResult.notAttempted(file, file.sha512()));
        }
        results = new AtomicReferenceArray<>(waiting.toArray(PushResult[]::new));
    }

    /** What has become of each file so far; of one in flight, that it is left alone. */
    List<PushResult> results() {
        return IntStream.range(0, results.length())
                .mapToObj(results::get)
                .map(it -> cancellation.isCancelled() ? it.ifNotAttempted(CANCELLED) : it)
                .toList();
    }

    /** @param symbols where symbols go, which may be where packages go */
    void start(PushTarget packages, PushTarget symbols, boolean dryRun) {
        IntConsumer step = i -> step(i, file(i).symbols() ? symbols : packages, dryRun);
        List<Runnable> units = units().stream()
                .map(unit -> (Runnable) () -> unit.forEach(step::accept))
                .toList();
        if (rules.parallelism() == 1 || dryRun) {
            units.forEach(Runnable::run);
        } else {
            sideBySide(units);
        }
    }

    /** What has to go one after the other: a package and its symbols, which come right behind it in a plan. */
    private List<List<Integer>> units() {
        List<List<Integer>> units = new ArrayList<>();
        for (int i = 0; i < results.length(); i++) {
            boolean belongsToLast = i > 0
                    && file(i).symbols()
                    && file(i).identity().equals(file(i - 1).identity());
            if (!belongsToLast) {
                units.add(new ArrayList<>());
            }
            units.get(units.size() - 1).add(i);
        }
        return units;
    }

    private void sideBySide(List<Runnable> units) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.max(1, Math.min(rules.parallelism(), units.size())));
        try {
            List<? extends Future<?>> all = units.stream().map(workers::submit).toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            isStopped = true;
            throw e.getCause() instanceof RuntimeException same ? same : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            isStopped = true;
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdown();
        }
    }

    private void step(int i, PushTarget target, boolean dryRun) {
        PushResult before = results.get(i);
        PackageFile file = before.file();
        if (isStopped || cancellation.isCancelled()) {
            return;
        }
        if (file.symbols() && !target.feed().takesSymbols()) {
            listener.accept(new PublishEvent.SymbolsNotTaken(file));
            results.set(i, before.unsent(Outcome.NOT_ATTEMPTED, PushResult.NO_PLACE_FOR_SYMBOLS));
        } else if (file.symbols() && hasPackageFailed(i)) {
            results.set(i, before.unsent(Outcome.NOT_ATTEMPTED, NO_PACKAGE));
        } else if (dryRun) {
            results.set(i, before.unsent(Outcome.DRY_RUN, ""));
        } else {
            listener.accept(new PublishEvent.Pushing(file, target.source()));
            results.set(i, attempts.abandoned(target, before));
            PushResult result = attempts.push(target, before);
            results.set(i, result);
            result.warnings().forEach(it -> listener.accept(new PublishEvent.ServerWarning(file, it)));
            // never written with false: another package in flight may have stopped the run meanwhile
            if (result.outcome() == Outcome.FAILED && !rules.continueOnError()) {
                isStopped = true;
            }
        }
    }

    private PackageFile file(int i) {
        return results.get(i).file();
    }

    /** A feed would refuse these symbols, and blame them. */
    private boolean hasPackageFailed(int symbols) {
        return symbols > 0
                && file(symbols - 1).identity().equals(file(symbols).identity())
                && results.get(symbols - 1).outcome() == Outcome.FAILED;
    }
}
