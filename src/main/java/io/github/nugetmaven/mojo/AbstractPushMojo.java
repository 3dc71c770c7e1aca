package io.github.nugetmaven.mojo;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.Refusal;
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
     * Where the report of what happened to each package is written, as JSON. Default: <code>nuget/push-report.json</code> in
     * the build directory, without a project in <code>target</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.report")
    private File report;

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
        EventLog log = eventLog();
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
        Publisher publisher = new Publisher(
                lookup(destinations), Clock.systemUTC(), log.andThen(new SettingsWarnings(session, getLog())), trade());
        finish(request, publisher.publish(request));
    }

    private void finish(PushRequest request, PushReport result) throws MojoFailureException {
        new ResultTable(result).lines().forEach(getLog()::info);
        getLog().info("Report: " + request.report());
        if (result.count(Outcome.FAILED) > 0) {
            throw new MojoFailureException(PushFailureText.of(result, request, mojoExecution, guide())
                    + (isKeyRefused(result) ? wayToKey() : ""));
        }
    }

    private static boolean isKeyRefused(PushReport result) {
        return result.packages().stream()
                .flatMap(it -> it.failure().stream())
                // a key of trusted publishing is mended where its policy is
                .filter(it ->
                        it.key().filter(KeyOrigin.Exchange.class::isInstance).isEmpty())
                .anyMatch(it ->
                        it.problem() instanceof FeedProblem.PushRefused refused && refused.refusal() == Refusal.KEY);
    }
}
