package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.FeedException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Connects to a feed again after a transient failure: a server that restarts just now should not end a release before it begins.
 *
 * @param sleep pauses, unless the push is cancelled
 */
record ConnectionRetries(
        int maxAttempts,
        Clock clock,
        Cancellation cancellation,
        Consumer<PublishEvent> listener,
        BiConsumer<Cancellation, Duration> sleep) {

    /** @throws FeedException the last failure */
    PushTarget connect(Destination destination, Supplier<PushTarget> connect) {
        RetryPolicy retries = new RetryPolicy(maxAttempts, new Random());
        Duration waited = Duration.ZERO;
        for (int attempt = 1; ; attempt++) {
            try {
                return connect.get();
            } catch (FeedException e) {
                Optional<Duration> wait = retries.waitAfter(attempt, e.problem(), waited::plus, clock.instant());
                if (wait.isEmpty() || cancellation.isCancelled()) {
                    throw e;
                }
                listener.accept(new PublishEvent.RetryingIndex(
                        destination.source().shown(), attempt, retries.maxAttempts(), wait.get(), e.problem()));
                waited = waited.plus(wait.get());
                sleep.accept(cancellation, wait.get());
            }
        }
    }
}
