package io.github.nugetmaven.mojo;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.mojo.maven.BuildState;
import io.github.nugetmaven.mojo.maven.DeploySkip;
import io.github.nugetmaven.mojo.maven.DestinationResolver;
import io.github.nugetmaven.mojo.message.CheckSummary;
import io.github.nugetmaven.mojo.message.FailureMessages;
import io.github.nugetmaven.mojo.message.FindingMessages;
import io.github.nugetmaven.mojo.message.GlobPatternAdvice;
import io.github.nugetmaven.mojo.message.KeyMessages;
import io.github.nugetmaven.mojo.message.ProgressLog;
import io.github.nugetmaven.mojo.message.TextFormat;
import io.github.nugetmaven.mojo.reactor.ProjectPackages;
import io.github.nugetmaven.mojo.reactor.ReactorPackages;
import io.github.nugetmaven.mojo.reactor.RequestedGoals;
import io.github.nugetmaven.mojo.settings.SettingsFileWarnings;
import io.github.nugetmaven.publish.CheckReport;
import io.github.nugetmaven.publish.CheckReportFile;
import io.github.nugetmaven.publish.CheckRequest;
import io.github.nugetmaven.publish.Destination;
import io.github.nugetmaven.publish.FilePatterns;
import io.github.nugetmaven.publish.Preflight;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Finds out everything that can be known before a push, and fails if the push would: whether the packages can be read, whether
 * there is an API key, is alive, has not expired and covers every package ID with its glob pattern, and whether the versions
 * are free. Sends no package. All problems are told at once.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractPackageMojo {
    /**
     * The files to check where the project has no artifact of type <code>nupkg</code> or <code>snupkg</code>: paths and Ant
     * patterns relative to the project, separated by commas. Default: <code>*.nupkg</code> in the build directory.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.packages")
    private String packages;

    /**
     * Whether there has to be an API key, and the feed is asked. Default: only if the build goes on to deploy, or this goal
     * was called by name; otherwise what is on this machine is checked, and one line says what was left out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.check.requireKey")
    private Boolean checkRequireKey;

    /**
     * Also asks nuget.org whether the key's owner owns the packages that exist. That leaves a record of each question on the
     * owner's side, and a verification key that the question uses up.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.check.verifyOwner", defaultValue = "false")
    private boolean checkVerifyOwner;

    /**
     * Fails also for rules that are only warnings.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.check.failOnWarning", defaultValue = "false")
    private boolean checkFailOnWarning;

    /**
     * Skips the check.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.check.skip", defaultValue = "false")
    private boolean checkSkip;

    /**
     * Skips the push as it skips maven-deploy-plugin (<code>true</code>, <code>releases</code> or <code>snapshots</code>), so
     * that the check asks for no key either.
     *
     * @since 0.1.0
     */
    @Parameter(property = "maven.deploy.skip")
    private String deploySkip;

    @Inject
    public CheckMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    String doing() {
        return "checking";
    }

    @Override
    Optional<String> skippedBy() {
        return super.skippedBy().or(() -> Optional.of("nuget.check.skip").filter(it -> checkSkip));
    }

    @Override
    Path base() {
        return project.getBasedir().toPath();
    }

    @Override
    List<Path> files(FilePatterns patterns) {
        return new ProjectPackages(project, packages).find(patterns);
    }

    @Override
    List<Path> filesOfBuild() {
        return new ReactorPackages(session, packages).files();
    }

    @Override
    String whereFilesWereSought() {
        return new ProjectPackages(project, packages).whereSought();
    }

    @Override
    void run() throws IOException, MojoFailureException {
        ProgressLog log = eventLog();
        GlobPatternAdvice advice =
                new GlobPatternAdvice(new BuildState(session), mojoExecution.getExecutionId(), getLog());
        List<Path> files = requireFiles(log);
        List<RuntimeException> problems = files.isEmpty() ? List.of() : check(files, log, advice);
        // by the last module, which knows the packages of all
        if (new RequestedGoals(session, mojoExecution).isLastOfModules(project)) {
            advice.give(ReactorPackages.suggestion(filesOfBuild()));
        }
        failOn(problems);
    }

    private List<RuntimeException> check(List<Path> files, ProgressLog log, GlobPatternAdvice advice)
            throws IOException, MojoFailureException {
        DestinationResolver destinations = destinations();
        Destination destination = destination(destinations);
        CheckRequest request = new CheckRequest(
                destination,
                destinations.ofSymbols(symbolSource),
                files,
                globs(),
                noSymbols,
                allowSnapshots,
                requireKey(),
                session.isOffline(),
                checkVerifyOwner,
                ruleLevels(destination),
                checkFailOnWarning,
                options());
        CheckReport report = new Preflight(lookup(destinations), Clock.systemUTC()).check(request);
        new CheckReportFile(buildDirectory().resolve("nuget/check-report.json")).write(report);
        new CheckSummary(report).lines().forEach(getLog()::info);
        FindingMessages.log(report.findings(), getLog());
        report.key().ifPresent(key -> {
            new SettingsFileWarnings(session, getLog()).lookAt(key.origin());
            key.warnings().forEach(it -> log.warn("", it));
            advice.remember(key.scope().globs());
        });
        return report.problems();
    }

    private boolean requireKey() {
        boolean isPushSkipped = pushSkip || DeploySkip.of(deploySkip, project).isPresent();
        return Optional.ofNullable(checkRequireKey)
                .orElseGet(() -> !dryRun && !isPushSkipped && new RequestedGoals(session, mojoExecution).leadToPush());
    }

    private void failOn(List<RuntimeException> problems) throws MojoFailureException {
        if (problems.isEmpty()) {
            return;
        }
        List<String> texts = problems.stream()
                .map(it -> FailureMessages.of(it).text())
                .distinct()
                .toList();
        String numbered = IntStream.range(0, texts.size())
                .mapToObj(i -> "\n" + (i + 1) + ". " + texts.get(i))
                .collect(Collectors.joining());
        boolean isAboutKey = problems.stream()
                .anyMatch(it -> it instanceof ApiKeyException key && KeyMessages.isSolvedByAnotherKey(key.problem()));
        throw new MojoFailureException("A push would fail. "
                + (texts.size() == 1 ? texts.get(0) : TextFormat.count(texts.size(), "problem") + ":" + numbered)
                + (isAboutKey ? wayToKey() : ""));
    }
}
