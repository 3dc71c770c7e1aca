package io.github.nugetmaven.mojo.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The {@code <configuration>} of an execution as the POM has it: that of the execution, into which that of the plugin has been
 * merged, or else that of the plugin. A goal called by name has it too. Immutable.
 */
record WrittenConfiguration(List<Xpp3Dom> elements) {
    static WrittenConfiguration of(MavenProject project, MojoExecution execution) {
        Optional<Plugin> plugin = plugin(project, execution);
        Object written = plugin.isPresent() ? configuration(plugin.get(), execution.getExecutionId()) : null;
        return new WrittenConfiguration(written instanceof Xpp3Dom dom ? List.of(dom.getChildren()) : List.of());
    }

    private static Object configuration(Plugin plugin, String executionId) {
        for (PluginExecution each : plugin.getExecutions()) {
            if (each.getId().equals(executionId) && each.getConfiguration() != null) {
                return each.getConfiguration();
            }
        }
        return plugin.getConfiguration();
    }

    private static Optional<Plugin> plugin(MavenProject project, MojoExecution execution) {
        List<Plugin> plugins = new ArrayList<>(project.getBuildPlugins());
        if (project.getPluginManagement() != null) {
            plugins.addAll(project.getPluginManagement().getPlugins());
        }
        for (Plugin each : plugins) {
            if (each.getGroupId().equals(execution.getGroupId())
                    && each.getArtifactId().equals(execution.getArtifactId())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The element of this name; null if there is none. */
    Xpp3Dom element(String name) {
        for (Xpp3Dom element : elements) {
            if (element.getName().equals(name)) {
                return element;
            }
        }
        return null;
    }
}
