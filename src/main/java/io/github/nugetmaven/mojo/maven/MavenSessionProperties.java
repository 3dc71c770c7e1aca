package io.github.nugetmaven.mojo.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/**
 * What the properties of a session contain: the user's environment, the user's files and the version of the running Maven.
 * Reads the session and not the JVM, because a Maven daemon's JVM was started in another environment. Immutable.
 */
public final class MavenSessionProperties {
    private static final boolean IS_WINDOWS = File.separatorChar == '\\';
    private static final List<String> CI_VARIABLES = List.of("CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION");
    private static final int MAVEN_4 = 4;
    private static final int MOST_DIGITS = 4;

    private final MavenSession session;
    private final boolean isWindows;

    public MavenSessionProperties(MavenSession session) {
        this(session, IS_WINDOWS);
    }

    MavenSessionProperties(MavenSession session, boolean isWindows) {
        this.session = session;
        this.isWindows = isWindows;
    }

    /**
     * The value of an environment variable. On Windows, where these names have no case, Maven knows each variable by its name
     * in upper case.
     *
     * <p>Source: Maven, {@code EnvironmentUtils.java} ({@code addEnvVars}).
     */
    public Optional<String> environmentVariable(String name) {
        Optional<String> value = environment(name);
        return value.isEmpty() && isWindows ? environment(name.toUpperCase(Locale.ENGLISH)) : value;
    }

    /** All environment variables. */
    public Map<String, String> environment() {
        String prefix = "env.";
        Map<String, String> environment = new HashMap<>();
        for (String name : session.getSystemProperties().stringPropertyNames()) {
            if (name.startsWith(prefix)) {
                environment.put(
                        name.substring(prefix.length()),
                        session.getSystemProperties().getProperty(name));
            }
        }
        return environment;
    }

    private Optional<String> environment(String name) {
        return Optional.ofNullable(session.getSystemProperties().getProperty("env." + name));
    }

    /** Whether a CI runs this build. GitHub, GitLab and most others set CI; some set a variable of their own. */
    public boolean isCi() {
        for (String name : CI_VARIABLES) {
            String value = environmentVariable(name).orElse("");
            if (!value.isBlank() && !value.equalsIgnoreCase("false")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The version of the running Maven. Maven overwrites the value of {@code -Dmaven.version} in the system properties, but not
     * in the user properties, so this method does not read the user properties.
     *
     * <p>Source: Maven, {@code MavenCli.java} ({@code populateProperties}).
     */
    Optional<String> mavenVersion() {
        return Optional.ofNullable(session.getSystemProperties().getProperty("maven.version"));
    }

    /** Whether the running Maven is of version 4 or later. */
    public boolean isMaven4OrLater() {
        String version = mavenVersion().orElse("");
        int end = 0;
        while (end < version.length() && Character.isDigit(version.charAt(end))) {
            end++;
        }
        return end > 0 && end <= MOST_DIGITS && Integer.parseInt(version.substring(0, end)) >= MAVEN_4;
    }

    /** The file that a property names. A ~ at its start means the user's home, as it does for Maven. */
    public Optional<Path> file(String name) {
        return value(name)
                .map(it -> it.startsWith("~") ? home() + it.substring(1) : it)
                .map(it -> Path.of(it).toAbsolutePath().normalize());
    }

    /** A file in the folder where Maven looks for the user's settings. */
    public Path userFile(String name) {
        return home().resolve(".m2").resolve(name);
    }

    /**
     * Whether a file is below the user's home while there is none: Java gives {@code ?} to a user whom the system does not
     * know, as in a container, and the file would lie in the current folder, such as that of a project.
     */
    public boolean isHomeless(Path file) {
        Path home = home();
        return !home.isAbsolute()
                && file.toAbsolutePath()
                        .normalize()
                        .startsWith(home.toAbsolutePath().normalize());
    }

    /** The user settings that this build reads. */
    public Path userSettings() {
        File settings = session.getRequest().getUserSettingsFile();
        return settings == null
                ? userFile("settings.xml")
                : settings.toPath().toAbsolutePath().normalize();
    }

    private Path home() {
        return Path.of(value("user.home").orElseGet(() -> System.getProperty("user.home")));
    }

    /** The property that the user set with {@code -D}, or else the system property. */
    private Optional<String> value(String name) {
        return Optional.ofNullable(session.getUserProperties().getProperty(name))
                .or(() -> Optional.ofNullable(session.getSystemProperties().getProperty(name)))
                .filter(it -> !it.isBlank());
    }
}
