package io.github.nugetmaven.mojo.parameters;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A parameter that skips a goal for all versions, for releases or for snapshots, as maven-deploy-plugin reads
 * {@code maven.deploy.skip}. Immutable.
 */
public record SkipParameter(ParameterValues values, String property) {
    /** The property of maven-deploy-plugin, which treats every other word as {@code false}. */
    public static final String DEPLOY = "maven.deploy.skip";

    private static final List<String> WORDS = List.of("true", "releases", "snapshots", "false");

    /** @throws MojoFailureException if the text has no meaning */
    public boolean skips(boolean isSnapshot) throws MojoFailureException {
        String given = values.given(property).orElse("false");
        String word =
                property.equals(DEPLOY) ? given : values.with(property, given).oneOf(property, WORDS);
        return switch (word) {
            case "true" -> true;
            case "releases" -> !isSnapshot;
            case "snapshots" -> isSnapshot;
            default -> false;
        };
    }
}
