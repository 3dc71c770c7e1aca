package io.github.nugetmaven.mojo.maven;

import java.util.Optional;
import org.apache.maven.project.MavenProject;

/** {@code maven.deploy.skip}, as maven-deploy-plugin 3.1 and later read it. */
public final class DeploySkip {
    private DeploySkip() {}

    /** The name of the property, if its value skips this project. */
    public static Optional<String> of(String value, MavenProject project) {
        boolean skips = switch (value == null ? "" : value.strip()) {
            case "true" -> true;
            case "releases" -> !project.getArtifact().isSnapshot();
            case "snapshots" -> project.getArtifact().isSnapshot();
            default -> false;
        };
        return Optional.of("maven.deploy.skip").filter(it -> skips);
    }
}
