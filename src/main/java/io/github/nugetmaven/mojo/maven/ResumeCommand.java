package io.github.nugetmaven.mojo.maven;

import static io.github.nugetmaven.mojo.parameters.FeedParameters.ALT_SOURCE;
import static io.github.nugetmaven.mojo.parameters.FeedParameters.SERVER_ID;
import static io.github.nugetmaven.mojo.parameters.FeedParameters.SOURCE;
import static io.github.nugetmaven.mojo.parameters.PushParameters.DRY_RUN;
import static io.github.nugetmaven.mojo.parameters.PushParameters.REPORT;
import static io.github.nugetmaven.mojo.parameters.PushParameters.SKIP_DUPLICATE;

import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.mojo.parameters.FeedParameters;
import io.github.nugetmaven.mojo.parameters.ParameterValues;
import io.github.nugetmaven.mojo.parameters.PushParameters;
import io.github.nugetmaven.publish.Destination;
import io.github.nugetmaven.publish.PackageResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The command that pushes the rest after a push: to the same feed, with the same key and the same parameters. It works in any
 * folder. Immutable.
 */
public record ResumeCommand(MavenSession session, MojoExecution execution) {
    private static final String PREFIX = "nuget.";
    private static final String LOCAL_REPOSITORY = "maven.repo.local";

    /** No source can be read from this, so that the command pushes nowhere until somebody puts the URL in. */
    private static final String LEFT_OUT = "https://(left out, because this URL may contain a secret)";

    /** The parameters that are URLs. */
    private static final Set<String> URLS =
            Set.of(SOURCE, ALT_SOURCE, FeedParameters.SYMBOL_SOURCE, FeedParameters.TOKEN_URL);

    /** Parameters that the command sets in another way, or must not set. */
    private static final Set<String> SAID_OTHERWISE =
            Set.of(SOURCE, ALT_SOURCE, SERVER_ID, SKIP_DUPLICATE, DRY_RUN, REPORT);

    private static final List<String> KEY_OPTIONS = List.of(
            SOURCE,
            ALT_SOURCE,
            SERVER_ID,
            FeedParameters.API_KEY_SERVER_ID,
            FeedParameters.API_KEY_ENV,
            FeedParameters.PUBLISHING_USER,
            FeedParameters.TOKEN_URL,
            FeedParameters.AUDIENCE);

    /**
     * The command for the files that are left.
     *
     * @param files the same, as the value of an option
     * @return empty if nothing is left, or after a dry run
     */
    public Optional<String> of(
            PushParameters parameters, Destination destination, List<PackageResult> left, RemainingFiles files) {
        boolean isDryRun = parameters.values().given(DRY_RUN).orElse("").equalsIgnoreCase("true");
        if (left.isEmpty() || isDryRun) {
            return Optional.empty();
        }
        return Optional.of("mvn" + settings() + " " + plugin() + ":push-file"
                + altSource(destination)
                + options(parameters.values())
                + skipDuplicate(parameters.values(), left)
                        .map(it -> ShellQuotes.option(SKIP_DUPLICATE, it))
                        .orElse("")
                + ShellQuotes.option("nuget.files", files.value()));
    }

    /** The command that runs another execution of this goal in one module, with the options of this build. */
    public String ofExecution(String id, MavenProject module) {
        String given = session.getUserProperties().stringPropertyNames().stream()
                .filter(it -> it.startsWith(PREFIX))
                .sorted()
                .map(it -> option(it, session.getUserProperties().getProperty(it)))
                .collect(Collectors.joining());
        return "mvn" + settings() + " "
                + ShellQuotes.SHELL.word(plugin() + ":" + execution.getGoal() + "@" + id) + " -pl "
                + ShellQuotes.SHELL.word(module.getGroupId() + ":" + module.getArtifactId()) + given;
    }

    /** The options that make another goal use the same feed and the same key, each after a space; none for the defaults. */
    public static String keyOptions(ParameterValues values) {
        StringBuilder options = new StringBuilder();
        for (String property : KEY_OPTIONS) {
            Optional<String> text = values.unlessDefault(property);
            if (text.isPresent()) {
                options.append(option(property, text.get()));
            }
        }
        return options.toString();
    }

    private static String options(ParameterValues values) {
        return values.texts().keySet().stream()
                .filter(it -> !SAID_OTHERWISE.contains(it))
                .flatMap(it -> values.unlessDefault(it).map(text -> option(it, text)).stream())
                .collect(Collectors.joining());
    }

    /** An option that takes precedence over the POM in the folder where the command runs. */
    private static String altSource(Destination destination) {
        String serverId = Optional.of(destination.keyPlace().serverId())
                .filter(it -> !it.isEmpty())
                .orElse("folder");
        return ShellQuotes.option(
                ALT_SOURCE,
                serverId + "::"
                        + (destination.source().hidesSecret()
                                ? LEFT_OUT
                                : destination.source().shown()));
    }

    /** An option, without a URL that may contain a secret. */
    private static String option(String property, String value) {
        String url = value.substring(Math.max(0, value.indexOf("http")));
        return ShellQuotes.option(property, URLS.contains(property) && hidesSecret(url) ? LEFT_OUT : value);
    }

    private static boolean hidesSecret(String url) {
        try {
            return PackageSource.parse(url, Path.of("")).hidesSecret();
        } catch (FeedException e) {
            // such as a URL with a password
            return true;
        }
    }

    /** A package that may have arrived must not make the command fail. */
    private static Optional<String> skipDuplicate(ParameterValues values, List<PackageResult> left) {
        return values.unlessDefault(SKIP_DUPLICATE)
                .or(() -> Optional.of("identical").filter(it -> left.stream().anyMatch(PackageResult::isInDoubt)));
    }

    private String plugin() {
        return execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getVersion();
    }

    /** The options that lead Maven to the same settings and to this plugin. */
    private String settings() {
        return new SettingsOptions(session).text();
    }
}
