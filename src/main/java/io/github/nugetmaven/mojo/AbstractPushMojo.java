package io.github.nugetmaven.mojo;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.feed.DiskFailure;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.publish.FilePatterns;
import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.PublishException;
import io.github.nugetmaven.publish.Publisher;
import io.github.nugetmaven.publish.PushReport;
import io.github.nugetmaven.publish.PushRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
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

/** What {@code push} and {@code push-file} have in common: all but which files are pushed. */
abstract class AbstractPushMojo extends AbstractMojo {
    private static final int DEFAULT_TIMEOUT = 300;

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
     * The glob patterns that the API key was created with, separated by commas. Every package ID is matched before anything
     * is sent, as nuget.org matches it. Default: <code>&lt;globPattern&gt;</code> in the <code>&lt;configuration&gt;</code>
     * of the key's <code>&lt;server&gt;</code>; without either nothing is checked, and the log says so.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.globPattern")
    private String globPattern;

    /**
     * Leaves .snupkg files alone. Otherwise each .nupkg is followed by the .snupkg of its name beside it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.noSymbols", defaultValue = "false")
    private boolean noSymbols;

    /**
     * Where .snupkg files go: the URL of a V3 service index or of a symbol push URL. On another host it needs an API key of
     * its own, found by that host's name. Default: what the service index of <code>source</code> says.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.symbolSource")
    private String symbolSource;

    /**
     * Seconds for one attempt at one package, from connecting to the end of the answer; 0 is the default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.timeout", defaultValue = "300")
    private int timeout;

    /**
     * Does everything but the upload: reads the packages, checks the key if there is one, asks the feed where packages go.
     * Needs no API key.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * Permits http:// sources other than on this machine, where anybody on the way can read the API key.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.allowInsecureConnections", defaultValue = "false")
    private boolean allowInsecureConnections;

    /**
     * Permits -SNAPSHOT versions to nuget.org, where no version can ever be replaced or deleted.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.allowSnapshots", defaultValue = "false")
    private boolean allowSnapshots;

    /**
     * Makes it an error if there is no package to push.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.failIfNoPackages", defaultValue = "true")
    private boolean failIfNoPackages;

    /**
     * Where the report of what happened to each package is written, as JSON. Default: <code>nuget/push-report.json</code> in
     * the build directory, without a project in <code>target</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.report")
    private File report;

    /**
     * Skips every goal of this plugin.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.skip", defaultValue = "false")
    private boolean skip;

    /**
     * Skips the push.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.push.skip", defaultValue = "false")
    private boolean pushSkip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution mojoExecution;

    private final SettingsDecrypter decrypter;

    AbstractPushMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    /** Which files to push, in order. */
    abstract List<Path> files(FilePatterns patterns);

    /** Where this goal looked for files, for the message that there are none. */
    abstract String whereFilesWereSought();

    /** What relative paths are relative to. */
    abstract Path base();

    /** Where a build writes. Without a project Maven gives an expression that nobody has evaluated. */
    final Path buildDirectory() {
        return session.getRequest().isProjectPresent()
                ? Path.of(project.getBuild().getDirectory())
                : base().resolve("target");
    }

    /** The property that asks for this goal to be skipped, if one does. */
    Optional<String> skippedBy() {
        return skip ? Optional.of("nuget.skip") : pushSkip ? Optional.of("nuget.push.skip") : Optional.empty();
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Optional<String> skippedBy = skippedBy();
        if (skippedBy.isPresent()) {
            getLog().info("Not pushing: " + skippedBy.get() + " is set.");
            return;
        }
        try {
            new KeyTraps(session, mojoExecution).check();
            if (session.isOffline()) {
                throw new MojoFailureException(
                        "Cannot push packages: Maven is offline. Run without -o (or <offline> in settings.xml), or skip the"
                                + " push with -Dnuget.push.skip.");
            }
            push();
        } catch (ApiKeyException | FeedException | InvalidPackageException | PublishException e) {
            getLog().debug(e);
            throw new MojoFailureException(FailureText.of(e));
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot read a package or write the report: " + DiskFailure.words(e), e);
        }
    }

    private void push() throws IOException, MojoFailureException {
        EventLog log = new EventLog(getLog());
        List<Path> files = files(new FilePatterns(base(), log));
        if (files.isEmpty()) {
            String message = "No package to push: " + whereFilesWereSought();
            if (failIfNoPackages) {
                throw new MojoFailureException(message + " Build the package first, name it with -Dnuget.packages, or"
                        + " allow for none with -Dnuget.failIfNoPackages=false.");
            }
            getLog().info(message);
            return;
        }
        Destinations destinations = new Destinations(base(), apiKeyServerId, apiKeyEnv);
        PushRequest request = new PushRequest(
                destinations.of(source, altSource, serverId),
                destinations.ofSymbols(symbolSource),
                files,
                GlobPattern.parseList(globPattern == null ? "" : globPattern),
                noSymbols,
                allowSnapshots,
                dryRun,
                options(),
                report == null ? buildDirectory().resolve("nuget/push-report.json") : report.toPath());
        MavenServers servers = new MavenServers(session.getSettings(), decrypter, destinations);
        ApiKeyLookup lookup = new ApiKeyLookup(new MavenEnvironment(session)::value, servers::find);
        finish(request, new Publisher(lookup, Clock.systemUTC(), log).publish(request));
    }

    private FeedOptions options() throws MojoFailureException {
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

    private void finish(PushRequest request, PushReport result) throws MojoFailureException {
        new ResultTable(result).lines().forEach(getLog()::info);
        getLog().info("Report: " + request.report());
        if (result.count(Outcome.FAILED) > 0) {
            throw new MojoFailureException(PushFailureText.of(result, request, mojoExecution));
        }
    }
}
