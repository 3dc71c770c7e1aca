package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.nupkg.DaemonThreads;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.rules.InspectedPackage;
import io.github.nugetmaven.publish.PackageOutcome.DryRun;
import io.github.nugetmaven.publish.PackageOutcome.NotAttempted;
import io.github.nugetmaven.publish.PackageOutcome.NotAttemptedReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * Pushes the files of a plan, and knows the result of each. Several packages may be uploaded at the same time, symbols always
 * after their package, and the top package of a .NET tool after the packages that it consists of. After a failure nothing new
 * starts, unless the policy is to continue; running uploads are awaited. After a cancellation nothing new starts, and running
 * uploads are aborted. Can be started once. The results may be read from any thread.
 */
final class PushRun {
    private final PushPolicy policy;
    private final Map<PackageIdentity, Presence> presences;
    private final Map<PackageIdentity, PackageOutcome> settled;
    private final Map<PackageIdentity, List<PackageIdentity>> prerequisites;
    private final PushAttempts attempts;
    private final Cancellation cancellation;
    private final Consumer<PublishEvent> listener;
    private final AtomicReferenceArray<PackageResult> results;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean isStopped;

    PushRun(
            PreflightResult preflight,
            PushPolicy policy,
            PushAttempts attempts,
            Cancellation cancellation,
            Consumer<PublishEvent> listener) {
        this.policy = policy;
        this.presences = preflight.presences();
        this.settled = preflight.settled();
        this.prerequisites = preflight.plan().prerequisites();
        this.attempts = attempts;
        this.cancellation = cancellation;
        this.listener = listener;
        this.results = new AtomicReferenceArray<>(notReached(preflight.plan()).toArray(new PackageResult[0]));
    }

    /** The results of a plan that was not started. */
    static List<PackageResult> notReached(PushPlan plan) {
        List<PackageResult> results = new ArrayList<>();
        for (InspectedPackage each : plan.packages()) {
            results.add(PackageResult.notReached(each.packageFile().orElseThrow(), each.sha512()));
        }
        return results;
    }

    /** What happened to each file so far. A running upload counts as aborted. */
    List<PackageResult> results() {
        List<PackageResult> soFar = new ArrayList<>();
        for (int i = 0; i < results.length(); i++) {
            soFar.add(cancellation.isCancelled() ? cancelled(results.get(i)) : results.get(i));
        }
        return soFar;
    }

    private static PackageResult cancelled(PackageResult result) {
        return result.outcome() instanceof NotAttempted not && not.reason() == NotAttemptedReason.NOT_REACHED
                ? result.unsent(new NotAttempted(NotAttemptedReason.CANCELLED))
                : result;
    }

    void start(PushTargets targets) {
        List<List<Integer>> units = units();
        if (policy.parallelism() == 1 || policy.dryRun() || units.size() == 1) {
            for (List<Integer> unit : units) {
                push(unit, targets);
            }
        } else {
            sideBySide(units, targets);
        }
    }

    private void push(List<Integer> unit, PushTargets targets) {
        for (int i : unit) {
            step(i, targets);
        }
    }

    /** The files that have to be pushed one after the other: a package and its symbols, which follow it in a plan. */
    private List<List<Integer>> units() {
        List<List<Integer>> units = new ArrayList<>();
        for (int i = 0; i < results.length(); i++) {
            if (!hasPackageBefore(i)) {
                units.add(new ArrayList<>());
            }
            units.get(units.size() - 1).add(i);
        }
        return units;
    }

