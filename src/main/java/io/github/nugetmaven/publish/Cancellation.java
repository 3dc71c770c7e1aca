package io.github.nugetmaven.publish;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends a push before its time: nothing new is sent, what is in flight is cut off, no pause goes on. It cannot be taken back. An
 * interruption of the thread that publishes is one, too. Thread-safe.
 */
public final class Cancellation {
    /** What talks to a feed notices at once; a name server or a disk may not. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final CompletableFuture<Void> signal;
    private final Duration grace;
    private volatile boolean isInterrupted;

    /** One that only an interruption or {@link #cancel} brings about. */
    public Cancellation() {
        this(new CompletableFuture<>());
    }

    /** @param signal is completed with null when the push is to end */
    public Cancellation(CompletableFuture<Void> signal) {
        this(signal, GRACE);
    }

    /** @param grace for work that does not notice */
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

    /** Has this done when the push is cancelled: at once if that has happened. */
    void then(Runnable end) {
        signal.thenRun(end);
    }

    /** Waits so long, or until the push is cancelled. */
    void sleep(Duration pause) {
        try {
            signal.get(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return; // slept well
        } catch (InterruptedException e) {
            interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Has work done by another thread, since one that waits for a server does not notice an interruption. Comes back when it
     * is done, or soon after a cancellation, done or not.
     *
     * @throws RuntimeException what the work threw
     */
    void carryOut(Runnable work) {
        CompletableFuture<Void> end = CompletableFuture.runAsync(work, Cancellation::start);
        try {
            CompletableFuture.anyOf(end, signal).get();
            end.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupt();
            awaitAfterInterruption(end);
        } catch (TimeoutException e) {
            return; // it is left alone
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    private void awaitAfterInterruption(CompletableFuture<Void> end) {
        try {
            end.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | TimeoutException e) {
            return; // somebody is in a hurry
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "nuget-push");
        thread.setDaemon(true);
        thread.start();
    }

    private static RuntimeException thrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException same ? same : new IllegalStateException(e.getCause());
    }

    /**
     * Takes the interruption of the calling thread, if there is one: it cancels the push, and it would spoil reading packages
     * and writing the report.
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
