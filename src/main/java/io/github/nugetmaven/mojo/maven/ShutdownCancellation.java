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
 * Tells a push that the JVM is about to end (Ctrl-C, SIGTERM), and keeps the JVM until the push has said how it ended. Maven
 * itself does not wait.
 */
public final class ShutdownCancellation {
    /** Whoever stops a build has little patience, and a CI has about that much before it kills. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "nuget-push-stop");
    private final CompletableFuture<Void> stop;
    private final Log log;

    private ShutdownCancellation(CompletableFuture<Void> stop, Log log) {
        this.stop = stop;
        this.log = log;
    }

    /** A push, or several. */
    public interface Work {
        void run() throws IOException, MojoExecutionException, MojoFailureException;
    }

    /**
     * Does the work, and has it cut short if the JVM is told to end.
     *
     * @param stop is completed then
     * @param log one that lasts until the JVM's end
     */
    public static void during(Work work, CompletableFuture<Void> stop, Log log)
            throws IOException, MojoExecutionException, MojoFailureException {
        ShutdownCancellation signal = new ShutdownCancellation(stop, log);
        signal.listen();
        try {
            work.run();
        } catch (MojoExecutionException | MojoFailureException e) {
            signal.tell(e);
            throw e;
        } finally {
            signal.dismiss();
        }
    }

    private void listen() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the end has begun already
            stop.complete(null);
        }
    }

    private void stop() {
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

    /** Maven does not come to it, or only in part. */
    private void tell(Exception failure) {
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

    /** Else Maven would say the same once more, as far as it comes. */
    private static void letTheJvmEnd() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
