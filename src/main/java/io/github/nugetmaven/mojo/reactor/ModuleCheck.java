package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.GoalContext;
import io.github.nugetmaven.mojo.maven.ResumeCommand;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import io.github.nugetmaven.mojo.message.CheckFailureMessages;
import io.github.nugetmaven.mojo.message.CheckSummary;
import io.github.nugetmaven.mojo.message.FindingMessages;
import io.github.nugetmaven.mojo.message.GlobPatternAdvice;
import io.github.nugetmaven.mojo.message.ProgressLog;
import io.github.nugetmaven.mojo.parameters.PushParameters;
import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.publish.CheckReport;
import io.github.nugetmaven.publish.CheckReportFile;
import io.github.nugetmaven.publish.Depth;
import io.github.nugetmaven.publish.PackageFiles;
import io.github.nugetmaven.publish.PreflightResult;
import io.github.nugetmaven.publish.PublishEvent;
import io.github.nugetmaven.publish.PushJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;

/** Checks the packages of a module, and gives advice on the key once all modules have been checked. */
public final class ModuleCheck {
    private final GoalContext context;
    private final ProgressLog progress;
    private final Consumer<PublishEvent> settingsWarnings;
    private final ApiKeyGuide guide;

    /** @param settingsWarnings receives an event with the place of the key */
    public ModuleCheck(
            GoalContext context, ProgressLog progress, Consumer<PublishEvent> settingsWarnings, ApiKeyGuide guide) {
        this.context = context;
        this.progress = progress;
        this.settingsWarnings = settingsWarnings;
        this.guide = guide;
    }

    /**
     * Checks these packages, logs what was found and writes the report.
     *
     * @param missingKeyFails whether a missing key is a problem for feeds, too, that may need none
     * @throws IOException if a package cannot be read from disk
     * @throws MojoFailureException if a push would fail
     */
    public void run(PackageFiles files, PushParameters parameters, Depth depth, boolean missingKeyFails)
            throws IOException, MojoFailureException {
        GlobPatternAdvice advice =
                new GlobPatternAdvice(context.state(), context.execution().getExecutionId(), context.log());
        BuiltPackageIds ids = new BuiltPackageIds(context.state());
        PushJob job = context.job(parameters, List.of(files));
        Optional<CheckReport> report = Optional.empty();
        if (!files.paths().isEmpty()) {
            try (PreflightResult result =
                    context.preflight(job.destinations(), progress).check(job, depth, missingKeyFails)) {
                ids.remember(result.plan());
                report = Optional.of(result.checkReport());
            }
            show(report.get(), advice, job);
        }
        boolean isLast = isLastOfModules();
        if (isLast) {
            advice.give(ids.suggestion());
        }
        Optional<String> failure = report.filter(it -> !it.problems().isEmpty())
                .map(it -> new CheckFailureMessages(guide, ids.globs())
                        .of(
                                it.problems(),
                                job.destinations().packages().source(),
                                it.isGallery(),
                                ResumeCommand.keyOptions(parameters.values())));
        end(failure, isLast);
    }

    /**
     * Ends the check of a module that is skipped, so that the others do not wait for it.
     *
     * @throws MojoFailureException if this module is the last one, and a push of another one would fail
     */
    public void skip() throws MojoFailureException {
        end(Optional.empty(), isLastOfModules());
    }

    /** Called by name, a check goes on to the other modules after a failure, and the last one fails for all of them. */
    private void end(Optional<String> failure, boolean isLast) throws MojoFailureException {
        if (!new RequestedGoals(context).endWithThisGoal()) {
            if (failure.isPresent()) {
                throw new MojoFailureException(failure.get());
            }
            return;
        }
        Map<String, String> failures =
                context.state().texts("failed checks of " + context.execution().getExecutionId());
        String module = context.project().getGroupId() + ":" + context.project().getArtifactId();
        failure.ifPresent(it -> failures.put(module, it));
        if (isLast && !failures.isEmpty()) {
            throw new MojoFailureException(CheckFailureMessages.ofModules(new TreeMap<>(failures)));
        }
        failure.ifPresent(
                it -> context.log().error("A push of " + module + " would fail. The other modules are checked first."));
    }

    private void show(CheckReport report, GlobPatternAdvice advice, PushJob job) {
        save(report);
        new CheckSummary(report).lines().forEach(context.log()::info);
        FindingMessages.log(report.findings(), context.log());
        report.key().ifPresent(key -> {
            settingsWarnings.accept(new PublishEvent.KeyFound(
                    key.origin().orElseThrow(),
                    job.destinations().packages().source().shown()));
            report.keyAnswer().ifPresent(it -> it.warnings().forEach(warning -> progress.warn("", warning)));
            if (report.isGallery() || !key.scope().globs().isEmpty()) {
                advice.remember(key.scope().globs());
            }
        });
    }

    /** The findings are the result; a report that cannot be written does not change them. */
    private void save(CheckReport report) {
        Path place = context.buildDirectory().resolve("nuget/check-report.json");
        try {
            new CheckReportFile(place, context.output()).write(report);
        } catch (IOException e) {
            progress.accept(new PublishEvent.ReportUnwritten(place, FileErrors.words(e)));
        } catch (RuntimeException e) {
            progress.accept(new PublishEvent.ReportUnwritten(place, e.toString()));
        }
    }

    private boolean isLastOfModules() {
        String name = "checked " + context.execution().getExecutionId();
        return !ModuleBarrier.of(context.state(), name)
                .arrive(context.project().getId(), new RequestedGoals(context).modules())
                .taken()
                .isEmpty();
    }
}
