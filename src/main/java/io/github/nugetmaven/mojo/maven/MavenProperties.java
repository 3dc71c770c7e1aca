package io.github.nugetmaven.mojo.maven;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/** Where the running Maven keeps what belongs to its user. */
public record MavenProperties(MavenSession session) {
    /** A property given with {@code -D}, or else one of the system. */
    Optional<String> value(String name) {
        return Optional.ofNullable(session.getUserProperties().getProperty(name))
                .or(() -> Optional.ofNullable(session.getSystemProperties().getProperty(name)))
                .filter(it -> !it.isBlank());
    }

    /** A property that names a file; ~ is the user's home, as for Maven. */
    public Optional<Path> file(String name) {
        return value(name)
                .map(it -> it.startsWith("~") ? home() + it.substring(1) : it)
                .map(it -> Path.of(it).toAbsolutePath().normalize());
    }

    /** A file in the folder that Maven keeps the user's settings in. */
    public Path userFile(String name) {
        return home().resolve(".m2").resolve(name);
    }

    /** The settings that a build of this user reads. */
    public Path userSettings() {
        return Optional.ofNullable(session.getRequest().getUserSettingsFile())
                .map(it -> it.toPath().toAbsolutePath().normalize())
                .orElseGet(() -> userFile("settings.xml"));
    }

    public boolean isMaven4() {
        return value("maven.version").filter(it -> it.startsWith("4.")).isPresent();
    }

    private Path home() {
        return Path.of(value("user.home").orElseGet(() -> System.getProperty("user.home")));
    }
}
