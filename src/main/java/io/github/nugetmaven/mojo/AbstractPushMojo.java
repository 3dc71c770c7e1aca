package io.github.nugetmaven.mojo;

import io.github.nugetmaven.mojo.maven.DestinationResolver;
import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import io.github.nugetmaven.mojo.maven.ResumeCommand;
import io.github.nugetmaven.mojo.maven.ShutdownCancellation;
import io.github.nugetmaven.mojo.maven.ShutdownSafeLog;
import io.github.nugetmaven.mojo.maven.SigintHandler;
import io.github.nugetmaven.mojo.message.CancelText;
import io.github.nugetmaven.mojo.message.PushFailureMessages;
import io.github.nugetmaven.mojo.message.PushSummary;
import io.github.nugetmaven.mojo.reactor.PushEnd;
import io.github.nugetmaven.mojo.settings.SettingsFileWarnings;
import io.github.nugetmaven.publish.Cancellation;
import io.github.nugetmaven.publish.Destination;
import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.Publisher;
import io.github.nugetmaven.publish.PushPolicy;
import io.github.nugetmaven.publish.PushReport;
import io.github.nugetmaven.publish.PushRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** What {@code push} and {@code push-file} have in common: all but which files are pushed. */
abstract class AbstractPushMojo extends AbstractPackageMojo {
    /**
     * Where the report of what happened to each package is written, as JSON. Default: <code>nuget/push-report.json</code> in
     * the build directory, without a project in <code>target</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.report")
    private File report;

    /**
     * What to do about a version that the feed has already: <code>false</code> makes it an error, <code>identical</code> skips
     * it when the feed's content equals ours and fails when it differs, <code>true</code> skips it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.skipDuplicate", defaultValue = "false")
    private String skipDuplicate;

    /**
     * Packages in flight at once. 1 keeps strict order; symbols always follow their package.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.parallelism", defaultValue = "4")
    private int parallelism;

    /**
     * Attempts at one package, the first included. Only what another attempt can mend is repeated: connection failures, 408,
     * 429, 5xx and an exhausted quota that says for how long. Waits grow, and what the server asks for goes before them.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.maxAttempts", defaultValue = "3")
    private int maxAttempts;

    /**
     * When a push is done: <code>uploaded</code>, or <code>available</code>, when the feed lists the version so that it can be
     * restored. Running out of <code>waitTimeout</code> is a warning, since what was pushed is pushed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.waitUntil", defaultValue = "uploaded")
    private String waitUntil;

    /**
     * Seconds to wait for the feed to list what was pushed, with <code>waitUntil</code> <code>available</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.waitTimeout", defaultValue = "900")
    private int waitTimeout;

    /**
     * Goes on with the other packages after one has failed. The build fails all the same.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.continueOnError", defaultValue = "false")
    private boolean continueOnError;

    AbstractPushMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    final String doing() {
        return "pushing";
    }

    @Override
    Optional<String> skippedBy() {
        return super.skippedBy().or(() -> Optional.of("nuget.push.skip").filter(it -> pushSkip));
    }

    /** Some of what a goal does, and has to end before its time if it is told so. */
    interface StoppableWork {
        void run(CompletableFuture<Void> stop) throws IOException, MojoExecutionException, MojoFailureException;
    }

    @Override
    final void run() throws IOException, MojoExecutionException, MojoFailureException {
        if (session.isOffline()) {
            throw new MojoFailureException(
                    "Cannot push packages: Maven is offline. Run without -o (or <offline> in settings.xml), or skip the"
                            + " push with -Dnuget.push.skip.");
        }
        List<Path> files = requireFiles(eventLog());
        untilStopped(stop -> deliver(files, stop));
    }

    /** Does work that comes to its end before the JVM does. */
    final void untilStopped(StoppableWork work) throws IOException, MojoExecutionException, MojoFailureException {
        CompletableFuture<Void> stop = new CompletableFuture<>();
        keepLog(stop);
        SigintHandler ctrlC = isMaven4() ? SigintHandler.withShutdownHooks() : SigintHandler.AS_IT_IS;
        try {
            ShutdownCancellation.during(() -> work.run(stop), stop, getLog());
        } finally {
            ctrlC.restore();
        }
    }

