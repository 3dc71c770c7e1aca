package io.github.nugetmaven.mojo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The modules of this build that run a goal as this one does: all of them if it was called by name, else those where the same
 * execution is bound to a phase that the build comes to. Maven itself is asked what it will run, since a phase in the POM may
 * be {@code none}, or one behind the last.
 */
final class ModulesAlike {
    private final MavenSession session;
    private final MojoExecution execution;
    private final LifecycleExecutor lifecycle;
    private final BuildGoals goals;

    ModulesAlike(MavenSession session, MojoExecution execution, LifecycleExecutor lifecycle) {
        this.session = session;
        this.execution = execution;
        this.lifecycle = lifecycle;
        this.goals = new BuildGoals(session, execution);
    }

    /** What these modules have in common, and no others. */
    String name() {
        return execution.getSource() + " " + execution.getGoal() + " " + execution.getExecutionId();
    }

    /** In the order of the reactor. */
    List<MavenProject> of(MavenProject module) {
        Map<String, String> known = new BuildMemory(session).texts("runs " + name());
        known.put(module.getId(), "true");
        return session.getProjects().stream()
                .filter(project -> goals.areCalledByName()
                        || Boolean.parseBoolean(known.computeIfAbsent(
                                project.getId(), id -> String.valueOf(goals.runsGoal(project) && isPlanned(project)))))
                .toList();
    }

    /** Those that this build was told to leave out, and that may have the goal. */
    List<MavenProject> leftOut() {
        return Stream.ofNullable(session.getAllProjects())
                .flatMap(List::stream)
                .filter(project -> !session.getProjects().contains(project))
                .filter(project -> goals.areCalledByName() || goals.runsGoal(project))
                .toList();
    }

    private boolean isPlanned(MavenProject project) {
        MavenSession other = session.clone();
        MavenProject before = other.getCurrentProject();
        // the clones of some Mavens share whose turn it is
        other.setCurrentProject(project);
        try {
            return lifecycle
                    .calculateExecutionPlan(other, false, goals.goals().toArray(String[]::new))
                    .getMojoExecutions()
                    .stream()
                    .anyMatch(this::isAlike);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // a module without a plan fails, and a push must not go before that
            return true;
        } finally {
            other.setCurrentProject(before);
        }
    }

    private boolean isAlike(MojoExecution other) {
        return other.getSource() == execution.getSource()
                && other.getGroupId().equals(execution.getGroupId())
                && other.getArtifactId().equals(execution.getArtifactId())
                && other.getGoal().equals(execution.getGoal())
                && other.getExecutionId().equals(execution.getExecutionId());
    }
}
