package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Pushes packages that a {@link Preflight} has checked, and reports what happened to each of them. Thread-safe. */
public final class Publisher {
    /** Between two lines in a log about an upload that goes on. */
    private static final Duration PROGRESS = Duration.ofSeconds(15);

    private final Clock clock;
    private final Consumer<PublishEvent> listener;
    private final BiConsumer<Cancellation, Duration> sleep;

    public Publisher(Clock clock, Consumer<PublishEvent> listener) {
        this(clock, listener, Cancellation.SLEEP);
    }

    /** @param sleep replaces every pause */
    Publisher(Clock clock, Consumer<PublishEvent> listener, Consumer<Duration> sleep) {
        this(clock, listener, (cancellation, pause) -> sleep.accept(pause));
    }

    private Publisher(Clock clock, Consumer<PublishEvent> listener, BiConsumer<Cancellation, Duration> sleep) {
        this.clock = clock;
        this.listener = listener;
        this.sleep = sleep;
    }

    /**
     * Pushes the packages. If the thread is interrupted meanwhile, the push is cancelled.
     *
     * @param preflight a result without problems, which stays open
     * @param save gets the report whenever it should be written: at the end, and before a wait that the user may cancel
     * @return what happened to each package. A package that the feed refused is in the report, not thrown.
     * @throws RuntimeException the first problem of the preflight
     */
    public PushOutcome push(PreflightResult preflight, Cancellation cancellation, Consumer<PushReport> save) {
        preflight.requireNoProblems();
        Instant startedAt = clock.instant();
        UploadsInFlight uploads = new UploadsInFlight(listener, PROGRESS);
        PushRun run = run(preflight, cancellation, uploads);
        try (uploads) {
            if (preflight.targets().isPresent() && !cancellation.isCancelled()) {
                PushTargets targets = preflight.targets().get();
                preflight.announce(listener);
                cancellation.carryOut(() -> {
                    run.start(targets);
                    Duration limit = preflight.job().policy().availability();
                    if (!limit.isZero() && !cancellation.isCancelled()) {
                        save.accept(report(preflight, startedAt, run.results()));
                        awaitAvailability(targets.packages().feed(), run.results(), limit, cancellation);
                    }
                });
            }
        } catch (RuntimeException | Error e) {
            save.accept(report(preflight, startedAt, run.results()));
            throw e;
        }
        // read once, because aborted work may still go on
        PushReport report = report(preflight, startedAt, run.results());
        save.accept(report);
        return cancellation.isCancelled() ? new PushOutcome.Cancelled(report) : new PushOutcome.Finished(report);
    }

    /** The report of a push that was not started. */
    public PushReport notStarted(PreflightResult preflight) {
        return report(preflight, clock.instant(), PushRun.notReached(preflight.plan()));
    }

    private PushRun run(PreflightResult preflight, Cancellation cancellation, UploadsInFlight uploads) {
        PushPolicy policy = preflight.job().policy();
        RetryPolicy retries = new RetryPolicy(policy.maxAttempts(), new Random());
        SharedBackoff backoff = new SharedBackoff(clock, sleep(cancellation));
        PushAttempts attempts = new PushAttempts(
                retries,
                policy.availability(),
                new DuplicatePolicy(policy.duplicates()),
                clock,
                backoff,
                uploads,
                cancellation,
                listener);
        return new PushRun(preflight, policy, attempts, cancellation, listener);
    }

    private void awaitAvailability(Feed feed, List<PackageResult> results, Duration limit, Cancellation cancellation) {
        List<PackageIdentity> pushed = new ArrayList<>();
        for (PackageResult each : results) {
            if (each.kind() == Outcome.PUSHED && !each.file().symbols()) {
                pushed.add(each.file().identity());
            }
        }
        new AvailabilityWait(clock, sleep(cancellation), cancellation, listener).await(feed, pushed, limit);
    }

    private Consumer<Duration> sleep(Cancellation cancellation) {
        return pause -> sleep.accept(cancellation, pause);
    }

    private static PushReport report(PreflightResult preflight, Instant startedAt, List<PackageResult> results) {
        return new PushReport(preflight.job().destinations().packages().source().shown(), startedAt, results);
    }
}
