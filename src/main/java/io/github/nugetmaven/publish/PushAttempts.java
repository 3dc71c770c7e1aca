package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.PushReceipt;
import io.github.nugetmaven.feed.Refusal;
import io.github.nugetmaven.nupkg.PackageFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Pushes a file until it is there or there is no hope of it, and says truthfully which. An attempt whose answer was lost may
 * have arrived all the same; what the server says to the next one is read in that light. Thread-safe.
 */
final class PushAttempts {
    private final RetryPolicy retries;
    private final DuplicateRule duplicates;
    private final Clock clock;
    private final Brake brake;
    private final Consumer<PublishEvent> listener;

    PushAttempts(
            RetryPolicy retries, DuplicateRule duplicates, Clock clock, Brake brake, Consumer<PublishEvent> listener) {
        this.retries = retries;
        this.duplicates = duplicates;
        this.clock = clock;
        this.brake = brake;
        this.listener = listener;
    }

    PushResult push(PushTarget target, PushResult before) {
        Instant start = clock.instant();
        boolean isInDoubt = false;
        for (int attempt = 1; ; attempt++) {
            brake.awaitRelease();
            try {
                PushReceipt receipt = target.feed().push(before.file());
                return before.after(attempt, start, clock).pushed(receipt);
            } catch (FeedException e) {
                PushResult tried = before.after(attempt, start, clock);
                isInDoubt |= RetryPolicy.mayHaveArrived(e.problem());
                Optional<PushResult> settled = duplicates.settle(e.problem(), isInDoubt, target, tried);
                if (settled.isPresent()) {
                    return settled.get();
                }
                Optional<Duration> wait = retries.waitAfter(attempt, e.problem(), brake::totalWith, clock.instant());
                if (wait.isEmpty()) {
                    return duplicates
                            .settleAtLast(e.problem(), isInDoubt, target, tried)
                            .orElseGet(() -> tried.failed(failure(e.problem(), target, before.file())));
                }
                await(wait.get(), before.file(), attempt, e.problem());
            }
        }
    }

    private void await(Duration wait, PackageFile file, int attempt, FeedProblem problem) {
        listener.accept(new PublishEvent.Retrying(file, attempt, retries.maxAttempts(), wait, problem));
        boolean isLimit = problem instanceof PushRefused refused && refused.refusal() == Refusal.QUOTA;
        brake.pause(wait, isLimit);
    }

    private static PushFailure failure(FeedProblem problem, PushTarget target, PackageFile file) {
        Optional<RefusalCause> cause = problem instanceof PushRefused refused
                        && refused.refusal() == Refusal.KEY
                        && target.feed() instanceof HttpFeed feed
                ? RefusalDiagnosis.of(refused, feed, file.identity().id())
                : Optional.empty();
        return new PushFailure(problem, target.key(), cause);
    }
}
