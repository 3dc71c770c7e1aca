package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.NoKey;
import io.github.nugetmaven.feed.PushReceipt;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.publish.DuplicatePolicy.Doubt;
import io.github.nugetmaven.publish.PackageOutcome.Failed;
import io.github.nugetmaven.publish.PackageOutcome.Pushed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Pushes a file until the feed has it or another attempt makes no sense. An attempt whose response was lost may still have
 * arrived, and the responses to later attempts are understood with that in mind. Thread-safe.
 */
final class PushAttempts {
    /** Validation takes minutes. */
    private static final Duration PENDING = Duration.ofSeconds(15);

    private final RetryPolicy retries;
    private final Duration availability;
    private final DuplicatePolicy duplicates;
    private final Clock clock;
    private final SharedBackoff backoff;
    private final UploadsInFlight uploads;
    private final Cancellation cancellation;
    private final Consumer<PublishEvent> listener;

    /** @param availability how long to wait for what the feed does after an upload; zero: not at all */
    PushAttempts(
            RetryPolicy retries,
            Duration availability,
            DuplicatePolicy duplicates,
            Clock clock,
            SharedBackoff backoff,
            UploadsInFlight uploads,
            Cancellation cancellation,
            Consumer<PublishEvent> listener) {
        this.retries = retries;
        this.availability = availability;
        this.duplicates = duplicates;
        this.clock = clock;
        this.backoff = backoff;
        this.uploads = uploads;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /**
     * Pushes.
     *
     * @param before the result so far, and the final one if the push is already cancelled
     * @param wasAbsent whether the feed is known not to have the version before the first attempt
     */
    PackageResult push(PushTarget target, PackageResult before, boolean wasAbsent) {
        Instant start = clock.instant();
        PackageResult cancelled = before;
        boolean mayHaveArrived = false;
        for (int attempt = 1; ; attempt++) {
            backoff.awaitRelease();
            if (cancellation.isCancelled()) {
                return cancelled;
            }
            try {
                PushReceipt receipt = send(target, before);
                return before.after(attempt, since(start), new Pushed(receipt));
            } catch (FeedException e) {
                if (cancellation.isCancelled() && e.problem() instanceof NoKey) {
                    return cancelled;
                }
                // without a key, nothing was sent in this attempt
                int sent = e.problem() instanceof NoKey ? attempt - 1 : attempt;
                PackageResult tried = before.after(sent, since(start), before.outcome());
                mayHaveArrived |= e.problem().mayHaveArrived();
                cancelled = cancelled(tried, Optional.of(e.problem()), mayHaveArrived, target);
                if (cancellation.isCancelled() && mayHaveArrived) {
                    return cancelled;
                }
                Doubt doubt = new Doubt(mayHaveArrived, wasAbsent);
                Optional<PackageResult> settled = duplicates.settle(e.problem(), doubt, target, tried);
                if (settled.isPresent()) {
                    return settled.get();
                }
                if (pauseForPending(e.problem(), start, before.file())) {
                    attempt--;
                    continue;
                }
                Optional<Duration> wait = retries.waitAfter(attempt, e.problem(), backoff::totalWith, clock.instant());
                if (wait.isEmpty()) {
                    return duplicates
                            .settleAtLast(e.problem(), doubt, target, tried)
                            .orElseGet(() -> tried.with(new Failed(failure(e.problem(), target, before.file()))));
                }
                await(wait.get(), before.file(), attempt, e.problem());
                if (mayHaveArrived && !cancellation.isCancelled()) {
                    settled = duplicates.settleBeforeRepetition(e.problem(), target, tried);
                    if (settled.isPresent()) {
                        return settled.get();
                    }
                }
            }
        }
    }

    /** Whatever goes wrong with one package is a failure of this package, and nothing else. */
    private PushReceipt send(PushTarget target, PackageResult result) {
        try {
            return target.feed().push(uploads.begin(result.file(), result.sha512(), target.source()));
        } catch (FeedException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new FeedException(FeedProblem.CallFailed.of(e), e);
        } finally {
            uploads.end(result.file());
        }
    }

    /** Waits if the feed validates earlier symbols and the user wants to wait for what the feed does after an upload. */
    private boolean pauseForPending(FeedProblem problem, Instant start, PackageFile file) {
        boolean isPending = problem instanceof PushRefused refused && refused.refusal() == PushRefusal.SYMBOLS_PENDING;
        if (!isPending
                || cancellation.isCancelled()
                || since(start).plus(PENDING).compareTo(availability) > 0) {
            return false;
        }
        listener.accept(new PublishEvent.SymbolsPending(file, PENDING));
        backoff.pause(PENDING, false);
        return !cancellation.isCancelled();
    }

    /** The result of a file whose push ended with an unexpected error. */
    PackageResult broken(PushTarget target, PackageResult before, Throwable error) {
        return before.after(1, Duration.ZERO, before.outcome())
                .with(new Failed(new PushFailure(FeedProblem.CallFailed.of(error), target.key(), Optional.empty())));
    }

    /** The result of a file whose attempt is running and is not awaited. */
    PackageResult abandoned(PushTarget target, PackageResult before) {
        return cancelled(before.after(1, Duration.ZERO, before.outcome()), Optional.empty(), true, target);
    }

    private static PackageResult cancelled(
            PackageResult tried, Optional<FeedProblem> last, boolean isInDoubt, PushTarget target) {
        FeedProblem problem = new FeedProblem.Cancelled(last, isInDoubt);
        return tried.with(new Failed(new PushFailure(problem, target.key(), Optional.empty())));
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }

    private void await(Duration wait, PackageFile file, int attempt, FeedProblem problem) {
        if (cancellation.isCancelled()) {
            return;
        }
        listener.accept(new PublishEvent.Retrying(file, attempt, retries.maxAttempts(), wait, problem));
        boolean isLimit = problem instanceof PushRefused refused && refused.refusal() == PushRefusal.QUOTA;
        backoff.pause(wait, isLimit);
    }

    private static PushFailure failure(FeedProblem problem, PushTarget target, PackageFile file) {
        Optional<RefusalCause> cause = problem instanceof PushRefused refused
                        && refused.refusal() == PushRefusal.KEY
                        && target.feed() instanceof HttpFeed feed
                ? RefusalDiagnosis.of(refused, feed, file.identity().id())
                : Optional.empty();
        return new PushFailure(problem, target.key(), target.keyAbsence(), cause);
    }
}
