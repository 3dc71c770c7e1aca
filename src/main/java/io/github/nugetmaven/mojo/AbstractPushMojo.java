package io.github.nugetmaven.mojo;

import io.github.nugetmaven.feed.HttpClients;
import io.github.nugetmaven.mojo.maven.CleanLog;
import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import io.github.nugetmaven.mojo.maven.ShutdownCancellation;
import io.github.nugetmaven.mojo.maven.ShutdownSafeLog;
import io.github.nugetmaven.mojo.maven.SigintHandler;
import io.github.nugetmaven.mojo.maven.TransferProgress;
import io.github.nugetmaven.mojo.message.ProgressLog;
import io.github.nugetmaven.mojo.message.UploadDisplay;
import io.github.nugetmaven.mojo.parameters.Defaults;
import io.github.nugetmaven.mojo.parameters.DestinationResolver;
import io.github.nugetmaven.mojo.parameters.FeedParameters;
import io.github.nugetmaven.mojo.parameters.ParameterValues;
import io.github.nugetmaven.mojo.parameters.PushParameters;
import io.github.nugetmaven.mojo.reactor.ReactorPush;
import io.github.nugetmaven.mojo.settings.SettingsFileWarnings;
import io.github.nugetmaven.publish.PackageFiles;
import io.github.nugetmaven.publish.PublishEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** The parameters of goals that push. */
abstract class AbstractPushMojo extends AbstractPackageMojo {
    /**
     * The file for the report on what happened to each package, as JSON. A build of several modules writes it at the top-level
     * project. Default: <code>nuget/push-report.json</code> in the build directory, or in <code>target</code> without a
     * project.
     *
     * @since 0.1.0
     */
    @Parameter(property = PushParameters.REPORT)
    private File report;

    /**
     * How many packages are uploaded at the same time, from 1 to 64. 1 keeps strict order. Symbols always follow their package. Default: 4,
     * or 1 if the source is a V2 push URL, because some V2 servers lose packages that arrive at the same time.
     *
     * @since 0.1.0
     */
    @Parameter(property = PushParameters.PARALLELISM)
    private String parallelism;

    /**
     * Attempts per package, the first included, from 1 to 100. Only transient failures are retried: lost connections, the statuses 408, 429
     * and 5xx, and an exhausted quota. The pauses are about 2 seconds, then 4 and so on. A pause that the server asks for takes
     * precedence.
     *
     * @since 0.1.0
     */
    @Parameter(property = PushParameters.MAX_ATTEMPTS, defaultValue = Defaults.MAX_ATTEMPTS)
    private String maxAttempts;

    /**
     * When a push is complete: <code>uploaded</code>, or <code>available</code>, when the feed lists the version so that it can
     * be restored. If <code>waitTimeout</code> runs out, this is only a warning, because the packages are pushed.
     *
     * @since 0.1.0
     */
    @Parameter(property = PushParameters.WAIT_UNTIL, defaultValue = Defaults.WAIT_UNTIL)
    private String waitUntil;

    /**
     * Seconds to wait until the feed lists what was pushed, if <code>waitUntil</code> is <code>available</code>,
     * from 1 to 86400.
     *
     * @since 0.1.0
     */
    @Parameter(property = PushParameters.WAIT_TIMEOUT, defaultValue = Defaults.WAIT_TIMEOUT)
    private String waitTimeout;

    /**
     * Continues with the other packages after one has failed. The build still fails.
     *
     * @since 0.1.0
     */
    @Parameter(property = PushParameters.CONTINUE_ON_ERROR, defaultValue = Defaults.OFF)
    private String continueOnError;

    AbstractPushMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    final String activity() {
        return "pushing";
    }

    @Override
    Optional<String> skippedBy() throws MojoFailureException {
        Optional<String> property = super.skippedBy();
        return property.isEmpty() && isPushSkipped() ? Optional.of(PUSH_SKIP) : property;
    }

    @Override
    ParameterValues values() {
        return super.values()
                .with(PushParameters.REPORT, reportPlace().toString())
                .with(PushParameters.PARALLELISM, parallelism)
                .with(PushParameters.MAX_ATTEMPTS, maxAttempts)
                .with(PushParameters.WAIT_UNTIL, waitUntil)
                .with(PushParameters.WAIT_TIMEOUT, waitTimeout)
                .with(PushParameters.CONTINUE_ON_ERROR, continueOnError);
    }

    Path reportPlace() {
        return report == null ? context().buildDirectory().resolve("nuget/push-report.json") : report.toPath();
    }

    @Override
    final void loadAhead(HttpClients http) {
        try {
            // once in a build: the modules after the first one find all classes loaded
            if (!session.isOffline()
                    && skippedBy().isEmpty()
                    && context().state().isNew("loads the HTTP client")) {
                Optional<Boolean> needsTls = new FeedParameters(values()).needsTls();
                if (needsTls.isPresent()) {
                    http.loadAhead(needsTls.get());
                }
            }
        } catch (MojoFailureException e) {
            return; // the check of all parameters tells it, with everything else that is wrong
        }
    }

    /** Pushes these files; there may be none. */
    abstract void push(PackageFiles files, ReactorPush push) throws IOException, MojoFailureException;

    @Override
    final void runWithFeed() throws IOException, MojoExecutionException, MojoFailureException {
        if (session.isOffline()
                && !DestinationResolver.resolve(parameters().feed()).areFolders()) {
            throw new MojoFailureException(
                    "Cannot push packages: Maven is offline. Run without -o (or <offline> in settings.xml), or skip the"
                            + " push with \"-Dnuget.push.skip\".");
        }
        pushUntilShutdown(requireFiles());
    }

    private Consumer<PublishEvent> listener() {
        Optional<TransferProgress> live = TransferProgress.of(session);
        Log log = live.isPresent() ? live.get().over(getLog()) : getLog();
        Consumer<PublishEvent> lines =
                new ProgressLog(log, context().state(), display(live)).andThen(new SettingsFileWarnings(context()));
        // first, since a transfer that ends makes room for a line
        return live.isPresent() ? live.get().andThen(lines) : lines;
    }

    private UploadDisplay display(Optional<TransferProgress> live) {
        if (live.isPresent()) {
            return UploadDisplay.LIVE;
        }
        return TransferProgress.isWanted(session) ? UploadDisplay.LINES : UploadDisplay.NO_PROGRESS;
    }

    /** Pushes these files; there may be none. If the JVM shuts down meanwhile, the push ends early and reports its result. */
    final void pushUntilShutdown(PackageFiles files) throws IOException, MojoExecutionException, MojoFailureException {
        CompletableFuture<Void> stop = new CompletableFuture<>();
        boolean isMaven4 = new MavenSessionProperties(session).isMaven4OrLater();
        // cleaned once more, since the standard output stands behind the log that was cleaned before
        setLog(CleanLog.of(
                ShutdownSafeLog.of(getLog(), console, isMaven4 ? stop : new CompletableFuture<>()),
                context().output()));
        ReactorPush push = new ReactorPush(context(), listener(), locale, stop);
        SigintHandler sigint = isMaven4 ? SigintHandler.withShutdownHooks() : SigintHandler.AS_IT_IS;
        try {
            ShutdownCancellation.during(() -> push(files, push), stop, getLog());
        } finally {
            sigint.restore();
        }
    }
}
