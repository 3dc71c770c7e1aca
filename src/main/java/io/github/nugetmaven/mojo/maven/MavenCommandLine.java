package io.github.nugetmaven.mojo.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
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
        return of(
                command,
                root == null ? Optional.empty() : Optional.of(root.toPath().resolve(".mvn/maven.config")));
    }

    static MavenCommandLine of(String command, Optional<Path> config) {
        String all = config.isPresent() ? command + "\n" + text(config.get()) : command;
        List<String> words = new ArrayList<>();
        for (StringTokenizer left = new StringTokenizer(all); left.hasMoreTokens(); ) {
            words.add(left.nextToken());
        }
        return new MavenCommandLine(List.copyOf(words));
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
        for (String word : words) {
            if (word.equals("-l") || word.startsWith("--log-file")) {
                return true;
            }
        }
        return false;
    }
}
