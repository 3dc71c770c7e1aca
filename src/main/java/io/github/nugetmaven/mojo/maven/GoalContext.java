package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.HttpClients;
import io.github.nugetmaven.mojo.parameters.FeedParameters;
import io.github.nugetmaven.mojo.parameters.PushParameters;
import io.github.nugetmaven.nupkg.OutputCleaner;
import io.github.nugetmaven.nupkg.rules.EntryFindings;
import io.github.nugetmaven.publish.Destinations;
import io.github.nugetmaven.publish.ExchangedKeys;
import io.github.nugetmaven.publish.PackageFiles;
import io.github.nugetmaven.publish.Preflight;
import io.github.nugetmaven.publish.PublishEvent;
import io.github.nugetmaven.publish.PushJob;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * What Maven passes to a goal, and what the core needs from it. Immutable.
 *
 * @param console the standard output of the process, past Maven's log
 * @param http what the HTTP clients of this goal have in common
 */
public record GoalContext(
        MavenSession session,
        MavenProject project,
        MojoExecution execution,
        SettingsDecrypter decrypter,
        Log log,
        PrintStream console,
        HttpClients http) {

    /** The data that the modules of this build share. */
    public BuildState state() {
        return new BuildState(session, execution.getVersion());
    }

    /** What all output of this build passes. It knows the secrets that any module has used. */
    public OutputCleaner output() {
        return new OutputCleaner(state().texts("secrets"));
    }

    /** The folder for what a build writes. Without a project, Maven's own value is an expression that it has not evaluated. */
    public Path buildDirectory() {
        return session.getRequest().isProjectPresent()
                ? Path.of(project.getBuild().getDirectory())
                : Path.of(session.getExecutionRootDirectory()).resolve("target");
    }

    /** @throws MojoFailureException if a parameter has no meaning */
    public PushJob job(PushParameters parameters, List<PackageFiles> files) throws MojoFailureException {
        return parameters.job(files, options(parameters.feed()));
    }

    /** @throws MojoFailureException if a parameter has no meaning */
    public FeedOptions options(FeedParameters feed) throws MojoFailureException {
        return feed.options(UserAgent.of(session, execution), new MavenProxies(session.getRepositorySession()))
                .with(output(), http);
    }

    /** A preflight that looks up keys for these destinations only. */
    public Preflight preflight(Destinations destinations, Consumer<PublishEvent> listener) {
        MavenServers servers = new MavenServers(
                session.getSettings(), decrypter, destinations, new MavenSessionProperties(session).isMaven4OrLater());
        return new Preflight(
                new ApiKeyLookup(new MavenSessionProperties(session)::environmentVariable, servers, servers.ids()),
                Clock.systemUTC(),
                new ExchangedKeys(state().texts("exchanged keys"), new GitHubMask(console)),
                new EntryFindings(state().texts("findings in entries")),
                listener);
    }
}
