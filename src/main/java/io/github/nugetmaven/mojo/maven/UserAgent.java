package io.github.nugetmaven.mojo.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/** The User-Agent header of this plugin's requests. */
public final class UserAgent {
    private UserAgent() {}

    /** Such as {@code nuget-maven-plugin/1.0.0 (Maven 3.9.16; Java 17; Linux)}. */
    public static String of(MavenSession session, MojoExecution execution) {
        String maven = new MavenSessionProperties(session).mavenVersion().orElse("unknown");
        return "nuget-maven-plugin/%s (Maven %s; Java %s; %s)"
                .formatted(execution.getVersion(), maven, Runtime.version().feature(), System.getProperty("os.name"))
                .replaceAll("[^ -~]", "?");
    }
}
