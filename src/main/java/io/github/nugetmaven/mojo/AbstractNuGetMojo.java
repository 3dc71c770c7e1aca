package io.github.nugetmaven.mojo;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.FileErrors;
import io.github.nugetmaven.mojo.maven.BuildState;
import io.github.nugetmaven.mojo.maven.DestinationOptions;
import io.github.nugetmaven.mojo.maven.DestinationResolver;
import io.github.nugetmaven.mojo.maven.ExposedKeyCheck;
import io.github.nugetmaven.mojo.maven.GitHubMask;
import io.github.nugetmaven.mojo.maven.MavenProxies;
import io.github.nugetmaven.mojo.maven.MavenServers;
import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import io.github.nugetmaven.mojo.maven.UserAgent;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import io.github.nugetmaven.mojo.message.FailureMessages;
import io.github.nugetmaven.mojo.message.KeyMessages;
import io.github.nugetmaven.mojo.message.ProgressLog;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.publish.Destination;
import io.github.nugetmaven.publish.KeyTrade;
import io.github.nugetmaven.publish.PublishException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** What every goal that knows a feed has in common: which feed it is, where its key is, and what a failure reads like. */
public abstract class AbstractNuGetMojo extends AbstractMojo {
    public static final int DEFAULT_TIMEOUT = 300;

    /**
     * The package source to push to: the URL of a V3 service index (ends in <code>.json</code>), a V2 push URL, or a folder
     * (path or <code>file:</code> URL), which is then written as a folder feed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.source", defaultValue = "https://api.nuget.org/v3/index.json")
    private String source;

    /**
     * Another package source for this one build, as <code>id::source</code>. Goes before <code>source</code> and
     * <code>serverId</code>; meant for the command line.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.altSource")
    private String altSource;

    /**
     * The <code>id</code> of the <code>&lt;server&gt;</code> in settings.xml that holds the API key as its password. Default:
     * <code>nuget.org</code> for nuget.org, the host name for any other source.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.serverId")
    private String serverId;

    /**
     * The <code>id</code> of another <code>&lt;server&gt;</code> whose password is the API key, where <code>serverId</code>
     * holds the user name and password of a private feed. Default: the password of <code>serverId</code> is both.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.apiKeyServerId")
    private String apiKeyServerId;

    /**
     * The name of the environment variable that holds the API key; the environment goes before settings.xml. Default:
     * <code>NUGET_API_KEY</code> for nuget.org and only there, <code>NUGET_API_KEY_</code> and the server id (upper case,
     * all but letters and digits as <code>_</code>) for any other source.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.apiKeyEnv")
    private String apiKeyEnv;

    /**
     * The nuget.org user who created the trusted publishing policy for this repository, which is not always who owns the
     * packages. Turns trusted publishing on: right before the first push a token of GitHub Actions or GitLab CI is exchanged
     * for a short-lived API key. An API key in the environment goes before it, one in settings.xml behind it. Default: off.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.trustedPublishing.user")
    private String trustedPublishingUser;

    /**
     * Where a token is exchanged for a key. nuget.org's keys go to nuget.org only; name the URL of another gallery to use
     * trusted publishing with a <code>source</code> elsewhere.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.trustedPublishing.tokenUrl", defaultValue = TrustedPublishingParameters.TOKEN_URL)
    private String trustedPublishingTokenUrl;

    /**
     * For whom GitHub makes the token out; another gallery than nuget.org needs one of its own. On GitLab the
     * <code>aud</code> in the job's <code>id_tokens</code> says it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.trustedPublishing.audience", defaultValue = TrustedPublishingParameters.AUDIENCE)
    private String trustedPublishingAudience;

    /**
     * Seconds for one attempt at one package, from connecting to the end of the answer; 0 is the default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.timeout", defaultValue = "300")
    private int timeout;

    /**
     * Permits http:// sources other than on this machine, where anybody on the way can read the API key.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.allowInsecureConnections", defaultValue = "false")
    private boolean allowInsecureConnections;

    /**
     * The language of the guide to API keys: <code>en</code>, <code>de</code> or <code>es</code>, with or without a region.
     * Default: that of the build, or English if there is no guide in that.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.locale")
    private String locale;

    /**
     * Skips every goal of this plugin.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution mojoExecution;

    final SettingsDecrypter decrypter;
    /** Past Maven's log, for what the CI is to read. */
    PrintStream console = GitHubMask.processOutput();

    AbstractNuGetMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    /** What this goal does, in a word that follows "Not": {@code pushing}. */
    abstract String doing();

    /** Does it. */
    abstract void run() throws IOException, MojoExecutionException, MojoFailureException;

    /** What relative paths are relative to. */
    abstract Path base();

    /** The property that asks for this goal to be skipped, if one does. */
    Optional<String> skippedBy() {
        return Optional.of("nuget.skip").filter(it -> skip);
    }

    /** What is left to do where this goal is skipped. */
    void skipped() throws MojoExecutionException, MojoFailureException {}

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Optional<String> skippedBy = skippedBy();
        if (skippedBy.isPresent()) {
            getLog().info("Not " + doing() + ": " + skippedBy.get() + " is set.");
            skipped();
            return;
        }
        inWords(() -> {
            new ExposedKeyCheck(session, mojoExecution).check();
            run();
        });
    }

    /** Some of what a goal does. */
    interface Work {
        void run() throws IOException, MojoExecutionException, MojoFailureException;
    }

    /** Does it, and puts what goes wrong into words for the user. */
    final void inWords(Work work) throws MojoExecutionException, MojoFailureException {
        try {
            work.run();
        } catch (ApiKeyException | FeedException | InvalidPackageException | PublishException e) {
            getLog().debug(e);
            boolean isMissing = e instanceof ApiKeyException key && KeyMessages.isSolvedByAnotherKey(key.problem());
            throw new MojoFailureException(FailureMessages.of(e) + (isMissing ? wayToKey() : ""));
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot read or write a file: " + FileErrors.words(e), e);
        }
    }

    /** Where a build writes. Without a project Maven gives an expression that nobody has evaluated. */
    final Path buildDirectory() {
        return session.getRequest().isProjectPresent()
                ? Path.of(project.getBuild().getDirectory())
                : base().resolve("target");
    }

    /** What the Glob Pattern of a key for this build would be; empty if that cannot be known. */
    List<String> suggestedGlobs() {
        return List.of();
    }

    /** The way to an API key in short, to stand behind a message; of other galleries' pages nothing is known. */
    final String wayToKey() throws MojoFailureException {
        Destination destination = destination(destinations());
        String options = new DestinationOptions(destination).all();
        List<String> lines = destination.source().hasGalleryPages()
                ? guide().brief(suggestedGlobs(), options)
                : List.of(guide().store(options));
        return "\n\n" + String.join("\n", lines) + "\n";
    }

    /** The way to an API key, in the reader's language. */
    final ApiKeyGuide guide() throws MojoFailureException {
        return ApiKeyGuide.of(locale);
    }

    final ProgressLog eventLog() {
        return new ProgressLog(getLog(), new BuildState(session));
    }

    final DestinationResolver destinations() throws MojoFailureException {
        Optional<TrustedPublishing> publishing = TrustedPublishingParameters.read(
                trustedPublishingUser, trustedPublishingTokenUrl, trustedPublishingAudience);
        return new DestinationResolver(base(), apiKeyServerId, apiKeyEnv, publishing);
    }

    final KeyTrade trade() {
        return new KeyTrade(new BuildState(session).texts("traded keys"), new GitHubMask(console));
    }

    final Destination destination(DestinationResolver destinations) throws MojoFailureException {
        return destinations.of(source, altSource, serverId);
    }

    final ApiKeyLookup lookup(DestinationResolver destinations) {
        MavenServers servers = new MavenServers(session.getSettings(), decrypter, destinations);
        return new ApiKeyLookup(new MavenSessionProperties(session)::environmentVariable, servers::find);
    }

    final FeedOptions options() throws MojoFailureException {
        if (timeout < 0) {
            throw new MojoFailureException("nuget.timeout is " + timeout + ". It takes seconds, 0 for the default of "
                    + DEFAULT_TIMEOUT + ".");
        }
        return new FeedOptions(
                Duration.ofSeconds(timeout == 0 ? DEFAULT_TIMEOUT : timeout),
                allowInsecureConnections,
                UserAgent.of(session, mojoExecution),
                new MavenProxies(session.getRepositorySession()));
    }
}
