package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedProblem.Cancelled;
import io.github.nugetmaven.feed.FeedProblem.NoAnswer;
import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.feed.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Which failed attempts are retried, and after how long: exponential back-off with full jitter, or the time that the server
 * asks for. A failure that another attempt cannot fix is not retried. Immutable.
 */
record RetryPolicy(int maxAttempts, RandomGenerator random) {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** The limit for all pauses of a run together. After a longer standstill a build should rather fail with a message. */
    private static final Duration BUDGET = Duration.ofMinutes(10);

    /**
     * @param attempt the number of the failed attempt, from 1
     * @param totalWith how long the run will have paused in total, including a pause of this length
     * @return how long to wait before the next attempt; empty if there should be none
     */
    Optional<Duration> waitAfter(int attempt, FeedProblem problem, UnaryOperator<Duration> totalWith, Instant now) {
        if (attempt >= maxAttempts || !isTransient(problem)) {
            return Optional.empty();
        }
        return Optional.of(asked(problem, now).orElseGet(() -> backOff(attempt)))
                .filter(wait -> totalWith.apply(wait).compareTo(BUDGET) <= 0);
    }

    /** Whether the server may have stored the package although it did not say so. */
    static boolean mayHaveArrived(FeedProblem problem) {
        if (problem instanceof NoAnswer none) {
            return switch (none.failure()) {
                case TIMEOUT, BROKEN -> true;
                case UNKNOWN_HOST, REFUSED, TLS, CERTIFICATE_DATE, NOT_TLS, PROXY -> false;
            };
        }
        return problem instanceof FeedProblem.CallFailed
                || problem instanceof Cancelled cancelled && cancelled.mayHaveArrived()
                || problem instanceof PushRefused refused && refused.refusal() == PushRefusal.SERVER_FAILURE;
    }

    private static boolean isTransient(FeedProblem problem) {
        boolean isUnreachable = problem instanceof NoAnswer none
                && (none.failure() == FeedProblem.ConnectionFailure.REFUSED
                        || none.failure() == FeedProblem.ConnectionFailure.UNKNOWN_HOST);
        boolean isLimit = problem instanceof PushRefused refused && refused.refusal() == PushRefusal.QUOTA;
        return isUnreachable || isLimit || mayHaveArrived(problem) && !(problem instanceof FeedProblem.CallFailed);
    }

    private static Optional<Duration> asked(FeedProblem problem, Instant now) {
        return problem instanceof PushRefused refused ? RetryAfter.of(refused.answer(), now) : Optional.empty();
    }

    private Duration backOff(int attempt) {
        long limit = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempt - 1, 10));
        return Duration.ofMillis(random.nextLong(limit + 1));
    }
}
