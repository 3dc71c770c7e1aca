package io.github.nugetmaven.mojo;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/** How this plugin introduces itself to servers. */
final class UserAgent {
    private UserAgent() {}

    static String of(MavenSession session, MojoExecution execution) {
        String maven = session.getSystemProperties().getProperty("maven.version", "unknown");
        return "nuget-maven-plugin/%s (Maven %s; Java %s; %s)"
                .formatted(execution.getVersion(), maven, Runtime.version().feature(), System.getProperty("os.name"))
                .replaceAll("[^ -~]", "?");
    }
}
