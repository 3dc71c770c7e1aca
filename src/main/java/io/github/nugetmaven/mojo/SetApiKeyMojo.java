package io.github.nugetmaven.mojo;

import io.github.nugetmaven.mojo.maven.ResumeCommand;
import io.github.nugetmaven.mojo.parameters.Defaults;
import io.github.nugetmaven.mojo.parameters.DestinationResolver;
import io.github.nugetmaven.mojo.parameters.FeedParameters;
import io.github.nugetmaven.mojo.parameters.PackageParameters;
import io.github.nugetmaven.mojo.parameters.ParameterValues;
import io.github.nugetmaven.mojo.reactor.BuiltPackageIds;
import io.github.nugetmaven.mojo.reactor.BuiltPackages;
import io.github.nugetmaven.mojo.settings.ApiKeySetup;
import io.github.nugetmaven.mojo.settings.KeyLivenessCheck;
import io.github.nugetmaven.mojo.settings.KeyPrompt;
import io.github.nugetmaven.mojo.settings.NextCommand;
import io.github.nugetmaven.publish.Destination;
import java.io.IOException;
import java.nio.file.Path;
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
public final class SetApiKeyMojo extends AbstractFeedMojo {
    private static final String REMOVE = "nuget.remove";

    /**
     * The glob patterns of the key, separated by commas. They are stored beside the key, and every push checks its packages
     * against them. Default: at a terminal the goal asks for them, with a suggestion for the packages that have been built;
     * with <code>-B</code> none are stored.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackageParameters.GLOB_PATTERN)
    private String globPattern;

    /**
     * Removes the key from settings.xml instead of storing one.
     *
     * @since 0.1.0
     */
    @Parameter(property = REMOVE, defaultValue = Defaults.OFF)
    private String remove;

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
    String activity() {
        return "setting an API key";
    }

    /** The folder in which Maven was started, which may not be the project's. */
    @Override
    Path base() {
        return Path.of(session.getExecutionRootDirectory());
    }

    @Override
    void runWithFeed() throws IOException, MojoFailureException {
        ParameterValues values = FeedParameters.absolute(
                values().with(PackageParameters.GLOB_PATTERN, globPattern).with(REMOVE, remove), base());
        FeedParameters feed = new FeedParameters(values);
        Destination destination = DestinationResolver.resolve(feed).packages();
        ApiKeySetup setup = new ApiKeySetup(session, destination, guide(), getLog());
        if (values.flag(REMOVE)) {
            setup.remove();
            return;
        }
        KeyLivenessCheck liveness =
                new KeyLivenessCheck(destination.source(), context().options(feed), progressLog(), guide(), getLog());
        setup.store(
                prompt,
                container,
                liveness,
                new PackageParameters(values).globs(),
                () -> BuiltPackageIds.globs(BuiltPackages.nearby(session)),
                new NextCommand(session, mojoExecution, ResumeCommand.keyOptions(values)));
    }
}
