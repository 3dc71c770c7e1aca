package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.PushReceipt;
import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.nupkg.PackageFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one file. Immutable.
 *
 * @param sha512 of the file, in Base64
 * @param attempts how often it was sent
 * @param duration of all attempts
 * @param status of HTTP, where there was an answer
 * @param reason what the server said, or why nothing was sent; empty if there is nothing to say
 * @param failure why it failed
 */
public record PushResult(
        PackageFile file,
        String sha512,
        Outcome outcome,
        int attempts,
        Duration duration,
        Optional<Integer> status,
        String reason,
        List<String> warnings,
        Optional<String> url,
        Optional<PushFailure> failure) {

    static final String NO_PLACE_FOR_SYMBOLS = "the feed takes no symbols";

    /** Whether this should be on the feed, and for all that is known is not. */
    boolean isLeft() {
        return outcome == Outcome.FAILED || outcome == Outcome.NOT_ATTEMPTED && !reason.equals(NO_PLACE_FOR_SYMBOLS);
    }

    /** Whether it may be on the feed, although nobody can tell. */
    public boolean isInDoubt() {
        return failure.map(PushFailure::problem)
                .filter(RetryPolicy::mayHaveArrived)
                .isPresent();
    }

    static PushResult notAttempted(PackageFile file, String sha512) {
        return new PushResult(
                file,
                sha512,
                Outcome.NOT_ATTEMPTED,
                0,
                Duration.ZERO,
                Optional.empty(),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, not sent for this reason. */
    PushResult unsent(Outcome instead, String why) {
        return new PushResult(file, sha512, instead, 0, Duration.ZERO, status, why, warnings, url, failure);
    }

    /** The same, with this reason if it was not attempted and there is none yet. */
    PushResult ifNotAttempted(String why) {
        return outcome == Outcome.NOT_ATTEMPTED && reason.isEmpty() ? unsent(outcome, why) : this;
    }

    /** The same after that many attempts since then; what came of the last is still to be said. */
    PushResult after(int sent, Instant start, Clock clock) {
        Duration took = Duration.between(start, clock.instant());
        return new PushResult(file, sha512, outcome, sent, took, status, reason, warnings, url, failure);
    }

    PushResult pushed(PushReceipt receipt) {
        return new PushResult(
                file,
                sha512,
                Outcome.PUSHED,
                attempts,
                duration,
                receipt.status(),
                receipt.phrase(),
                receipt.warnings(),
                receipt.link(),
                Optional.empty());
    }

    /** Settled by what the feed has, whatever it answered. */
    PushResult settled(Outcome how, FeedProblem answered, String why) {
        Optional<ServerResponse> answer = answer(answered);
        return new PushResult(
                file,
                sha512,
                how,
                attempts,
                duration,
                answer.map(ServerResponse::status),
                why,
                answer.map(ServerResponse::warnings).orElse(List.of()),
                url,
                Optional.empty());
    }

    PushResult failed(PushFailure why) {
        Optional<ServerResponse> answer = answer(why.problem());
        return new PushResult(
                file,
                sha512,
                Outcome.FAILED,
                why.problem() instanceof FeedProblem.NoKey ? attempts - 1 : attempts,
                duration,
                answer.map(ServerResponse::status),
                why.problem().said(),
                answer.map(ServerResponse::warnings).orElse(List.of()),
                Optional.empty(),
                Optional.of(why));
    }

    private static Optional<ServerResponse> answer(FeedProblem problem) {
        return problem.answered() instanceof FeedProblem.PushRefused refused
                ? Optional.of(refused.answer())
                : Optional.empty();
    }
}
