package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.feed.FeedUrl;
import io.github.nugetmaven.feed.SecretScope;
import io.github.nugetmaven.mojo.maven.MavenServers;
import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import io.github.nugetmaven.mojo.message.TextFormat;
import io.github.nugetmaven.publish.Destination;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.PlexusContainer;

/**
 * Takes a user from no API key to one in settings.xml: shows how to create it, reads it, asks the feed about it, encrypts and
 * stores it. Removes it, too. Not thread-safe.
 */
public final class ApiKeySetup {
    private final MavenSession session;
    private final Destination destination;
    private final ApiKeyGuide guide;
    private final Log log;
    private final ServerEntry server;
    private final MavenSessionProperties properties;

    /** @throws MojoFailureException if the destination is a folder, which needs no key */
    public ApiKeySetup(MavenSession session, Destination destination, ApiKeyGuide guide, Log log)
            throws MojoFailureException {
        if (destination.source().webAddress().isEmpty()) {
            throw new MojoFailureException("The source " + destination.source().shown()
                    + " is a folder and needs no API key. Name a feed with -Dnuget.source.");
        }
        this.session = session;
        this.destination = destination;
        this.guide = guide;
        this.log = log;
        this.properties = new MavenSessionProperties(session);
        this.server = new ServerEntry(
                properties.userSettings(), destination.keyPlace().keyServer(), log);
    }

    /** Removes the key from settings.xml. */
    public void remove() throws IOException, MojoFailureException {
        requireHome(server.file());
        if (server.remove()) {
            log.info("The key itself works until you delete it "
                    + (destination.source().isNuGetOrg() ? "at " + ApiKeyGuide.PAGE : "where you created it") + ".");
        }
    }

    /**
     * Stores a new key.
     *
     * @param container of the running Maven, which contains Maven's own encryption
     * @param declared the glob patterns of the key, which are stored beside it; may be empty
     * @param suggested the glob patterns that the guide recommends if none are declared
     */
    public void store(
            KeyPrompt prompt,
            PlexusContainer container,
            KeyLivenessCheck liveness,
            List<GlobPattern> declared,
            Supplier<List<String>> suggested)
            throws IOException, MojoFailureException {
        requireKeyIsForSource();
        requireHome(server.file());
        // files that cannot be used fail before the user is asked for the key, which nuget.org shows only once
        server.requireEditable();
        PasswordEncryption encryption = PasswordEncryption.of(properties, container);
        encryption.requireReadable();
        requireHome(encryption.masterFile());
        List<String> globs = declared.stream().map(GlobPattern::toString).toList();
        boolean isOffline = session.isOffline();
        showGuide(liveness.isGallery(isOffline), globs.isEmpty() ? suggested.get() : globs);
        boolean isInteractive = session.getRequest().isInteractiveMode();
        Optional<String> pasted = prompt.readKey(guide.text("ask.key"), isInteractive);
        if (pasted.isEmpty()) {
            explainWithoutTerminal();
            return;
        }
        EnteredKey key = EnteredKey.of(pasted.get(), destination.source().isNuGetOrg());
        liveness.run(key, isOffline);
        KeyStorage storage =
                new KeyStorage(server, encryption, prompt.terminal().filter(it -> isInteractive), guide, log);
        if (storage.store(key, Optional.of(TextFormat.list(globs)).filter(it -> !it.isEmpty()))) {
            warnOfWhatKeepsItFromUse(key);
            log.info("Next: mvn nuget:check tests the key against your packages, mvn deploy publishes them.");
        } else {
            log.info("Nothing was changed. Set the environment variable " + variable()
                    + " instead, which needs no file.");
        }
    }

    /** A push would not send the key either. */
    private void requireKeyIsForSource() {
        URI source = destination.source().webAddress().orElseThrow();
        List<String> hosts = SecretScope.hosts(MavenServers.sources(session.getSettings(), server.id()));
        SecretScope scope =
                KeyLocation.isNuGetOrg(server.id()) ? SecretScope.ofNuGetOrg(hosts) : SecretScope.ofFeed(source, hosts);
        if (!scope.covers(source)) {
            throw new ApiKeyException(new KeyProblem.NotForHost(
                    new KeyOrigin.Settings(server.id()), FeedUrl.host(source), scope.toString()));
        }
    }

    private void requireHome(Path file) throws MojoFailureException {
        if (properties.isHomeless(file)) {
            throw new MojoFailureException("This user has no home folder, so " + file.getFileName()
                    + " would be written to "
                    + file + ". Nothing was changed. Set -Duser.home to an absolute path, or name the files with -s and"
                    + " -Dsettings.security.");
        }
    }

    private void showGuide(boolean isGallery, List<String> globs) {
        log.info(guide.text("guide.title", destination.source().shown(), server.id(), server.file()));
        log.info("");
        guide.steps(destination.source(), isGallery, keyName(), globs).forEach(log::info);
        log.info("");
    }

    private String keyName() {
        Object project = session.getRequest().isProjectPresent()
                ? session.getTopLevelProject().getArtifactId()
                : Path.of(session.getExecutionRootDirectory()).getFileName();
        return project + " (mvn deploy)";
    }

    private void explainWithoutTerminal() {
        log.info(
                "There is no terminal to paste the key into. Nothing was changed. Pipe the key into this goal as one line,"
                        + " with -B, and it is encrypted. Or set the environment variable " + variable()
                        + ", or add to " + server.file()
                        + ", below <servers>:");
        log.info("  " + server.xml());
    }

    private void warnOfWhatKeepsItFromUse(EnteredKey key) {
        if (key.isShortLived()) {
            log.warn(
                    "This key was issued by nuget.org for a single build and works for an hour at most. Create a longer-lived"
                            + " one at " + ApiKeyGuide.PAGE + ".");
        }
        if (properties
                .environmentVariable(variable())
                .filter(it -> !it.isBlank())
                .isPresent()) {
            log.warn("The environment variable " + variable()
                    + " is set here and takes precedence over settings.xml. Unset it to use the stored key.");
        }
    }

    private String variable() {
        return destination.keyPlace().variableName();
    }
}
