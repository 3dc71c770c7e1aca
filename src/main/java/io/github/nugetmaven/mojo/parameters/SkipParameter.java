package io.github.nugetmaven.mojo.parameters;

import org.apache.maven.plugin.MojoFailureException;

/**
 * A parameter that skips a goal for all versions, for releases or for snapshots, as maven-deploy-plugin reads
 * {@code maven.deploy.skip}. Immutable.
 */
public record SkipParameter(ParameterValues values, String property) {
    /** The property of maven-deploy-plugin. It takes every other word for {@code false}; a push cannot be undone. */
    public static final String DEPLOY = "maven.deploy.skip";

    /** @throws MojoFailureException if the text has no meaning */
    public boolean skips(boolean isSnapshot) throws MojoFailureException {
        return switch (values.given(property).isEmpty() ? "false" : values.word(property)) {
            case "true" -> true;
            case "releases" -> !isSnapshot;
            case "snapshots" -> isSnapshot;
            default -> false;
        };
    }
}
