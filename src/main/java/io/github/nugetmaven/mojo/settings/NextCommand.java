package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;

/**
 * What a user can do with a key that was just stored: commands that work here, which the short form "nuget:" does only where
 * Maven knows the plugin.
 *
 * @param options that lead another goal to the same feed and key, each after a space
 */
public record NextCommand(MavenSession session, MojoExecution execution, String options) {
    private static final String PAGE = "https://github.com/nugetmaven/nuget-maven-plugin#quick-start-for-nugetorg";

    String text(ApiKeyGuide guide) {
        String plugin =
                "mvn " + execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getVersion();
        if (!session.getRequest().isProjectPresent()) {
            return guide.text("next.withoutProject", plugin + ":push-file" + options + " \"-Dnuget.files=*.nupkg\"");
        }
        return isInPom()
                ? guide.text("next.plugin", "mvn nuget:check" + options, "mvn deploy" + options)
                : guide.text("next.withoutPlugin", plugin + ":check" + options, PAGE);
    }

    private boolean isInPom() {
        return session.getProjects().stream()
                .flatMap(it -> Stream.ofNullable(it.getBuild()))
                .flatMap(NextCommand::plugins)
                .anyMatch(it -> it.getArtifactId().equals(execution.getArtifactId())
                        && it.getGroupId().equals(execution.getGroupId()));
    }

    private static Stream<Plugin> plugins(Build build) {
        List<Plugin> managed = build.getPluginManagement() == null
                ? List.of()
                : build.getPluginManagement().getPlugins();
        return Stream.concat(build.getPlugins().stream(), managed.stream());
    }
}
