package io.github.nugetmaven.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the real builds of src/it ask of a project that was built. */
public final class BuildCheck {
    /** The key in src/it/settings.xml, and the password beside the user name there. */
    public static final String KEY = "oy2keyofthebuildsinsrcitthatmustshowupnowhere";

    private static final String LOGIN = Base64.getEncoder().encodeToString(("me:" + KEY).getBytes(UTF_8));

    /** Where a test itself puts a key: its settings, its environment, its POM. */
    private static final List<String> SOURCES = List.of("settings.xml", ".properties", "pom.xml");

    private final Path project;

    public BuildCheck(File project) {
        this.project = project.toPath();
    }

    public String log() throws IOException {
        return Files.readString(project.resolve("build.log"));
    }

    /** The error messages of the failed builds, in order. */
    public List<String> errors() throws IOException {
        return log().lines()
                .filter(line -> line.startsWith("[ERROR] Failed to execute goal"))
                .toList();
    }

    /** The push report, as maps and lists. */
    public Map<?, ?> report() throws IOException {
        return new Gson().fromJson(Files.readString(project.resolve("target/nuget/push-report.json")), Map.class);
    }

    /** Fails if the key, or the login made of it, is in the log or in any file that the build left. */
    public void showsNoSecret() throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, ISO_8859_1);
                boolean isSource = SOURCES.stream().anyMatch(file.toString()::endsWith);
                if (!isSource && (text.contains(KEY) || text.contains(LOGIN))) {
                    throw new AssertionError("a key is in " + file);
                }
            }
        }
    }
}
