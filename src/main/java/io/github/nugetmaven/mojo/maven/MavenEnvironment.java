package io.github.nugetmaven.mojo.maven;

import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/** The environment that Maven was started in, which under a Maven daemon is not that of the JVM. */
public final class MavenEnvironment {
    private final MavenSession session;

    public MavenEnvironment(MavenSession session) {
        this.session = session;
    }

    /** The value of a variable. */
    public Optional<String> value(String variable) {
        return Optional.ofNullable(session.getSystemProperties().getProperty("env." + variable));
    }
}
