package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.GoalContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The modules of this build that run the same goal: all modules if the goal was called by name, otherwise those that bind the
 * same execution to a phase that this build reaches. Asks Maven what it will run, because a POM may bind an execution to {@code
 * none}, or to a phase that this build does not reach.
 */
public final class ParticipatingModules {
    private final GoalContext context;
    private final MavenSession session;
    private final MojoExecution execution;
    private final LifecycleExecutor lifecycle;
    private final RequestedGoals goals;

    ParticipatingModules(GoalContext context, LifecycleExecutor lifecycle) {
        this.context = context;
        this.session = context.session();
        this.execution = context.execution();
        this.lifecycle = lifecycle;
        this.goals = new RequestedGoals(context);
    }

    /** A name that these modules share with no other modules. */
    String name() {
        return execution.getSource() + " " + execution.getGoal() + " " + execution.getExecutionId();
    }

    /** These modules, in the order of the reactor. */
    List<MavenProject> all() {
        Map<String, String> known = context.state().texts("runs " + name());
        known.put(context.project().getId(), "true");
        return session.getProjects().stream()
                .filter(project -> goals.areCalledByName()
                        || Boolean.parseBoolean(known.computeIfAbsent(
                                project.getId(), id -> String.valueOf(goals.runsGoal(project) && isPlanned(project)))))
                .toList();
    }

    /** The modules that the user excluded from this build and that may run the goal. */
    List<MavenProject> leftOut() {
        return Stream.ofNullable(session.getAllProjects())
                .flatMap(List::stream)
                .filter(project -> !session.getProjects().contains(project))
                .filter(project -> goals.areCalledByName() || goals.runsGoal(project))
                .toList();
    }

    /** The artifact IDs of these modules, in the order of the reactor. */
    List<String> names(Collection<String> ids) {
        return session.getProjects().stream()
                .filter(it -> ids.contains(it.getId()))
                .map(MavenProject::getArtifactId)
                .toList();
    }

    /** The executions of this goal that the module would have run after this one. */
    List<String> stillToCome(MavenProject module) {
        List<String> inOrder = goals.areCalledByName()
                ? List.of()
                : plan(module).orElse(List.of()).stream()
                        .filter(this::isOfSameGoal)
                        .map(MojoExecution::getExecutionId)
                        .toList();
        int here = inOrder.indexOf(execution.getExecutionId());
        return here < 0 ? List.of() : inOrder.subList(here + 1, inOrder.size());
    }

    /** Also true for a module without a plan: it will fail, and nothing may be pushed before that. */
    private boolean isPlanned(MavenProject project) {
        return plan(project)
                .map(plan -> plan.stream()
                        .anyMatch(it -> isOfSameGoal(it) && it.getExecutionId().equals(execution.getExecutionId())))
                .orElse(true);
    }

    private Optional<List<MojoExecution>> plan(MavenProject project) {
        MavenSession other = session.clone();
        MavenProject before = other.getCurrentProject();
        // in some Mavens, the clones of a session share the current project
        other.setCurrentProject(project);
        try {
            return Optional.of(lifecycle
                    .calculateExecutionPlan(other, false, goals.goals().toArray(String[]::new))
                    .getMojoExecutions());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return Optional.empty();
        } finally {
            other.setCurrentProject(before);
        }
    }

    private boolean isOfSameGoal(MojoExecution other) {
        return other.getSource() == execution.getSource()
                && other.getGroupId().equals(execution.getGroupId())
                && other.getArtifactId().equals(execution.getArtifactId())
                && other.getGoal().equals(execution.getGoal());
    }
}
