package io.github.nugetmaven.mojo;

import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.Publisher;
import io.github.nugetmaven.publish.PushReport;
import io.github.nugetmaven.publish.PushRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** What {@code push} and {@code push-file} have in common: all but which files are pushed. */
abstract class AbstractPushMojo extends AbstractPackagesMojo {
    /**
     * Does everything but the upload: reads the packages, checks the key if there is one, asks the feed where packages go.
     * Needs no API key.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * Where the report of what happened to each package is written, as JSON. Default: <code>nuget/push-report.json</code> in
     * the build directory, without a project in <code>target</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.report")
    private File report;

    /**
     * Skips the push.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.push.skip", defaultValue = "false")
    private boolean pushSkip;

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

    @Override
    final void run() throws IOException, MojoFailureException {
        if (session.isOffline()) {
            throw new MojoFailureException(
                    "Cannot push packages: Maven is offline. Run without -o (or <offline> in settings.xml), or skip the"
                            + " push with -Dnuget.push.skip.");
        }
        EventLog log = new EventLog(getLog());
        List<Path> files = requireFiles(log);
        if (files.isEmpty()) {
            return;
        }
        Destinations destinations = destinations();
        PushRequest request = new PushRequest(
                destination(destinations),
                destinations.ofSymbols(symbolSource),
                files,
                globs(),
                noSymbols,
                allowSnapshots,
                dryRun,
                options(),
                report == null ? buildDirectory().resolve("nuget/push-report.json") : report.toPath());
        finish(request, new Publisher(lookup(destinations), Clock.systemUTC(), log).publish(request));
    }

    private void finish(PushRequest request, PushReport result) throws MojoFailureException {
        new ResultTable(result).lines().forEach(getLog()::info);
        getLog().info("Report: " + request.report());
        if (result.count(Outcome.FAILED) > 0) {
            throw new MojoFailureException(PushFailureText.of(result, request, mojoExecution));
        }
    }
}
