package io.github.nugetmaven.publish;

import java.time.Duration;

/**
 * How packages are pushed: how many at once, and what happens after failures and duplicates. Immutable.
 *
 * @param parallelism how many packages are uploaded at the same time; 1 keeps strict order
 * @param maxAttempts per package, the first included
 * @param continueOnError whether the other packages are pushed after one has failed
 * @param dryRun whether nothing is sent
 * @param availability how long to wait until the feed lists the pushed packages; zero for no wait
 * @param duplicates what happens to a version that the feed already has
 */
public record PushPolicy(
        int parallelism,
        int maxAttempts,
        boolean continueOnError,
        boolean dryRun,
        Duration availability,
        Duplicates duplicates) {
    /** What happens to a version that the feed already has. */
    public enum Duplicates {
        /** It is an error. */
        FAIL,
        /** It is skipped if the feed's content equals ours; otherwise it is an error. */
        SKIP_IDENTICAL,
        /** It is skipped. */
        SKIP
    }
}
