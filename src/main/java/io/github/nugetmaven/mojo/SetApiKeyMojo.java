package io.github.nugetmaven.mojo;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.mojo.reactor.ReactorPackages;
import io.github.nugetmaven.mojo.settings.ApiKeySetup;
import io.github.nugetmaven.mojo.settings.KeyLivenessCheck;
import io.github.nugetmaven.mojo.settings.KeyPrompt;
import io.github.nugetmaven.publish.Destination;
import io.github.nugetmaven.publish.FilePatterns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.PlexusContainer;

/**
 * Stores an API key in the user's settings.xml: shows how to create a key for this project, asks for it, asks the feed whether
 * it accepts it, and encrypts it as Maven does. Reads the key from the terminal without showing it, or, with <code>-B</code>,
 * from one line of standard input. Needs no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "set-api-key", requiresProject = false, aggregator = true, threadSafe = true)
public final class SetApiKeyMojo extends AbstractNuGetMojo {
    /**
     * The glob patterns of the key, separated by commas. They are stored beside the key, and every push checks its packages
     * against them. Default: none are stored, and the guide suggests patterns for the packages that have been built.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.globPattern")
    private String globPattern;

    /**
     * Removes the key from settings.xml instead of storing one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.remove", defaultValue = "false")
    private boolean remove;

    private final PlexusContainer container;
    private final KeyPrompt prompt;

    @Inject
    public SetApiKeyMojo(SettingsDecrypter decrypter, PlexusContainer container) {
        this(decrypter, container, KeyPrompt.ofProcess());
    }

    SetApiKeyMojo(SettingsDecrypter decrypter, PlexusContainer container, KeyPrompt prompt) {
        super(decrypter);
        this.container = container;
        this.prompt = prompt;
    }

    @Override
    String doing() {
        return "setting an API key";
    }

    /** The folder that Maven was started in, which may not be the project's. */
    @Override
    Path base() {
        return Path.of(session.getExecutionRootDirectory());
    }

    @Override
    void run() throws IOException, MojoFailureException {
        Destination destination = destination(destinations());
        ApiKeySetup setup = new ApiKeySetup(session, destination, guide(), getLog());
        if (remove) {
            setup.remove();
            return;
        }
        KeyLivenessCheck liveness = new KeyLivenessCheck(destination.source(), options(), eventLog(), getLog());
        List<GlobPattern> declared =
                Optional.ofNullable(globPattern).map(GlobPattern::parseList).orElse(List.of());
        setup.store(prompt, container, liveness, declared, this::suggestedGlobs);
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
}
