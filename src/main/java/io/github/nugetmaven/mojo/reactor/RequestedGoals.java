package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.GoalContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** The phases and goals that the user asked for, and what follows from them for this goal. */
public final class RequestedGoals {
    /** The phase {@code deploy}, in Maven 4 also its parts such as {@code after:deploy}, and the goal that pushes. */
    private static final Pattern PUSHING = Pattern.compile(
            "(?:(?:before|at|after):)?deploy(?:\\[.*])?|(?:nuget|.*:nuget-maven-plugin(?::[^:]+)?):push(?:@.*)?");

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;

    public RequestedGoals(GoalContext context) {
        this.session = context.session();
        this.project = context.project();
        this.execution = context.execution();
    }

    /** Whether packages are pushed later in this build, or this goal was called by name. */
    public boolean leadToPush() {
        return areCalledByName()
                || goals().stream().anyMatch(goal -> PUSHING.matcher(goal).matches());
    }

    /**
     * The modules that run this goal in the same execution, in the order of the reactor; for an aggregator, only the module in
     * which it runs.
     */
    List<String> modules() {
        if (execution.getMojoDescriptor().isAggregator()) {
            return List.of(project.getId());
        }
        List<String> ids = new ArrayList<>();
        for (MavenProject each : session.getProjects()) {
            if (areCalledByName() || runsGoal(each)) {
                ids.add(each.getId());
            }
        }
        return ids;
    }

    /** Whether this goal was named on the command line, instead of being bound to a phase. */
    boolean areCalledByName() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    /** Whether this goal was called by name for several modules, and nothing is done after it. */
    boolean endWithThisGoal() {
        List<String> goals = goals();
        return areCalledByName()
                && session.getProjects().size() > 1
                && !goals.isEmpty()
                && goals.get(goals.size() - 1).matches(".*:" + execution.getGoal() + "(?:@.*)?");
    }

    /** The phases and goals that the user asked for, or else the default goal of the top-level project. */
    List<String> goals() {
        List<String> asked = session.getGoals();
        if (!asked.isEmpty()) {
            return asked;
        }
        String byDefault = session.getTopLevelProject().getBuild().getDefaultGoal();
        return byDefault == null ? List.of() : List.of(byDefault.split("\\s+"));
    }

    /** Whether the project's plugin has this goal in the same execution, whatever its phase. */
    boolean runsGoal(MavenProject project) {
        Plugin plugin = project.getPlugin(Plugin.constructKey(execution.getGroupId(), execution.getArtifactId()));
        if (plugin == null) {
            return false;
        }
        for (PluginExecution each : plugin.getExecutions()) {
            if (each.getId().equals(execution.getExecutionId())
                    && each.getGoals().contains(execution.getGoal())) {
                return true;
            }
        }
        return false;
    }
}
