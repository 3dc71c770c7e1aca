package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.GoalContext;
import io.github.nugetmaven.mojo.maven.RemainingFiles;
import io.github.nugetmaven.mojo.maven.ResumeCommand;
import io.github.nugetmaven.mojo.maven.SettingsOptions;
import io.github.nugetmaven.mojo.message.GroupOutcome;
import io.github.nugetmaven.mojo.message.PushSummary;
import io.github.nugetmaven.mojo.message.TextFormat;
import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.publish.Cancellation;
import io.github.nugetmaven.publish.Depth;
import io.github.nugetmaven.publish.PackageResult;
import io.github.nugetmaven.publish.Preflight;
import io.github.nugetmaven.publish.PreflightResult;
import io.github.nugetmaven.publish.PublishEvent;
import io.github.nugetmaven.publish.Publisher;
import io.github.nugetmaven.publish.PushJob;
import io.github.nugetmaven.publish.PushOutcome;
import io.github.nugetmaven.publish.PushReport;
import io.github.nugetmaven.publish.PushReportFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;

/** Pushes groups of packages. Checks all of them before it sends the first byte of any. Not thread-safe. */
final class GroupPusher {
    private final GoalContext context;
    private final Consumer<PublishEvent> listener;
    private final Cancellation cancellation;
    private final BuiltPackageIds ids;

    /** @param stop completed when the push has to end early */
    GroupPusher(GoalContext context, Consumer<PublishEvent> listener, CompletableFuture<Void> stop) {
        this.context = context;
        this.listener = listener;
        this.cancellation = new Cancellation(stop);
        this.ids = new BuiltPackageIds(context.state());
    }

    /**
     * Pushes the groups. If the thread is interrupted meanwhile, the push is cancelled, and the thread is interrupted again at
     * the end.
     *
     * @throws IOException if the packages of the only group cannot be read from disk
     * @throws MojoFailureException if a parameter has no meaning
     */
    List<GroupOutcome> push(List<PushGroup> groups) throws IOException, MojoFailureException {
        List<PreparedGroup> all = new ArrayList<>();
        cancellation.takeInterruption();
        try {
            for (PushGroup group : groups) {
                all.add(prepare(group, Depth.VERSIONS));
            }
            if (all.size() == 1 && all.get(0).unreadable().isPresent()) {
                throw all.get(0).unreadable().get();
            }
            boolean mayStart = true;
            for (PreparedGroup each : all) {
                mayStart &= each.isGood() || each.continuesOnError();
            }
            return mayStart ? pushAll(all) : leaveAll(all);
        } finally {
            for (PreparedGroup each : all) {
                each.close();
            }
            cancellation.giveInterruptionBack();
        }
    }

    /** Writes the reports of groups that are not pushed. */
    List<GroupOutcome> leave(List<PushGroup> groups) throws IOException, MojoFailureException {
        List<PreparedGroup> all = new ArrayList<>();
        try {
            for (PushGroup group : groups) {
                all.add(prepare(group, Depth.LOCAL));
            }
            return all.stream().map(this::leave).toList();
        } finally {
            for (PreparedGroup each : all) {
                each.close();
            }
        }
    }

    private PreparedGroup prepare(PushGroup group, Depth depth) throws MojoFailureException {
        PushJob job = context.job(group.parameters(), group.files());
        Path list = new ReportLocation(context)
                .unwritten(group.parameters().report().resolveSibling("left.txt"));
        Preflight preflight = context.preflight(job.destinations(), listener);
        PushReportFile file = new PushReportFile(reportPlace(group), context.output());
        removeOld(file);
        try {
            PreflightResult result = preflight.prepare(job, depth, cancellation);
            ids.remember(result.plan());
            return new PreparedGroup(group, job, file, list, Optional.of(result), Optional.empty());
        } catch (IOException e) {
            return new PreparedGroup(group, job, file, list, Optional.empty(), Optional.of(e));
        }
    }

    private List<GroupOutcome> leaveAll(List<PreparedGroup> all) {
        return all.stream().map(it -> it.isGood() ? leave(it) : refuse(it)).toList();
    }

    private List<GroupOutcome> pushAll(List<PreparedGroup> all) {
        List<GroupOutcome> outcomes = new ArrayList<>();
        boolean goesOn = true;
        for (PreparedGroup each : all) {
            GroupOutcome outcome = !goesOn ? leave(each) : each.isGood() ? push(each) : refuse(each);
            outcomes.add(outcome);
            goesOn = goesOn && (outcome.outcome().isGood() || each.continuesOnError()) && !cancellation.isCancelled();
        }
        return outcomes;
    }

