package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.GoalContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<MavenProject> modules = new ArrayList<>();
        for (MavenProject project : session.getProjects()) {
            if (goals.areCalledByName() || isKnownToRun(project, known)) {
                modules.add(project);
            }
        }
        return modules;
    }

    private boolean isKnownToRun(MavenProject project, Map<String, String> known) {
        String runs = known.get(project.getId());
        if (runs == null) {
            runs = String.valueOf(goals.runsGoal(project) && isPlanned(project));
            known.put(project.getId(), runs);
        }
        return Boolean.parseBoolean(runs);
    }

    /** The modules that the user excluded from this build and that may run the goal. */
    List<MavenProject> leftOut() {
        List<MavenProject> leftOut = new ArrayList<>();
        if (session.getAllProjects() != null) {
            for (MavenProject project : session.getAllProjects()) {
                boolean isInBuild = session.getProjects().contains(project);
                if (!isInBuild && (goals.areCalledByName() || goals.runsGoal(project))) {
                    leftOut.add(project);
                }
            }
        }
        return leftOut;
    }

    /** The artifact IDs of these modules, in the order of the reactor. */
    List<String> names(Collection<String> ids) {
        List<String> names = new ArrayList<>();
        for (MavenProject project : session.getProjects()) {
            if (ids.contains(project.getId())) {
                names.add(project.getArtifactId());
            }
        }
        return names;
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
        Optional<List<MojoExecution>> plan = plan(project);
        if (plan.isEmpty()) {
            return true;
        }
        for (MojoExecution each : plan.get()) {
            if (isOfSameGoal(each) && each.getExecutionId().equals(execution.getExecutionId())) {
                return true;
            }
        }
        return false;
    }

    private Optional<List<MojoExecution>> plan(MavenProject project) {
        MavenSession other = session.clone();
        MavenProject before = other.getCurrentProject();
        // in some Mavens, the clones of a session share the current project
        other.setCurrentProject(project);
        try {
            return Optional.of(lifecycle
                    .calculateExecutionPlan(other, false, goals.goals().toArray(new String[0]))
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
