package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.publish.PushPolicy;
import io.github.nugetmaven.publish.PushRequest;
import io.github.nugetmaven.publish.PushResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Makes the command that pushes what is left of a push: to the same feed, with the same key, by the same rules, to be pasted
 * into a shell in whichever folder. Immutable.
 *
 * @param maven the command as far as it is the same for all that this plugin pushes in a build
 */
public record ResumeCommand(String maven) implements BiFunction<PushRequest, List<PushResult>, String> {
    private static final String PREFIX = "nuget.";

    /** The defaults of the parameters. */
    private static final int PARALLELISM = 4;

    private static final int MAX_ATTEMPTS = 3;
    private static final int TIMEOUT = 300;

    public static ResumeCommand of(MavenSession session, MojoExecution execution) {
        return new ResumeCommand("mvn" + settings(session) + " " + plugin(execution) + ":push-file");
    }

    /** The command that runs the goal in one module as another of its executions does, with what was given in this build. */
    public static String ofExecution(String id, MavenProject module, MavenSession session, MojoExecution execution) {
        String given = session.getUserProperties().stringPropertyNames().stream()
                .filter(it -> it.startsWith(PREFIX))
                .sorted()
                .map(it -> option(
                        it.substring(PREFIX.length()),
                        Optional.of(session.getUserProperties().getProperty(it))))
                .collect(Collectors.joining());
        return "mvn" + settings(session) + " " + plugin(execution) + ":" + execution.getGoal() + "@" + id + " -pl "
                + module.getGroupId() + ":" + module.getArtifactId() + given;
    }

    private static String plugin(MojoExecution execution) {
        return execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getVersion();
    }

    /** Names every file, since a .snupkg would not be found beside a .nupkg that is not pushed again. */
    @Override
    public String apply(PushRequest request, List<PushResult> left) {
        String files =
                left.stream().map(it -> it.file().path()).map(Path::toString).collect(Collectors.joining(","));
        return maven
                + new DestinationOptions(request.destination()).whateverThePomSays()
                + option("symbolSource", request.symbols().map(it -> it.source().shown()))
                + flag("allowInsecureConnections", request.options().allowInsecure())
                + flag("allowSnapshots", request.allowSnapshots())
                + flag("noSymbols", request.noSymbols())
                + option("check.rules", Optional.of(request.levels().text()).filter(it -> !it.isEmpty()))
                + option("globPattern", globs(request.globs()))
                + option("timeout", unless(TIMEOUT, request.options().timeout().toSeconds()))
                + rules(request.rules(), left)
                + option("files", Optional.of(files));
    }

    private static String rules(PushPolicy rules, List<PushResult> left) {
        return option("skipDuplicate", duplicates(rules.duplicates(), left))
                + flag("continueOnError", rules.continueOnError())
                + option("parallelism", unless(PARALLELISM, rules.parallelism()))
                + option("maxAttempts", unless(MAX_ATTEMPTS, rules.maxAttempts()))
                + (rules.availability().isZero()
                        ? ""
                        : option("waitUntil", Optional.of("available"))
                                + option(
                                        "waitTimeout",
                                        Optional.of("" + rules.availability().toSeconds())));
    }

    /** What may have arrived must not make the command fail. */
    private static Optional<String> duplicates(PushPolicy.Duplicates rule, List<PushResult> left) {
        return switch (rule) {
            case SKIP -> Optional.of("true");
            case SKIP_IDENTICAL -> Optional.of("identical");
            case FAIL -> Optional.of("identical").filter(it -> left.stream().anyMatch(PushResult::isInDoubt));
        };
    }

    private static Optional<String> globs(List<GlobPattern> globs) {
        return Optional.of(globs)
                .filter(it -> !it.isEmpty())
                .map(it -> it.stream().map(GlobPattern::toString).collect(Collectors.joining(",")));
    }

    /** The key may be in settings that Maven does not read by itself. */
    private static String settings(MavenSession session) {
        MavenExecutionRequest request = session.getRequest();
        MavenSessionProperties properties = new MavenSessionProperties(session);
        Optional<Path> user = Optional.ofNullable(request.getUserSettingsFile())
                .map(it -> it.toPath().toAbsolutePath().normalize())
                .filter(it -> !it.equals(properties.userFile("settings.xml")));
        Optional<Path> security = Optional.ofNullable(
                        session.getUserProperties().getProperty("settings.security"))
                .flatMap(it -> properties.file("settings.security"));
        return user.map(it -> " -s " + DestinationOptions.quoted(it.toString())).orElse("")
                + security.map(it -> " " + DestinationOptions.quoted("-Dsettings.security=" + it))
                        .orElse("");
    }

    private static String option(String name, Optional<String> value) {
        return DestinationOptions.option(name, value);
    }

    private static String flag(String name, boolean isOn) {
        return option(name, Optional.of("true").filter(it -> isOn));
    }

    private static Optional<String> unless(long usual, long number) {
        return Optional.of(number).filter(it -> it != usual).map(String::valueOf);
    }
}
