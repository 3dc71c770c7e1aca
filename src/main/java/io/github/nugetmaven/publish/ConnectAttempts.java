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
 * Connects to a feed until it answers or another attempt makes no sense: a server that restarts just now should not end a
 * release before it begins. Not thread-safe.
 */
final class ConnectAttempts {
    private final RetryPolicy retries;
    private final Clock clock;
    private final Cancellation cancellation;
    private final Consumer<PublishEvent> listener;
    private final BiConsumer<Cancellation, Duration> sleep;

    ConnectAttempts(
            int most,
            Clock clock,
            Cancellation cancellation,
            Consumer<PublishEvent> listener,
            BiConsumer<Cancellation, Duration> sleep) {
        this.retries = new RetryPolicy(most, new Random());
        this.clock = clock;
        this.cancellation = cancellation;
        this.listener = listener;
        this.sleep = sleep;
    }

    /** @throws FeedException the failure of the last attempt */
    PushTarget run(Destination destination, Supplier<PushTarget> connect) {
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
