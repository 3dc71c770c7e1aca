package io.github.nugetmaven.publish;

import java.util.List;
import java.util.Optional;

/** How the push of some files to one feed ended. */
public sealed interface PushOutcome {
    /** It ran to its end. Some packages may have failed: the report lists them. */
    record Finished(PushReport report) implements PushOutcome {}

    /** It was cancelled. */
    record Cancelled(PushReport report) implements PushOutcome {}

    /**
     * Nothing was sent, because something is wrong.
     *
     * @param problems at least one, the most fundamental first
     * @param report of what was not attempted; empty if no package could be read
     */
    record Refused(List<RuntimeException> problems, Optional<PushReport> report) implements PushOutcome {}

    /** Nothing was sent, because another push of the same build failed. */
    record NotStarted(Optional<PushReport> report) implements PushOutcome {}

    /** What happened to each file, as far as the files could be read. */
    default Optional<PushReport> reported() {
        if (this instanceof Finished finished) {
            return Optional.of(finished.report());
        }
        if (this instanceof Cancelled cancelled) {
            return Optional.of(cancelled.report());
        }
        return this instanceof Refused refused ? refused.report() : ((NotStarted) this).report();
    }

    /** Whether everything that was asked for was done. */
    default boolean isGood() {
        return this instanceof Finished finished && finished.report().count(Outcome.FAILED) == 0
                || this instanceof Cancelled cancelled
                        && cancelled.report().left().isEmpty();
    }

    /** Whether at least one package was pushed. */
    default boolean hasPushed() {
        return reported().filter(it -> it.count(Outcome.PUSHED) > 0).isPresent();
    }
}
