package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import io.github.nugetmaven.feed.FeedProblem.IndexRefused;
import io.github.nugetmaven.feed.FeedProblem.NoAnswer;
import io.github.nugetmaven.feed.FeedProblem.NoIndex;
import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.feed.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Which failed attempts are retried, and after how long: about 2 s, then 4 s and so on, like NuGet's own client, or the time that
 * the server asks for. A failure that another attempt cannot fix is not retried. Immutable.
 *
 * @param maxAttempts the first included
 */
record RetryPolicy(int maxAttempts, RandomGenerator random) {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Part of a pause that is added at random, so that clients do not come back all at once. */
    private static final double JITTER = 0.2;
    /** The limit for all pauses of a run together. After a longer standstill a build should rather fail with a message. */
    private static final Duration BUDGET = Duration.ofMinutes(10);

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;

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

    private static boolean isTransient(FeedProblem problem) {
        if (problem instanceof NoAnswer none) {
            return isTransient(none);
        }
        if (problem instanceof NoIndex none) {
            // another silence of that length tells nothing new
            return none.failure().failure() != ConnectionFailure.TIMEOUT && isTransient(none.failure());
        }
        if (problem instanceof IndexRefused refused) {
            int status = refused.answer().status();
            return status >= 500 || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS;
        }
        return problem instanceof PushRefused refused
                && (refused.refusal() == PushRefusal.QUOTA || refused.refusal() == PushRefusal.SERVER_FAILURE);
    }

    private static boolean isTransient(NoAnswer none) {
        return switch (none.failure()) {
            case REFUSED, UNKNOWN_HOST, BROKEN -> true;
            // a server that has everything and keeps silent is asked what it has, and not sent everything again
            case TIMEOUT -> !none.sent().isWhole();
            // a connection that broke in the middle, not one that was never secure
            case TLS -> none.sent().bytes() > 0;
            case TRUST_STORE, CERTIFICATE_DATE, NOT_TLS, PROXY -> false;
        };
    }

    private static Optional<Duration> asked(FeedProblem problem, Instant now) {
        if (problem instanceof IndexRefused refused) {
            return RetryAfter.of(refused.answer(), now);
        }
        return problem instanceof PushRefused refused ? RetryAfter.of(refused.answer(), now) : Optional.empty();
    }

    private Duration backOff(int attempt) {
        long least = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempt - 1, 10));
        return Duration.ofMillis(least + random.nextLong((long) (least * JITTER) + 1));
    }
}
