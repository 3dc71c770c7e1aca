package io.github.nugetmaven.publish;

import java.time.Duration;

/**
 * What is done about failures and duplicates. Immutable.
 *
 * @param parallelism packages in flight at once; 1 keeps strict order
 * @param maxAttempts at one package, the first included
 * @param continueOnError whether the other packages go on after one has failed
 * @param availability how long to wait for the feed to list what was pushed; zero: not at all
 * @param duplicates what to do about a version that the feed has already
 */
public record PushPolicy(
        int parallelism, int maxAttempts, boolean continueOnError, Duration availability, Duplicates duplicates) {
    /** What to do about a version that the feed has already. */
    public enum Duplicates {
        /** It is an error. */
        FAIL,
        /** It is skipped if the feed's content equals ours, and an error if not. */
        SKIP_IDENTICAL,
        /** It is skipped. */
        SKIP
    }
}
