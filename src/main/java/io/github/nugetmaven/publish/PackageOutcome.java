package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.PushReceipt;
import io.github.nugetmaven.feed.ServerResponse;
import java.util.Optional;

/** What happened to one file. */
public sealed interface PackageOutcome {
    /** The feed accepted it. */
    record Pushed(PushReceipt receipt) implements PackageOutcome {}

    /** The response to an upload was lost, and the feed then proved that it has the package. */
    record Confirmed(Proof proof, FeedProblem lastProblem) implements PackageOutcome {}

    /** What proves that an upload without a response arrived. The text is for reports. */
    enum Proof {
        SAME_CONTENT("the response was lost, and the feed has this content"),
        VERSION_EXISTS("the response was lost, and the feed then reported that it has this version"),
        SYMBOLS_IN_VALIDATION("the response was lost, and the feed then reported that it validates these symbols");

        private final String text;

        Proof(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The feed already had the version.
     *
     * @param identical whether its content was compared and is the same
     */
    record Skipped(boolean identical, FeedProblem problem) implements PackageOutcome {}

    /** It is not on the feed, or this is not known. */
    record Failed(PushFailure failure) implements PackageOutcome {}

    /** It was not sent. */
    record NotAttempted(NotAttemptedReason reason) implements PackageOutcome {}

    /** Why a file was not sent. The text is for reports. */
    enum NotAttemptedReason {
        /** The push ended before its turn. */
        NOT_REACHED(""),
        CANCELLED("cancelled"),
        PACKAGE_FAILED("its package was not pushed"),
        PAYLOAD_FAILED("a package that the tool consists of was not pushed"),
        NO_PLACE_FOR_SYMBOLS("the feed does not accept symbols");

        private final String text;

        NotAttemptedReason(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Everything except the upload was done. */
    record DryRun() implements PackageOutcome {}

    /** The name of this outcome in reports. */
    default Outcome kind() {
        if (this instanceof Pushed || this instanceof Confirmed) {
            return Outcome.PUSHED;
        }
        if (this instanceof Skipped skipped) {
            return skipped.identical() ? Outcome.SKIPPED_IDENTICAL : Outcome.SKIPPED_DUPLICATE;
        }
        if (this instanceof Failed) {
            return Outcome.FAILED;
        }
        return this instanceof DryRun ? Outcome.DRY_RUN : Outcome.NOT_ATTEMPTED;
    }

    /** The server's last response, if the outcome has one. */
    default Optional<ServerResponse> response() {
        if (this instanceof Confirmed confirmed) {
            return response(confirmed.lastProblem());
        }
        if (this instanceof Skipped skipped) {
            return response(skipped.problem());
        }
        return this instanceof Failed failed ? response(failed.failure().problem()) : Optional.empty();
    }

    private static Optional<ServerResponse> response(FeedProblem problem) {
        return problem.answered() instanceof FeedProblem.PushRefused refused
                ? Optional.of(refused.answer())
                : Optional.empty();
    }
}
