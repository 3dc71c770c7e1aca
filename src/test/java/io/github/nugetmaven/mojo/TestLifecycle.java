package io.github.nugetmaven.mojo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.DefaultLifecycles;
import org.apache.maven.lifecycle.Lifecycle;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.lifecycle.MavenExecutionPlan;
import org.apache.maven.lifecycle.internal.ExecutionPlanItem;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.logging.console.ConsoleLogger;

/** Plans all executions in the POM for every phase, except those with the phase {@code none}. */
record TestLifecycle(PluginDescriptor descriptor) implements LifecycleExecutor {
    @Override
    public MavenExecutionPlan calculateExecutionPlan(MavenSession session, boolean setup, String... tasks) {
        List<ExecutionPlanItem> items = session.getCurrentProject().getBuildPlugins().stream()
                .flatMap(plugin -> plugin.getExecutions().stream())
                .filter(execution -> !"none".equals(execution.getPhase()))
                .map(execution -> new MojoExecution(
                        descriptor.getMojo(execution.getGoals().get(0)),
                        execution.getId(),
                        MojoExecution.Source.LIFECYCLE))
                .map(ExecutionPlanItem::new)
                .toList();
        return new MavenExecutionPlan(items, lifecycles());
    }

    /** Maven's own lifecycles. A plan needs only their names. */
    private static DefaultLifecycles lifecycles() {
        return new DefaultLifecycles(
                Stream.of("clean", "default", "site")
                        .collect(Collectors.toMap(id -> id, id -> new Lifecycle(id, List.of(), Map.of()))),
                new ConsoleLogger());
    }

    @Override
    public MavenExecutionPlan calculateExecutionPlan(MavenSession session, String... tasks) {
        return calculateExecutionPlan(session, true, tasks);
    }

    @Override
    public Set<Plugin> getPluginsBoundByDefaultToAllLifecycles(String packaging) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void execute(MavenSession session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void calculateForkedExecutions(MojoExecution execution, MavenSession session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MavenProject> executeForkedExecutions(MojoExecution execution, MavenSession session) {
        throw new UnsupportedOperationException();
    }
}
