package io.github.nugetmaven.mojo.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/**
 * The words with which Maven was started, and those of {@code .mvn/maven.config}. Maven passes some options to no plugin; what
 * follows from them here has to be harmless, since a daemon and an IDE start Maven without a command line. Immutable.
 */
record MavenCommandLine(List<String> words) {
    /** Where the JVM has its own command line. */
    private static final String COMMAND = "sun.java.command";

    static MavenCommandLine of(MavenSession session) {
        String command = session.getSystemProperties().getProperty(COMMAND, "");
        File root = session.getRequest().getMultiModuleProjectDirectory();
        return of(command, Optional.ofNullable(root).map(it -> it.toPath().resolve(".mvn/maven.config")));
    }

    static MavenCommandLine of(String command, Optional<Path> config) {
        return new MavenCommandLine(
                Stream.of(command, config.map(MavenCommandLine::text).orElse(""))
                        .flatMap(it -> Arrays.stream(it.split("\\s+")))
                        .toList());
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** {@code -ntp}: Maven shows how far no download and no upload is. */
    boolean hidesProgress() {
        return words.contains("-ntp") || words.contains("--no-transfer-progress");
    }

    /** {@code -l}: the log is a file, wherever Maven was started. */
    boolean hasLogFile() {
        return words.contains("-l") || words.stream().anyMatch(it -> it.startsWith("--log-file"));
    }
}
