package io.github.nugetmaven.mojo;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import io.github.nugetmaven.mojo.message.KeySteps;
import io.github.nugetmaven.mojo.reactor.ReactorPackages;
import io.github.nugetmaven.mojo.settings.EnteredKey;
import io.github.nugetmaven.mojo.settings.KeyLivenessCheck;
import io.github.nugetmaven.mojo.settings.KeyPrompt;
import io.github.nugetmaven.mojo.settings.KeyStorage;
import io.github.nugetmaven.mojo.settings.PasswordEncryption;
import io.github.nugetmaven.mojo.settings.ServerEntry;
import io.github.nugetmaven.publish.Destination;
import io.github.nugetmaven.publish.FilePatterns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.PlexusContainer;

/**
 * Takes a person from no API key to one that works: says how to create it for this project, asks for it, encrypts it as Maven
 * does and stores it in the user's settings.xml. Reads the key from the terminal without showing it, or, with
 * <code>-B</code>, one line of standard input. Needs no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "set-api-key", requiresProject = false, aggregator = true, threadSafe = true)
public final class SetApiKeyMojo extends AbstractNuGetMojo {
    /**
     * The glob patterns that the key is created with, separated by commas. They are stored beside the key, and every push is
     * held against them. Default: none are stored, and the guide names those of the packages that have been built.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.globPattern")
    private String globPattern;

    /**
     * Takes the key out of settings.xml instead.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.remove", defaultValue = "false")
    private boolean remove;

    private final PlexusContainer container;
    private final KeyPrompt input;

    @Inject
    public SetApiKeyMojo(SettingsDecrypter decrypter, PlexusContainer container) {
        this(decrypter, container, KeyPrompt.ofProcess());
    }

    SetApiKeyMojo(SettingsDecrypter decrypter, PlexusContainer container, KeyPrompt input) {
        super(decrypter);
        this.container = container;
        this.input = input;
    }

    @Override
    String doing() {
        return "setting an API key";
    }

    /** Where Maven was started, not where the project is. */
    @Override
    Path base() {
        return Path.of(session.getExecutionRootDirectory());
    }

    @Override
    void run() throws IOException, MojoFailureException {
        Destination destination = destination(destinations());
        if (destination.source().webAddress().isEmpty()) {
            throw new MojoFailureException("The source " + destination.source().shown()
                    + " is a folder, and a folder asks for no API key. Name a feed with -Dnuget.source.");
        }
        ServerEntry server = new ServerEntry(
                new MavenSessionProperties(session).userSettings(),
                destination.keyPlace().keyServer(),
                getLog());
        if (remove) {
            server.remove();
            sayThatTheKeyLives(destination);
            return;
        }
        // known before the key is asked for: nuget.org shows it only once
        server.requireEditable();
        PasswordEncryption encryption = PasswordEncryption.of(session, container);
        encryption.hasMaster();
        steps(destination, server).lines().forEach(getLog()::info);
        Optional<EnteredKey> key = read(destination, server);
        if (key.isPresent()) {
            KeyLivenessCheck check = new KeyLivenessCheck(destination.source(), options(), eventLog(), getLog());
            check.run(key.get(), session.isOffline());
            store(destination, server, key.get(), encryption);
        }
    }

    private KeySteps steps(Destination destination, ServerEntry server) throws MojoFailureException {
        List<GlobPattern> declared = GlobPattern.parseList(given(globPattern).orElse(""));
        List<String> globs = declared.isEmpty()
                ? suggestedGlobs()
                : declared.stream().map(GlobPattern::toString).toList();
        Object projectName = session.getRequest().isProjectPresent()
                ? session.getTopLevelProject().getArtifactId()
                : base().getFileName();
        return new KeySteps(destination.source(), server.toString(), projectName + " (mvn deploy)", globs, guide());
    }

    /** What to enter as Glob Pattern for the packages of this build. */
    @Override
    List<String> suggestedGlobs() {
        List<Path> files = session.getRequest().isProjectPresent()
                ? new ReactorPackages(session, null).files()
                : new FilePatterns(base(), event -> {}).find("*.nupkg,target/*.nupkg");
        return ReactorPackages.suggestion(files).globs().stream()
                .map(GlobPattern::toString)
                .toList();
    }

    /** The key, unless there is nobody to ask for it. */
    private Optional<EnteredKey> read(Destination destination, ServerEntry server)
            throws IOException, MojoFailureException {
        boolean nugetOrg = destination.source().isNuGetOrg();
        char[] typed;
        if (input.terminal().isPresent()) {
            // with -B as well: standard input is the terminal then, and would show the key
            typed = input.terminal().get().readHidden(guide().text("ask.key")).orElse(new char[0]);
        } else if (!session.getRequest().isInteractiveMode()) {
            typed = input.firstLine();
        } else {
            getLog().info(
                            "There is no terminal to paste the key at, so nothing was changed. Pipe the key into this goal"
                                    + " as one line, with -B, and it is encrypted. Or set the environment variable "
                                    + destination.keyPlace().variableName() + ", or write into " + server.file()
                                    + ", below <servers>:");
            getLog().info("  " + server.xml());
            return Optional.empty();
        }
        try {
            return Optional.of(EnteredKey.of(typed, nugetOrg));
        } finally {
            Arrays.fill(typed, ' ');
        }
    }

    private void store(Destination destination, ServerEntry server, EnteredKey key, PasswordEncryption encryption)
            throws IOException, MojoFailureException {
        Optional<String> password = new KeyStorage(encryption, terminal(), guide(), getLog()).encrypt(key, server);
        if (password.isEmpty()) {
            getLog().info("Nothing was changed. Set the environment variable "
                    + destination.keyPlace().variableName() + " instead, where the key needs no file.");
            return;
        }
        server.store(password.get(), given(globPattern));
        if (key.isShortLived()) {
            getLog().warn("The key is one that nuget.org made for a single build: it lives for an hour at most."
                    + " Create a lasting one at " + ApiKeyGuide.PAGE + ".");
        }
        String variable = destination.keyPlace().variableName();
        if (new MavenSessionProperties(session)
                .environmentVariable(variable)
                .filter(it -> !it.isBlank())
                .isPresent()) {
            getLog().warn("The environment variable " + variable
                    + " is set here and goes before settings.xml. Unset it for the stored key to be used.");
        }
        getLog().info("Next: mvn nuget:check tests it against your packages, mvn deploy publishes them.");
    }

    /** With -B nobody is asked, even at a terminal. */
    private Optional<KeyPrompt.Terminal> terminal() {
        return input.terminal().filter(it -> session.getRequest().isInteractiveMode());
    }

    private void sayThatTheKeyLives(Destination destination) {
        getLog().info("The key itself works until it is deleted where it was created"
                + (destination.source().isNuGetOrg() ? ": " + ApiKeyGuide.PAGE : "."));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    }
}