    private boolean isMaven4() {
        return new MavenSessionProperties(session).isMaven4OrLater();
    }

    private void keepLog(CompletableFuture<Void> stop) {
        boolean isMaven4 = isMaven4();
        setLog(ShutdownSafeLog.of(getLog(), console, () -> isMaven4 && stop.isDone()));
    }

    /**
     * Sees to it that these files are pushed, of which there may be none.
     *
     * @param stop is completed when the push is to end before its time
     */
    void deliver(List<Path> files, CompletableFuture<Void> stop)
            throws IOException, MojoExecutionException, MojoFailureException {
        if (!files.isEmpty()) {
            PushEnd end = push(files, report(), stop);
            if (!end.isGood()) {
                throw end.failure();
            }
        }
    }

    /** Where the report goes. */
    Path report() {
        return report == null ? buildDirectory().resolve("nuget/push-report.json") : report.toPath();
    }

    final PushRequest request(DestinationResolver destinations, List<Path> files, Path reportPath)
            throws MojoFailureException {
        Destination destination = destination(destinations);
        return new PushRequest(
                destination,
                destinations.ofSymbols(symbolSource),
                files,
                globs(),
                noSymbols,
                allowSnapshots,
                dryRun,
                rules(),
                ruleLevels(destination),
                options(),
                reportPath,
                ResumeCommand.of(session, mojoExecution));
    }

    /** Pushes; what the feed refuses is part of the end. */
    final PushEnd push(List<Path> files, Path reportPath, CompletableFuture<Void> stop)
            throws IOException, MojoFailureException {
        // where all modules push together, the module whose turn it is may be another one
        keepLog(stop);
        DestinationResolver destinations = destinations();
        PushRequest request = request(destinations, files, reportPath);
        Cancellation cancellation = new Cancellation(stop);
        PushReport result = publisher(destinations).publish(request, cancellation);
        new PushSummary(result).lines().forEach(getLog()::info);
        getLog().info("Report: " + request.report());
        return end(result, cancellation.isCancelled());
    }

    /** Finds out what a push would be refused for before its first byte. */
    final PushEnd check(List<Path> files, CompletableFuture<Void> stop) throws IOException, MojoFailureException {
        keepLog(stop);
        DestinationResolver destinations = destinations();
        publisher(destinations).check(request(destinations, files, report()), new Cancellation(stop));
        return PushEnd.GOOD;
    }

    /**
     * Pushes nothing, and says so in the report.
     *
     * @return the command that pushes these files; empty if there can be none
     */
    final String leave(List<Path> files, Path reportPath) {
        try {
            DestinationResolver destinations = destinations();
            PushReport result = publisher(destinations).leave(request(destinations, files, reportPath));
            return result.resume().orElse("");
        } catch (IOException | MojoFailureException | RuntimeException e) {
            // why they cannot be pushed is for whoever tries to
            getLog().debug(e);
            return "";
        }
    }

    final boolean goesOnAfterFailure() {
        return continueOnError;
    }

    private Publisher publisher(DestinationResolver destinations) {
        return new Publisher(
                lookup(destinations),
                Clock.systemUTC(),
                eventLog().andThen(new SettingsFileWarnings(session, getLog())),
                trade());
    }

    private PushPolicy rules() throws MojoFailureException {
        return new PushRuleParameters(parallelism, maxAttempts, continueOnError, waitUntil, waitTimeout, skipDuplicate)
                .read();
    }

    private PushEnd end(PushReport result, boolean isCancelled) throws MojoFailureException {
        boolean wentHalfway = result.count(Outcome.PUSHED) > 0;
        String resume = result.resume().orElse("");
        if (isCancelled && !result.left().isEmpty()) {
            return new PushEnd(CancelText.of(result), "", resume, true, false);
        }
        if (result.count(Outcome.FAILED) > 0) {
            String wayToKey =
                    PushFailureMessages.isKeyRefused(result) ? wayToKey().strip() : "";
            return new PushEnd(PushFailureMessages.of(result, guide()), wayToKey, resume, wentHalfway, continueOnError);
        }
        return PushEnd.GOOD;
    }
}