    private void sideBySide(List<List<Integer>> units, PushTargets targets) {
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.max(1, Math.min(policy.parallelism(), units.size())), new DaemonThreads("nuget-push-worker"));
        try {
            Map<PackageIdentity, CompletableFuture<Void>> running = new HashMap<>();
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (List<Integer> unit : units) {
                PackageIdentity identity = file(unit.get(0)).identity();
                CompletableFuture<Void> done = after(identity, running)
                        .thenRunAsync(() -> push(unit, targets), workers)
                        .whenComplete((nothing, failure) -> {
                            // the others are awaited, because the report needs their results
                            isStopped |= failure != null;
                        });
                running.putIfAbsent(identity, done);
                all.add(done);
            }
            CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException same ? same : e;
        } finally {
            workers.shutdown();
        }
    }

    /** Done when everything is that has to be on the feed before a package. It comes before the package in a plan. */
    private CompletableFuture<Void> after(
            PackageIdentity identity, Map<PackageIdentity, CompletableFuture<Void>> running) {
        List<PackageIdentity> before = prerequisites.getOrDefault(identity, List.of());
        return before.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.allOf(before.stream()
                        .filter(running::containsKey)
                        .map(running::get)
                        .toArray(CompletableFuture[]::new));
    }

    private void step(int i, PushTargets targets) {
        PackageResult before = results.get(i);
        PackageFile file = before.file();
        PushTarget target = targets.of(file);
        if (isStopped || cancellation.isCancelled()) {
            return;
        }
        if (file.symbols() && !target.feed().takesSymbols()) {
            listener.accept(new PublishEvent.SymbolsNotTaken(file));
            results.set(i, before.unsent(new NotAttempted(NotAttemptedReason.NO_PLACE_FOR_SYMBOLS)));
        } else if (file.symbols() && hasPackageFailed(i)) {
            results.set(i, before.unsent(new NotAttempted(NotAttemptedReason.PACKAGE_FAILED)));
        } else if (policy.dryRun()) {
            results.set(i, before.unsent(new DryRun()));
        } else if (!file.symbols() && settled.containsKey(file.identity())) {
            results.set(i, before.unsent(settled.get(file.identity())));
        } else if (!file.symbols() && lacksPrerequisite(file.identity())) {
            results.set(i, before.unsent(new NotAttempted(NotAttemptedReason.PAYLOAD_FAILED)));
        } else {
            push(i, before, target);
        }
    }

    private void push(int i, PackageResult before, PushTarget target) {
        PackageFile file = before.file();
        listener.accept(new PublishEvent.Pushing(file, target.source(), results.length()));
        results.set(i, attempts.abandoned(target, before));
        PackageResult result = attempt(i, target, before);
        results.set(i, result);
        listener.accept(new PublishEvent.Done(
                file, result.kind(), result.duration(), done.incrementAndGet(), results.length()));
        // a reason that stands in a warning is in the message already
        for (String warning : result.warnings()) {
            if (!result.reason().contains(warning)) {
                listener.accept(new PublishEvent.ServerWarning(file, warning));
            }
        }
        // never set to false: another upload may have stopped the run meanwhile
        if (result.kind() == Outcome.FAILED && !policy.continueOnError()) {
            isStopped = true;
        }
    }

    private PackageResult attempt(int i, PushTarget target, PackageResult before) {
        try {
            return attempts.push(target, before, wasAbsent(i));
        } catch (RuntimeException | Error e) {
            return attempts.broken(target, before, e);
        }
    }

    /** Symbols were absent if their package was: nobody else can have pushed some since this run pushed the package. */
    private boolean wasAbsent(int i) {
        if (file(i).symbols()) {
            return hasPackageBefore(i) && results.get(i - 1).kind() == Outcome.PUSHED;
        }
        Presence presence = presences.getOrDefault(file(i).identity(), Presence.UNKNOWN);
        return presence == Presence.NEW_ID || presence == Presence.NEW_VERSION;
    }

    private PackageFile file(int i) {
        return results.get(i).file();
    }

    /** Whether the package of these symbols failed. Then the feed would refuse the symbols, with a misleading message. */
    private boolean hasPackageFailed(int symbols) {
        return hasPackageBefore(symbols) && !results.get(symbols - 1).isThere();
    }

    /** Whether a package is not on the feed without which clients could not install this one. */
    private boolean lacksPrerequisite(PackageIdentity identity) {
        List<PackageIdentity> needed = prerequisites.getOrDefault(identity, List.of());
        for (int i = 0; i < results.length() && !needed.isEmpty(); i++) {
            PackageResult other = results.get(i);
            boolean isNeeded =
                    !other.file().symbols() && needed.contains(other.file().identity());
            if (isNeeded && !other.isThere()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPackageBefore(int i) {
        return i > 0
                && file(i).symbols()
                && file(i).identity().equals(file(i - 1).identity());
    }
}
