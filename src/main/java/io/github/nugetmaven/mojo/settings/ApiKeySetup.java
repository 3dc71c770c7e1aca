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
import io.github.nugetmaven.publish.Destination;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
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
    private static final int MAX_ATTEMPTS = 3;

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
                    + " is a folder and needs no API key. Name a feed with \"-Dnuget.source\".");
        }
        this.session = session;
        this.destination = destination;
        this.guide = guide;
        this.log = log;
        this.properties = new MavenSessionProperties(session);
        this.server = new ServerEntry(
                properties.userSettings(), destination.keyPlace().keyServer(), guide, log);
    }

    /** Removes the key from settings.xml. */
    public void remove() throws IOException, MojoFailureException {
        requireHome(server.file());
        if (server.remove()) {
            log.info(
                    destination.source().isNuGetOrg()
                            ? guide.text("removed.stillWorks", ApiKeyGuide.PAGE)
                            : guide.text("removed.stillWorks.elsewhere"));
        }
    }

    /**
     * Stores a new key.
     *
     * @param container of the running Maven, which contains Maven's own encryption
     * @param declared the glob patterns of the key, which are stored beside it; may be empty
     * @param suggested the glob patterns that the guide recommends if none are declared
     * @param next what the user can do with the key
     */
    public void store(
            KeyPrompt prompt,
            PlexusContainer container,
            KeyLivenessCheck liveness,
            List<GlobPattern> declared,
            Supplier<List<String>> suggested,
            NextCommand next)
            throws IOException, MojoFailureException {
        requireKeyIsForSource();
        requireHome(server.file());
        // files that cannot be used fail before the user is asked for the key, which nuget.org shows only once
        server.requireEditable();
        PasswordEncryption encryption = PasswordEncryption.of(properties, container);
        encryption.requireReadable();
        requireHome(encryption.masterFile());
        List<String> globs = declared.stream().map(GlobPattern::toString).toList();
        boolean isGallery = liveness.isGallery(session.isOffline());
        List<String> recommended = globs.isEmpty() ? suggested.get() : globs;
        showGuide(isGallery, recommended);
        EnteredKey key = enter(prompt, liveness);
        Optional<KeyPrompt.Terminal> terminal =
                prompt.terminal().filter(it -> session.getRequest().isInteractiveMode());
        DeclarationQuestions questions =
                new DeclarationQuestions(terminal.filter(it -> isGallery), guide, Clock.systemUTC(), log);
        KeyStorage storage = new KeyStorage(server, encryption, terminal, guide, log);
        if (storage.store(key, () -> questions.ask(globs, recommended))) {
            warnOfWhatKeepsItFromUse(key);
            log.info(next.text(guide));
        } else {
            log.info(guide.text("done.nothing", variable()));
        }
    }

    /** At a terminal a wrong paste is not the end. */
    private EnteredKey enter(KeyPrompt prompt, KeyLivenessCheck liveness) throws IOException, MojoFailureException {
        for (int left = prompt.terminal().isPresent() ? MAX_ATTEMPTS : 1; ; left--) {
            String pasted = prompt.readKey(
                            guide.text("ask.key"), session.getRequest().isInteractiveMode())
                    .orElseThrow(() -> new MojoFailureException(
                            guide.text("key.noTerminal", variable(), server.file(), server.xml())));
            try {
                EnteredKey key = EnteredKey.of(pasted, destination.source().isNuGetOrg(), guide);
                liveness.run(key, session.isOffline());
                return key;
            } catch (MojoFailureException e) {
                if (left <= 1) {
                    throw e;
                }
                log.warn(e.getMessage());
            }
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

    private void warnOfWhatKeepsItFromUse(EnteredKey key) {
        if (key.isShortLived()) {
            log.warn(guide.text("key.shortLived", ApiKeyGuide.PAGE));
        }
        if (properties
                .environmentVariable(variable())
                .filter(it -> !it.isBlank())
                .isPresent()) {
            log.warn(guide.text("key.environmentWins", variable()));
        }
    }

    private String variable() {
        return destination.keyPlace().variableName();
    }
}