    private GroupOutcome push(PreparedGroup prepared) {
        if (context.session().getProjects().size() > 1) {
            context.log()
                    .info("Pushing the packages of "
                            + TextFormat.list(prepared.group().modules()));
        }
        PushOutcome outcome = new Publisher(Clock.systemUTC(), listener)
                .push(prepared.result().orElseThrow(), cancellation, report -> save(report, prepared));
        if (outcome.reported().isPresent()) {
            PushReport report = outcome.reported().get();
            for (String line : new PushSummary(report).lines()) {
                context.log().info(line);
            }
            context.log().info("Report: " + prepared.file().path());
            if (!report.left().isEmpty()) {
                new SettingsOptions(context.session()).temporary().ifPresent(this::warnOfTemporarySettings);
                if (command(report, prepared).filter(it -> !isShowable(it)).isPresent()) {
                    warnOfHiddenCommand();
                }
            }
        }
        return outcome(prepared, outcome);
    }

    private GroupOutcome refuse(PreparedGroup prepared) {
        return outcome(prepared, new PushOutcome.Refused(prepared.problems(), saveNotStarted(prepared)));
    }

    private GroupOutcome leave(PreparedGroup prepared) {
        return outcome(prepared, new PushOutcome.NotStarted(saveNotStarted(prepared)));
    }

    private Optional<PushReport> saveNotStarted(PreparedGroup prepared) {
        Optional<PushReport> report = prepared.result()
                .filter(it -> !it.plan().packages().isEmpty())
                .map(it -> new Publisher(Clock.systemUTC(), listener).notStarted(it));
        report.ifPresent(it -> save(it, prepared));
        return report;
    }

    private GroupOutcome outcome(PreparedGroup prepared, PushOutcome outcome) {
        return new GroupOutcome(
                prepared.group().modules(),
                outcome,
                prepared.job().destinations().packages(),
                prepared.isGallery(),
                // they are for messages about failures
                outcome.isGood()
                        ? ""
                        : ResumeCommand.keyOptions(prepared.group().parameters().values()),
                outcome.reported().isPresent() ? resume(outcome.reported().get(), prepared) : Optional.empty());
    }

    /** With a file name that cannot be shown the command would name another file. */
    private Optional<String> resume(PushReport report, PreparedGroup prepared) {
        Optional<String> command = command(report, prepared);
        return command.isPresent() && isShowable(command.get()) ? command : Optional.empty();
    }

    private boolean isShowable(String command) {
        return context.output().line(command).equals(command);
    }

    private Optional<String> command(PushReport report, PreparedGroup prepared) {
        List<PackageResult> resumable = prepared.resumable(report);
        if (resumable.isEmpty()) {
            return Optional.empty();
        }
        return new ResumeCommand(context.session(), context.execution())
                .of(
                        prepared.group().parameters(),
                        prepared.job().destinations().packages(),
                        resumable,
                        RemainingFiles.of(resumable, prepared.list(), this::isShowable));
    }

    private void warnOfTemporarySettings(Path settings) {
        context.log()
                .warn("The command that pushes the rest leaves out the settings file of this build, " + settings
                        + ", because it is temporary. If the API key is in it, name a lasting one with -s.");
    }

    private void warnOfHiddenCommand() {
        context.log()
                .warn(
                        "There is no command that pushes the rest, because the name of a file or folder in it cannot be shown."
                                + " Rename it and build again, or push the files that are left with nuget:push-file.");
    }

    private Path reportPlace(PushGroup group) {
        return new ReportLocation(context).unwritten(group.parameters().report());
    }

    /** Only warns if the report cannot be written, because that does not change what happened on the feed. */
    private void save(PushReport report, PreparedGroup prepared) {
        try {
            List<PackageResult> resumable = prepared.resumable(report);
            if (!resumable.isEmpty()) {
                RemainingFiles.of(resumable, prepared.list(), this::isShowable).write();
            }
            prepared.file().write(report, resume(report, prepared));
        } catch (IOException e) {
            unwritten(prepared.file(), FileErrors.words(e));
        } catch (RuntimeException e) {
            unwritten(prepared.file(), e.toString());
        }
    }

    private void removeOld(PushReportFile file) {
        try {
            file.removeOld();
        } catch (IOException e) {
            unwritten(file, FileErrors.words(e));
        }
    }

    private void unwritten(PushReportFile file, String detail) {
        listener.accept(new PublishEvent.ReportUnwritten(file.path(), detail));
    }
}
