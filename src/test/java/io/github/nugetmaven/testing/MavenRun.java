package io.github.nugetmaven.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs Maven in a project of src/it by itself: with a home of its own, which is empty at first, and with standard input,
 * neither of which the invoker can give. Settings of the real build are its global ones.
 */
public final class MavenRun {
    private static final boolean WINDOWS = File.separatorChar == '\\';
    /** The same as {@code it.maven.opts} in the root pom.xml. */
    private static final String OPTIONS =
            "-XX:TieredStopAtLevel=1 -Daether.remoteRepositoryFilter.prefixes=false -Dfile.encoding=" + UTF_8;

    private static final List<String> OTHER_KEYS =
            List.of("NUGET_", "ACTIONS_ID_TOKEN", "MAVEN_", "CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION");

    private final Path project;
    private final Path folder;
    private final Path maven;
    private final String localRepository;
    private int runs;

    /** From what the hook scripts are given. */
    public MavenRun(File basedir, String mavenVersion, File localRepositoryPath) {
        this(basedir, basedir, mavenVersion, localRepositoryPath);
    }

    /** @param folder where Maven is started, instead of the project's folder; the home and the logs stay there */
    public MavenRun(File folder, File basedir, String mavenVersion, File localRepositoryPath) {
        this.project = basedir.toPath().toAbsolutePath();
        this.folder = folder.toPath();
        this.maven =
                project.resolveSibling("../maven/apache-maven-" + mavenVersion).normalize();
        this.localRepository = localRepositoryPath.getPath();
    }

    /** What the builds take for the user's home. */
    public File home() {
        return project.resolve("home").toFile();
    }

    /** A file in the folder that Maven keeps a user's settings in. */
    public File userFile(String name) {
        return home().toPath().resolve(".m2").resolve(name).normalize().toFile();
    }

    /**
     * Runs a build that must succeed.
     *
     * @param input what is typed
     * @return the log, which is also kept beside the project's
     */
    public String run(String input, String... arguments) throws IOException, InterruptedException {
        return run(true, input, arguments);
    }

    /** Runs a build that must fail. */
    public String fail(String input, String... arguments) throws IOException, InterruptedException {
        return run(false, input, arguments);
    }

    /** Whether this system asks a process to end (SIGTERM) instead of killing it. */
    public boolean canBeStopped() {
        return !WINDOWS;
    }

    /**
     * Runs a build that is asked to end.
     *
     * @param moment when it is asked
     * @return the log
     */
    public String stop(CountDownLatch moment, String... arguments) throws IOException, InterruptedException {
        runs++;
        Path log = project.resolve("run-" + runs + ".log");
        Path nothing = Files.createTempFile("input", ".txt");
        try {
            Process process = process(nothing, log, arguments);
            boolean isInTime = moment.await(5, TimeUnit.MINUTES);
            process.destroy();
            if (!process.waitFor(5, TimeUnit.MINUTES) || !isInTime) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", arguments) + " did not end:\n" + Files.readString(log));
            }
            return Files.readString(log);
        } finally {
            Files.delete(nothing);
        }
    }

    private String run(boolean succeeds, String input, String... arguments) throws IOException, InterruptedException {
        runs++;
        Path log = project.resolve("run-" + runs + ".log");
        Path typed = Files.createTempFile("input", ".txt");
        try {
            Process process = process(Files.writeString(typed, input), log, arguments);
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            String text = Files.readString(log);
            if (process.waitFor() == 0 != succeeds) {
                throw new AssertionError(
                        String.join(" ", arguments) + (succeeds ? " failed:\n" : " did not fail:\n") + text);
            }
            return text;
        } finally {
            Files.delete(typed);
        }
    }

    private Process process(Path input, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                maven.resolve(WINDOWS ? "bin/mvn.cmd" : "bin/mvn").toString(),
                "-B",
                "-gs",
                project.resolveSibling("interpolated-settings.xml").toString(),
                "-Dmaven.repo.local=" + localRepository));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> OTHER_KEYS.stream().anyMatch(name::startsWith));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("MAVEN_OPTS", OPTIONS + " -Duser.home=" + Files.createDirectories(home().toPath()));
        return builder.start();
    }
}
