package io.github.nugetmaven.publish;

import io.github.nugetmaven.nupkg.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * Ends a push early: nothing new is sent, running uploads are aborted, and pauses end. A cancellation cannot be undone. An
 * interruption of the publishing thread cancels the push, too. Thread-safe.
 */
public final class Cancellation {
    /** How a push pauses, outside of tests. */
    static final BiConsumer<Cancellation, Duration> SLEEP = Cancellation::sleep;

    /**
     * The time for work that does not notice a cancellation at once. Requests to a feed notice it; a lookup of a host name or a
     * disk may not.
     */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final CompletableFuture<Void> signal;
    private final Duration grace;
    private volatile boolean isInterrupted;

    /** Cancels only by {@link #cancel} or an interruption. */
    public Cancellation() {
        this(new CompletableFuture<>());
    }

    /** @param signal completed with null when the push has to end */
    public Cancellation(CompletableFuture<Void> signal) {
        this(signal, GRACE);
    }

    /** @param grace the time for work that does not notice a cancellation */
    Cancellation(CompletableFuture<Void> signal, Duration grace) {
        this.signal = signal;
        this.grace = grace;
    }

    public void cancel() {
        signal.complete(null);
    }

    public boolean isCancelled() {
        return signal.isDone();
    }

    /** Runs this when the push is cancelled, or at once if it already is. */
    void then(Runnable end) {
        signal.thenRun(end);
    }

    /** Waits for this time, or until the push is cancelled. */
    void sleep(Duration pause) {
        try {
            signal.get(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return; // the whole time has passed
        } catch (InterruptedException e) {
            interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs work in another thread, because a thread that waits for a server does not notice an interruption. Returns when the
     * work is done, or soon after a cancellation, even if the work is not done.
     *
     * @throws RuntimeException what the work threw
     */
    void carryOut(Runnable work) {
        CompletableFuture<Void> end = CompletableFuture.runAsync(work, new DaemonThreads("nuget-push"));
        try {
            CompletableFuture.anyOf(end, signal).get();
            end.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupt();
            awaitAfterInterruption(end);
        } catch (TimeoutException e) {
            return; // the work is abandoned
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    private void awaitAfterInterruption(CompletableFuture<Void> end) {
        try {
            end.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | TimeoutException e) {
            return; // interrupted again, or out of time: the work is abandoned
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    private static RuntimeException thrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException same ? same : new IllegalStateException(e.getCause());
    }

    /**
     * Turns an interruption of the calling thread into a cancellation. An interrupted thread could neither read packages nor
     * write the report.
     */
    public void takeInterruption() {
        if (Thread.interrupted()) {
            interrupt();
        }
    }

    /** Interrupts the calling thread again, if it was interrupted before. */
    public void giveInterruptionBack() {
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void interrupt() {
        isInterrupted = true;
        cancel();
    }
}
