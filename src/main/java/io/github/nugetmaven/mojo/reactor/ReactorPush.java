package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.GoalContext;
import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import io.github.nugetmaven.mojo.maven.ResumeCommand;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import io.github.nugetmaven.mojo.message.GroupOutcome;
import io.github.nugetmaven.mojo.message.OtherExecution;
import io.github.nugetmaven.mojo.message.PushFailureMessages;
import io.github.nugetmaven.mojo.message.TextFormat;
import io.github.nugetmaven.mojo.parameters.PushParameters;
import io.github.nugetmaven.publish.PackageFiles;
import io.github.nugetmaven.publish.PublishEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Pushes the packages of all modules together. The last module that arrives does it, with its own code and the data of all
 * modules. It has to be a module, because whatever Maven runs at the end of a build runs too late to fail the build.
 */
public final class ReactorPush {
    private static final String EXECUTIONS = "executions with deferred pushes";

    private final GoalContext context;
    private final Consumer<PublishEvent> listener;
    private final String locale;
    private final CompletableFuture<Void> stop;

    /**
     * @param locale of the guide to API keys that a message about a failure contains; null for the reader's
     * @param stop completed when the push has to end early
     */
    public ReactorPush(
            GoalContext context, Consumer<PublishEvent> listener, String locale, CompletableFuture<Void> stop) {
        this.context = context;
        this.listener = listener;
        this.locale = locale;
        this.stop = stop;
    }

    /**
     * Pushes the packages of one module now.
     *
     * @throws IOException if a package cannot be read from disk
     * @throws MojoFailureException if something was not pushed
     */
    public void pushAlone(PackageFiles files, PushParameters parameters) throws IOException, MojoFailureException {
        push(List.of(new PushGroup(List.of(context.project().getArtifactId()), List.of(files), parameters)), List.of());
    }

    /** Registers the packages of this module, and pushes those of all modules if this is the last one. */
    public void pushAtEnd(PackageFiles files, PushParameters parameters, LifecycleExecutor lifecycle)
            throws IOException, MojoFailureException {
        ParticipatingModules modules = new ParticipatingModules(context, lifecycle);
        // a text without a meaning has to fail the module that it belongs to
        context.job(parameters, List.of(files));
        context.state().texts(EXECUTIONS).put(modules.name(), "");
        new DeferredPushes(context.state(), modules.name())
                .add(context.project().getId(), files, parameters);
        ModuleBarrier.Arrival arrival = arrive(modules);
        if (!arrival.missing().isEmpty()) {
            logThatItWaits(files.paths().size(), modules.names(arrival.missing()));
        }
        pushTaken(arrival.taken(), modules);
    }

    /** Arrives without packages, so that the other modules do not wait, and pushes theirs if this is the last one. */
    public void pushNothing(LifecycleExecutor lifecycle) throws IOException, MojoFailureException {
        ParticipatingModules modules = new ParticipatingModules(context, lifecycle);
        context.state().texts(EXECUTIONS).put(modules.name(), "");
        pushTaken(arrive(modules).taken(), modules);
    }

    private ModuleBarrier.Arrival arrive(ParticipatingModules modules) {
        List<String> expected = new ArrayList<>();
        for (MavenProject module : modules.all()) {
            expected.add(module.getId());
        }
        return ModuleBarrier.of(context.state(), modules.name())
                .arrive(context.project().getId(), expected);
    }

    private void logThatItWaits(int packages, List<String> missing) {
        List<String> failed = new FailedModules(context.session()).names();
        if (!failed.isEmpty()) {
            context.log()
                    .warn("Nothing from this build will be pushed, because " + TextFormat.list(failed) + " failed.");
            return;
        }
        context.log()
                .info(TextFormat.count(packages, "package") + (packages == 1 ? " waits" : " wait")
                        + ": all modules are pushed together at the end. Waiting for " + TextFormat.list(missing)
                        + ".");
        if (MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(
                context.session().getRequest().getReactorFailureBehavior())) {
            context.log()
                    .warn(
                            "If a module fails, nothing is pushed, but with -fn the exit code of Maven is 0 nevertheless.");
        }
    }

    private void pushTaken(List<String> taken, ParticipatingModules modules) throws IOException, MojoFailureException {
        List<PushGroup> groups = new DeferredPushes(context.state(), modules.name()).groups(taken, modules);
        if (groups.isEmpty()) {
            return;
        }
        new FailedModules(context.session()).refuse();
        warnOfModulesLeftOut(modules);
        push(groups, List.of(modules));
    }

    /** @param deferring the modules whose other executions do not run after a failure; empty if no module waits for others */
    private void push(List<PushGroup> groups, List<ParticipatingModules> deferring)
            throws IOException, MojoFailureException {
        GroupPusher pusher = new GroupPusher(context, listener, stop);
        List<GroupOutcome> outcomes = pusher.push(groups);
        if (areGood(outcomes)) {
            return;
        }
        List<OtherExecution> others = new ArrayList<>();
        for (ParticipatingModules modules : deferring) {
            others.addAll(waitingElsewhere(pusher, modules));
            others.addAll(notRun(modules));
        }
        ApiKeyGuide guide = ApiKeyGuide.of(locale, new MavenSessionProperties(context.session()).isCi());
        throw new MojoFailureException(
                new PushFailureMessages(guide, new BuiltPackageIds(context.state()).globs()).of(outcomes, others));
    }

    private static boolean areGood(List<GroupOutcome> outcomes) {
        for (GroupOutcome each : outcomes) {
            if (!each.outcome().isGood()) {
                return false;
            }
        }
        return true;
    }

    /** Packages that wait in other executions are never pushed, because Maven ends this module after the failure. */
    private List<OtherExecution> waitingElsewhere(GroupPusher pusher, ParticipatingModules modules)
            throws IOException, MojoFailureException {
        List<OtherExecution> waiting = new ArrayList<>();
        List<String> names = context.state().texts(EXECUTIONS).keySet().stream()
                .filter(it -> !it.equals(modules.name()))
                .sorted()
                .toList();
        for (String name : names) {
            List<String> ids = ModuleBarrier.of(context.state(), name).waiting();
            List<String> inOrder = context.session().getProjects().stream()
                    .map(MavenProject::getId)
                    .filter(ids::contains)
                    .toList();
            List<PushGroup> groups = new DeferredPushes(context.state(), name).groups(inOrder, modules);
            for (GroupOutcome each : pusher.leave(groups)) {
                waiting.add(new OtherExecution.Waiting(each.modules(), each.resume()));
            }
        }
        return waiting;
    }

    private List<OtherExecution> notRun(ParticipatingModules modules) {
        MavenProject module = context.project();
        ResumeCommand command = new ResumeCommand(context.session(), context.execution());
        return modules.stillToCome(module).stream()
                .<OtherExecution>map(it -> new OtherExecution.NotRun(
                        module.getArtifactId(), it, Optional.of(command.ofExecution(it, module))))
                .toList();
    }

    /** A resumed build does not contain the modules that the earlier build did not push. */
    private void warnOfModulesLeftOut(ParticipatingModules modules) {
        if (context.session().getRequest().getResumeFrom() == null) {
            return;
        }
        List<String> left =
                modules.leftOut().stream().map(MavenProject::getArtifactId).toList();
        if (!left.isEmpty()) {
            context.log()
                    .warn("This build was resumed, so it does not push the packages of " + TextFormat.list(left)
                            + ". If the previous build failed, it did not push them either. Build them again without -rf,"
                            + " or with -pl.");
        }
    }
}
