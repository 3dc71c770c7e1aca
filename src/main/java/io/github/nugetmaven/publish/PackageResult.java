package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.publish.PackageOutcome.Confirmed;
import io.github.nugetmaven.publish.PackageOutcome.Failed;
import io.github.nugetmaven.publish.PackageOutcome.NotAttempted;
import io.github.nugetmaven.publish.PackageOutcome.NotAttemptedReason;
import io.github.nugetmaven.publish.PackageOutcome.Pushed;
import io.github.nugetmaven.publish.PackageOutcome.Skipped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A file and what happened to it. Immutable.
 *
 * @param sha512 of the file, in Base64
 * @param attempts how often the file was sent
 * @param duration of all attempts together, pauses included
 */
public record PackageResult(PackageFile file, String sha512, int attempts, Duration duration, PackageOutcome outcome) {

    static PackageResult notReached(PackageFile file, String sha512) {
        return new PackageResult(file, sha512, 0, Duration.ZERO, new NotAttempted(NotAttemptedReason.NOT_REACHED));
    }

    /** The same file, not sent. */
    PackageResult unsent(PackageOutcome instead) {
        return new PackageResult(file, sha512, 0, Duration.ZERO, instead);
    }

    /** The same attempts with another outcome. */
    PackageResult with(PackageOutcome other) {
        return new PackageResult(file, sha512, attempts, duration, other);
    }

    /** The same file after this many attempts that took this long. */
    PackageResult after(int sent, Duration took, PackageOutcome instead) {
        return new PackageResult(file, sha512, sent, took, instead);
    }

    public Outcome kind() {
        return outcome.kind();
    }

    /** Why it failed, if it did. */
    public Optional<PushFailure> failure() {
        return outcome instanceof Failed failed ? Optional.of(failed.failure()) : Optional.empty();
    }

    /** Whether this file should be on the feed and, as far as is known, is not. */
    boolean isLeft() {
        return outcome instanceof Failed
                || outcome instanceof NotAttempted not && not.reason() != NotAttemptedReason.NO_PLACE_FOR_SYMBOLS;
    }

    /** Whether the feed has this file as far as is known, or would have it without a dry run. */
    boolean isThere() {
        return !(outcome instanceof Failed || outcome instanceof NotAttempted);
    }

    /** Whether it failed because the feed has this version. */
    boolean isTaken() {
        return outcome instanceof Failed failed
                && DuplicatePolicy.isDuplicate(failed.failure().problem().answered());
    }

    /** Whether it may be on the feed although the push failed. */
    public boolean isInDoubt() {
        return outcome instanceof Failed failed && failed.failure().problem().mayHaveArrived();
    }

    /** The HTTP status of the last response, if there was one. */
    public Optional<Integer> status() {
        return outcome instanceof Pushed pushed
                ? pushed.receipt().status()
                : outcome.response().map(ServerResponse::status);
    }

    /** What the server said last, or why nothing was sent; empty if there is nothing to say. */
    public String reason() {
        if (outcome instanceof Pushed pushed) {
            return pushed.receipt().phrase();
        }
        if (outcome instanceof Confirmed confirmed) {
            return confirmed.proof().toString();
        }
        if (outcome instanceof NotAttempted not) {
            return not.reason().toString();
        }
        if (outcome instanceof Skipped skipped) {
            return skipped.problem().said();
        }
        return failure().map(PushFailure::problem).map(FeedProblem::said).orElse("");
    }

    /** The server's warnings to the publisher. */
    public List<String> warnings() {
        return outcome instanceof Pushed pushed
                ? pushed.receipt().warnings()
                : outcome.response().map(ServerResponse::warnings).orElse(List.of());
    }

    /** Where the package is, or will be. */
    public Optional<String> url() {
        return outcome instanceof Pushed pushed ? pushed.receipt().link() : Optional.empty();
    }
}
