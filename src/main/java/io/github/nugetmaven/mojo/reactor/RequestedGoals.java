package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.maven.GoalContext;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
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
                || goals().anyMatch(goal -> PUSHING.matcher(goal).matches());
    }

    /**
     * The modules that run this goal in the same execution, in the order of the reactor; for an aggregator, only the module in
     * which it runs.
     */
    List<String> modules() {
        if (execution.getMojoDescriptor().isAggregator()) {
            return List.of(project.getId());
        }
        return session.getProjects().stream()
                .filter(project -> areCalledByName() || runsGoal(project))
                .map(MavenProject::getId)
                .toList();
    }

    /** Whether this goal was named on the command line, instead of being bound to a phase. */
    boolean areCalledByName() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    /** Whether this goal was called by name for several modules, and nothing is done after it. */
    boolean endWithThisGoal() {
        List<String> goals = goals().toList();
        return areCalledByName()
                && session.getProjects().size() > 1
                && !goals.isEmpty()
                && goals.get(goals.size() - 1).matches(".*:" + execution.getGoal() + "(?:@.*)?");
    }

    /** The phases and goals that the user asked for, or else the default goal of the top-level project. */
    Stream<String> goals() {
        List<String> asked = session.getGoals();
        if (!asked.isEmpty()) {
            return asked.stream();
        }
        String byDefault = session.getTopLevelProject().getBuild().getDefaultGoal();
        return byDefault == null ? Stream.empty() : Stream.of(byDefault.split("\\s+"));
    }

    /** Whether the project's plugin has this goal in the same execution, whatever its phase. */
    boolean runsGoal(MavenProject project) {
        Plugin plugin = project.getPlugin(Plugin.constructKey(execution.getGroupId(), execution.getArtifactId()));
        return plugin != null
                && plugin.getExecutions().stream()
                        .anyMatch(it -> it.getId().equals(execution.getExecutionId())
                                && it.getGoals().contains(execution.getGoal()));
    }
}
