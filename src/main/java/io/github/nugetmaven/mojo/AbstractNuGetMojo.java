package io.github.nugetmaven.mojo;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.HttpClients;
import io.github.nugetmaven.mojo.maven.CleanLog;
import io.github.nugetmaven.mojo.maven.ExposedKeyCheck;
import io.github.nugetmaven.mojo.maven.GitHubMask;
import io.github.nugetmaven.mojo.maven.GivenParameters;
import io.github.nugetmaven.mojo.maven.GoalContext;
import io.github.nugetmaven.mojo.message.FailureMessages;
import io.github.nugetmaven.mojo.message.ParameterMessages;
import io.github.nugetmaven.mojo.message.ProgressLog;
import io.github.nugetmaven.mojo.parameters.Defaults;
import io.github.nugetmaven.mojo.parameters.FeedParameters;
import io.github.nugetmaven.mojo.parameters.ParameterCheck;
import io.github.nugetmaven.mojo.parameters.ParameterProblem;
import io.github.nugetmaven.mojo.parameters.ParameterValues;
import io.github.nugetmaven.mojo.parameters.SkipParameter;
import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.OutputCleaner;
import io.github.nugetmaven.publish.PublishException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** The parameters of every goal. {@link ParameterValues} gives their texts a meaning. */
abstract class AbstractNuGetMojo extends AbstractMojo {
    private static final String SKIP = "nuget.skip";

    /**
     * The package source to push to: the URL of a V3 service index (ends in <code>.json</code>), a V2 push URL, or a folder
     * (path or <code>file:</code> URL), which becomes a folder feed. A folder that does not exist yet has to be written as a
     * path, such as <code>./feed</code>. <code>nuget.org</code> is nuget.org.
     *
     * @since 0.1.0
     */
    @Parameter(property = FeedParameters.SOURCE, defaultValue = Defaults.SOURCE)
    private String source;

    /**
     * Another package source for this one build, as <code>id::source</code>. Overrides <code>source</code> and
     * <code>serverId</code>; meant for the command line.
     *
     * @since 0.1.0
     */
    @Parameter(property = FeedParameters.ALT_SOURCE)
    private String altSource;

    /**
     * Skips every goal of this plugin: <code>true</code>, <code>releases</code> or <code>snapshots</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = SKIP, defaultValue = Defaults.OFF)
    private String skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution mojoExecution;

    private final SettingsDecrypter decrypter;
    private final HttpClients http = new HttpClients();

    /** The standard output of the process, past Maven's log. A CI reads commands from it. */
    PrintStream console = GitHubMask.processOutput();

    AbstractNuGetMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    /** The activity of this goal, in words that follow "Not": {@code pushing}. */
    abstract String activity();

    /** What an error means for the packages. */
    String consequence() {
        return FailureMessages.NOTHING_SENT;
    }

    abstract void run() throws IOException, MojoExecutionException, MojoFailureException;

    /** Begins to load what this goal is going to need, beside all else. */
    void loadAhead(HttpClients http) {}

    /** What is left to do if this goal is skipped. */
    void skipped() throws IOException, MojoExecutionException, MojoFailureException {}

    /** The folder that relative paths start from. */
    abstract Path base();

    /** The texts of all parameters of this goal. */
    ParameterValues values() {
        return ParameterValues.of(FeedParameters.SOURCE, source).with(FeedParameters.ALT_SOURCE, altSource);
    }

    /** The property that skips this goal, if one does. */
    Optional<String> skippedBy() throws MojoFailureException {
        return isSkippedBy(SKIP, skip) ? Optional.of(SKIP) : Optional.empty();
    }

    final boolean isSkippedBy(String property, String text) throws MojoFailureException {
        boolean isSnapshot =
                project.getArtifact() != null && project.getArtifact().isSnapshot();
        return new SkipParameter(ParameterValues.of(property, text), property).skips(isSnapshot);
    }

    /** What is wrong with the parameters of this goal besides their texts. */
    List<ParameterProblem> problemsOfGoal(GivenParameters given) {
        return List.of();
    }

    /** Runs this goal. Whatever it logs, and whatever makes it fail, is cleaned before Maven shows it. */
    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        OutputCleaner output = context().output();
        setLog(CleanLog.of(getLog(), output));
        try {
            runUnlessSkipped();
        } catch (MojoFailureException e) {
            throw CleanLog.clean(e, output);
        } catch (MojoExecutionException e) {
            throw CleanLog.clean(e, output);
        } catch (RuntimeException | Error e) {
            if (CleanLog.isClean(e, output)) {
                throw e;
            }
            throw new MojoExecutionException(output.line("" + e));
        }
    }

    /** Turns failures of the core into messages for the user. */
    private void runUnlessSkipped() throws MojoExecutionException, MojoFailureException {
        try {
            loadAhead(http);
            GivenParameters given = new GivenParameters(session, project, mojoExecution);
            List<ParameterProblem> problems = problems(given);
            // what a skipped goal does not read does not matter
            Optional<String> skippedBy = ParameterCheck.skipsAreReadable(problems) ? skippedBy() : Optional.empty();
            if (skippedBy.isPresent()) {
                getLog().info("Not " + activity() + ": " + skippedBy.get() + " is set.");
                skipped();
                return;
            }
            new ExposedKeyCheck(session, mojoExecution).check();
            if (!problems.isEmpty()) {
                throw new MojoFailureException(ParameterMessages.of(problems, consequence()));
            }
            for (ParameterProblem mistake : given.mistakenProperties()) {
                String message = ParameterMessages.of(mistake);
                if (context().state().isNew(message)) {
                    getLog().warn(message);
                }
            }
            run();
        } catch (ApiKeyException | FeedException | InvalidPackageException | PublishException e) {
            getLog().debug(e);
            throw new MojoFailureException(FailureMessages.of(e).text(consequence()));
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot read or write a file: " + FileErrors.words(e), e);
        }
    }

    private List<ParameterProblem> problems(GivenParameters given) {
        List<ParameterProblem> problems = new ArrayList<>(ParameterCheck.problems(given.texts(), base()));
        problems.addAll(ParameterCheck.problems(given.textsForOtherGoals(), base()));
        problems.addAll(given.overridden());
        problems.addAll(given.unknown());
        problems.addAll(problemsOfGoal(given));
        return problems;
    }

    final GoalContext context() {
        return new GoalContext(session, project, mojoExecution, decrypter, getLog(), console, http);
    }

    final ProgressLog progressLog() {
        return new ProgressLog(getLog(), context().state());
    }
}
