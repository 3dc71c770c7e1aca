package io.github.nugetmaven.mojo.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/** How this plugin introduces itself to servers. */
public final class UserAgent {
    private UserAgent() {}

    public static String of(MavenSession session, MojoExecution execution) {
        String maven = session.getSystemProperties().getProperty("maven.version", "unknown");
        return "nuget-maven-plugin/%s (Maven %s; Java %s; %s)"
                .formatted(execution.getVersion(), maven, Runtime.version().feature(), System.getProperty("os.name"))
                .replaceAll("[^ -~]", "?");
    }
}
