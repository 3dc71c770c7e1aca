package io.github.nugetmaven.mojo.maven;

import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Refuses an API key in the POM or on the command line. The goals have no parameters of these names on purpose, because Maven
 * would show their values with -X.
 */
public final class ExposedKeyCheck {
    /** Without what people leave out or put between words: {@code apiKey} is {@code api-key} is {@code API_KEY}. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:push|symbols?|nugetorg)?(?:(?:api|auth|access)?(?:keys?|token)|password|passphrase|secret|pat)");

    /** Of the plugin, or of the environment. */
    private static final String OURS = "nuget";

    /** The names that need no {@code nuget} to mean a key of NuGet. */
    private static final Set<String> ANYWHERE = Set.of("apikey", "symbolapikey");

    private final MavenSession session;
    private final MojoExecution execution;

    public ExposedKeyCheck(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    /** @throws MojoFailureException if there is a key. The message names its place, never its value. */
    public void check() throws MojoFailureException {
        Optional<String> place = onCommandLine();
        if (place.isEmpty()) {
            place = inSystemProperties();
        }
        if (place.isEmpty()) {
            place = inPom();
        }
        if (place.isPresent()) {
            throw new MojoFailureException("An API key was given as " + place.get()
                    + ". It is not used, because others can read it there: in process lists, shell history, logs or version"
                    + " control. Regenerate the key, since others may have seen it. Then put it into an environment variable"
                    + " (NUGET_API_KEY for nuget.org) or, as the password of a <server>, into settings.xml.");
        }
    }

    private Optional<String> onCommandLine() {
        Properties given = session.getUserProperties();
        for (String name : new TreeSet<>(given.stringPropertyNames())) {
            boolean isKey = isKeyProperty(name)
                    || ANYWHERE.contains(plain(name))
                    || isVariable(name)
                    || name.startsWith("env.NUGET_");
            if (isKey && !given.getProperty(name).isBlank()) {
                return Optional.of("-D" + name + " on the command line");
            }
        }
        return Optional.empty();
    }

    /** Such as MAVEN_OPTS, whose properties can be read like those of the command line. */
    private Optional<String> inSystemProperties() {
        Properties given = session.getSystemProperties();
        for (String name : new TreeSet<>(given.stringPropertyNames())) {
            if (!name.startsWith("env.")
                    && isKeyProperty(name)
                    && !given.getProperty(name).isBlank()) {
                return Optional.of("the system property " + name);
            }
        }
        return Optional.empty();
    }

    private Optional<String> inPom() {
        MavenProject project = session.getCurrentProject();
        if (project == null) {
            return Optional.empty();
        }
        Properties given = project.getProperties();
        for (String name : given.stringPropertyNames()) {
            if (isKeyProperty(name) && !given.getProperty(name).isBlank()) {
                return Optional.of("the property " + name + " of the POM or of a profile");
            }
        }
        // read from the project, because the plugin of a goal called by name comes without its configuration
        Plugin plugin = project.getPlugin(Plugin.constructKey(execution.getGroupId(), execution.getArtifactId()));
        if (plugin == null) {
            return Optional.empty();
        }
        Optional<String> place = inConfiguration(plugin);
        for (PluginExecution each : plugin.getExecutions()) {
            if (place.isEmpty()) {
                place = inConfiguration(each);
            }
        }
        return place;
    }

    private static Optional<String> inConfiguration(ConfigurationContainer container) {
        if (container.getConfiguration() instanceof Xpp3Dom configuration) {
            for (Xpp3Dom element : configuration.getChildren()) {
                String name = element.getName();
                if (isKeyName(plain(name)) || isKeyProperty(name)) {
                    return Optional.of("<" + name + "> in the POM");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isVariable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String variable = lower.startsWith("env.") ? lower.substring("env.".length()) : lower;
        return variable.startsWith("nuget_api_key") || variable.startsWith("nuget_apikey");
    }

    private static boolean isKeyProperty(String name) {
        String plain = plain(name);
        return plain.startsWith(OURS) && isKeyName(plain.substring(OURS.length()));
    }

    private static boolean isKeyName(String plain) {
        return NAMES.matcher(plain).matches();
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
