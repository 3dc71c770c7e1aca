package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.PushReceipt;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.nupkg.PackageFile;
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
    private final RetryPolicy retries;
    private final DuplicatePolicy duplicates;
    private final Clock clock;
    private final SharedBackoff backoff;
    private final Cancellation cancellation;
    private final Consumer<PublishEvent> listener;

    PushAttempts(
            RetryPolicy retries,
            DuplicatePolicy duplicates,
            Clock clock,
            SharedBackoff backoff,
            Cancellation cancellation,
            Consumer<PublishEvent> listener) {
        this.retries = retries;
        this.duplicates = duplicates;
        this.clock = clock;
        this.backoff = backoff;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /** @param before the result so far, and the final one if the push is already cancelled */
    PackageResult push(PushTarget target, PackageResult before) {
        Instant start = clock.instant();
        PackageResult cancelled = before;
        boolean isInDoubt = false;
        for (int attempt = 1; ; attempt++) {
            backoff.awaitRelease();
            if (cancellation.isCancelled()) {
                return cancelled;
            }
            try {
                PushReceipt receipt = send(target, before.file());
                return before.after(attempt, since(start), new Pushed(receipt));
            } catch (FeedException e) {
                if (cancellation.isCancelled() && e.problem() instanceof FeedProblem.NoKey) {
                    return cancelled;
                }
                // without a key, nothing was sent in this attempt
                int sent = e.problem() instanceof FeedProblem.NoKey ? attempt - 1 : attempt;
                PackageResult tried = before.after(sent, since(start), before.outcome());
                isInDoubt |= RetryPolicy.mayHaveArrived(e.problem());
                cancelled = cancelled(tried, Optional.of(e.problem()), isInDoubt, target);
                if (cancellation.isCancelled() && isInDoubt) {
                    return cancelled;
                }
                Optional<PackageResult> settled = duplicates.settle(e.problem(), isInDoubt, target, tried);
                if (settled.isPresent()) {
                    return settled.get();
                }
                Optional<Duration> wait = retries.waitAfter(attempt, e.problem(), backoff::totalWith, clock.instant());
                if (wait.isEmpty()) {
                    return duplicates
                            .settleAtLast(e.problem(), isInDoubt, target, tried)
                            .orElseGet(() -> tried.with(new Failed(failure(e.problem(), target, before.file()))));
                }
                await(wait.get(), before.file(), attempt, e.problem());
            }
        }
    }

    /** Whatever goes wrong with one package is a failure of this package, and nothing else. */
    private static PushReceipt send(PushTarget target, PackageFile file) {
        try {
            return target.feed().push(file);
        } catch (FeedException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new FeedException(FeedProblem.CallFailed.of(e), e);
        }
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
        return new PushFailure(problem, target.key(), cause);
    }
}
