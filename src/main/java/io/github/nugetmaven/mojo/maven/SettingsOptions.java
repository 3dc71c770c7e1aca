package io.github.nugetmaven.mojo.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/**
 * The options of a build that decide which settings Maven reads, where the key may be, and where it finds this plugin; those
 * that it uses anyway are left out. Immutable.
 */
public record SettingsOptions(MavenSession session) {
    private static final String SECURITY = "settings.security";
    private static final String REPOSITORY = "maven.repo.local";

    /** Where programs that run Maven put files that are gone afterwards. */
    private static final String TEMPORARY = "java.io.tmpdir";

    /** The options, each with a space before it. */
    String text() {
        return Stream.of(
                        user().filter(it -> !isTemporary(it)).map(it -> " -s " + ShellQuotes.quoted(it.toString())),
                        global().filter(it -> !isTemporary(it)).map(it -> " -gs " + ShellQuotes.quoted(it.toString())),
                        property(SECURITY).map(it -> ShellQuotes.option(SECURITY, it.toString())),
                        property(REPOSITORY).map(it -> ShellQuotes.option(REPOSITORY, it.toString())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
    }

    /**
     * A settings file that was made for this build alone, as release:perform and CI servers do it. It is left out, since it is
     * not there any more when the command is pasted.
     */
    public Optional<Path> temporary() {
        return Stream.of(user(), global())
                .flatMap(Optional::stream)
                .filter(this::isTemporary)
                .findFirst();
    }

    private Optional<Path> user() {
        Path own = properties().userFile("settings.xml");
        return absolute(session.getRequest().getUserSettingsFile()).filter(it -> !it.equals(own));
    }

    private Optional<Path> global() {
        Optional<Path> own =
                properties().file("maven.home").map(it -> it.resolve("conf").resolve("settings.xml"));
        return absolute(session.getRequest().getGlobalSettingsFile())
                .filter(it -> own.isPresent() && !it.equals(own.get()));
    }

    private static Optional<Path> absolute(File file) {
        return Optional.ofNullable(file).map(it -> it.toPath().toAbsolutePath().normalize());
    }

    /** Only if the user gave it: Maven 4 sets some of these itself. */
    private Optional<Path> property(String name) {
        return Optional.ofNullable(session.getUserProperties().getProperty(name))
                .flatMap(it -> properties().file(name));
    }

    /** In the system's folder, the one of GitHub's runner, or the one beside a Jenkins workspace. */
    private boolean isTemporary(Path file) {
        return Stream.of(
                                Optional.ofNullable(
                                        session.getSystemProperties().getProperty(TEMPORARY)),
                                properties().environmentVariable("RUNNER_TEMP"))
                        .flatMap(Optional::stream)
                        .filter(it -> !it.isBlank())
                        .anyMatch(it ->
                                file.startsWith(Path.of(it).toAbsolutePath().normalize()))
                || file.toString().contains("@tmp");
    }

    private MavenSessionProperties properties() {
        return new MavenSessionProperties(session);
    }
}
