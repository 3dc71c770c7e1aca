package io.github.nugetmaven.mojo.maven;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Cancels a push when the JVM shuts down (Ctrl-C, SIGTERM), and delays the shutdown until the push has reported its result.
 * Maven itself does not wait.
 */
public final class ShutdownCancellation implements Runnable {
    /** People who stop a build do not wait long, and a CI system kills the process after about this time. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread hook = new Thread(this, "nuget-push-stop");
    private final CompletableFuture<Void> stop;
    private final Log log;

    private ShutdownCancellation(CompletableFuture<Void> stop, Log log) {
        this.stop = stop;
        this.log = log;
    }

    /** Work that pushes. */
    public interface Work {
        void run() throws IOException, MojoExecutionException, MojoFailureException;
    }

    /**
     * Runs the work, and cancels it if the JVM shuts down meanwhile.
     *
     * @param stop completed when the JVM shuts down
     * @param log a log that works until the JVM has ended
     */
    public static void during(Work work, CompletableFuture<Void> stop, Log log)
            throws IOException, MojoExecutionException, MojoFailureException {
        ShutdownCancellation signal = new ShutdownCancellation(stop, log);
        signal.listen();
        try {
            work.run();
        } catch (MojoExecutionException | MojoFailureException e) {
            signal.report(e);
            throw e;
        } finally {
            signal.dismiss();
        }
    }

    private void listen() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the shutdown has already begun
            stop.complete(null);
        }
    }

    /** Cancels the work, and waits for its end. */
    @Override
    public void run() {
        stop.complete(null);
        log.warn("The push is cancelled: running uploads are stopped, and no others start.");
        try {
            if (!end.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                log.error("The push did not finish within " + PATIENCE.toSeconds()
                        + " seconds. Check the feed to see which packages arrived.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Logs the failure, because Maven may end before it has printed the failure completely. */
    private void report(Exception failure) {
        if (stop.isDone()) {
            failure.getMessage().lines().forEach(log::error);
        }
    }

    private void dismiss() {
        end.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            letTheJvmEnd();
        }
    }

    /** Without this pause Maven might print the failure, or a part of it, a second time. */
    private static void letTheJvmEnd() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
