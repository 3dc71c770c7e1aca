package io.github.nugetmaven.mojo.maven;

import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
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
    private static final Pattern OURS = Pattern.compile("nuget(.+)");

    private static final Pattern VARIABLE = Pattern.compile("(?i)(?:env\\.)?NUGET_API_?KEY.*");
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
        Optional<String> place = onCommandLine().or(this::inSystemProperties).or(this::inPom);
        if (place.isPresent()) {
            throw new MojoFailureException("An API key was given as " + place.get()
                    + ". It is not used, because others can read it there: in process lists, shell history, logs or version"
                    + " control. Regenerate the key, since others may have seen it. Then put it into an environment variable"
                    + " (NUGET_API_KEY for nuget.org) or, as the password of a <server>, into settings.xml.");
        }
    }

    private Optional<String> onCommandLine() {
        Properties given = session.getUserProperties();
        return given.stringPropertyNames().stream()
                .filter(name -> !given.getProperty(name).isBlank())
                .filter(name -> isKeyProperty(name)
                        || ANYWHERE.contains(plain(name))
                        || VARIABLE.matcher(name).matches()
                        || name.startsWith("env.NUGET_"))
                .sorted()
                .findFirst()
                .map(name -> "-D" + name + " on the command line");
    }

    /** Such as MAVEN_OPTS, whose properties can be read like those of the command line. */
    private Optional<String> inSystemProperties() {
        Properties given = session.getSystemProperties();
        return given.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("env."))
                .filter(ExposedKeyCheck::isKeyProperty)
                .filter(name -> !given.getProperty(name).isBlank())
                .sorted()
                .findFirst()
                .map(name -> "the system property " + name);
    }

    private Optional<String> inPom() {
        Properties properties = session.getCurrentProject() == null
                ? new Properties()
                : session.getCurrentProject().getProperties();
        Optional<String> property = properties.stringPropertyNames().stream()
                .filter(ExposedKeyCheck::isKeyProperty)
                .filter(name -> !properties.getProperty(name).isBlank())
                .findFirst()
                .map(name -> "the property " + name + " of the POM or of a profile");
        return property.or(() -> configurations()
                .flatMap(configuration -> Stream.of(configuration.getChildren()))
                .map(Xpp3Dom::getName)
                .filter(name -> isKeyName(plain(name)) || isKeyProperty(name))
                .findFirst()
                .map(name -> "<" + name + "> in the POM"));
    }

    private Stream<Xpp3Dom> configurations() {
        // read from the project, because the plugin of a goal called by name comes without its configuration
        return Stream.ofNullable(session.getCurrentProject())
                .flatMap(project -> Stream.ofNullable(
                        project.getPlugin(Plugin.constructKey(execution.getGroupId(), execution.getArtifactId()))))
                .flatMap(plugin -> Stream.concat(Stream.of(plugin), plugin.getExecutions().stream()))
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast);
    }

    private static boolean isKeyProperty(String name) {
        Matcher ours = OURS.matcher(plain(name));
        return ours.matches() && isKeyName(ours.group(1));
    }

    private static boolean isKeyName(String plain) {
        return NAMES.matcher(plain).matches();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
