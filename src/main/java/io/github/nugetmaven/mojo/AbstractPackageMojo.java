package io.github.nugetmaven.mojo;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.mojo.reactor.MissingPackagesCheck;
import io.github.nugetmaven.mojo.reactor.ReactorPackages;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import io.github.nugetmaven.publish.Destination;
import io.github.nugetmaven.publish.FilePatterns;
import io.github.nugetmaven.publish.PublishEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** What the goals that look at packages have in common. */
abstract class AbstractPackageMojo extends AbstractNuGetMojo {
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
    boolean noSymbols;

    /**
     * Where .snupkg files go: the URL of a V3 service index or of a symbol push URL. On another host it needs an API key of
     * its own, found by that host's name. Default: what the service index of <code>source</code> says.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.symbolSource")
    String symbolSource;

    /**
     * Permits -SNAPSHOT versions to nuget.org, where no version can ever be replaced or deleted.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.allowSnapshots", defaultValue = "false")
    boolean allowSnapshots;

    /**
     * Makes it an error if there is no package to push.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.failIfNoPackages", defaultValue = "true")
    private boolean failIfNoPackages;

    /**
     * Does everything but the upload: reads the packages, checks the key if there is one, asks the feed where packages go.
     * Needs no API key.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.dryRun", defaultValue = "false")
    boolean dryRun;

    /**
     * Skips the push, so that a check asks for no key either.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.push.skip", defaultValue = "false")
    boolean pushSkip;

    /**
     * How much single rules for packages count, separated by commas: <code>NUPKG012=off,NUPKG020=error</code>; a rule takes
     * <code>off</code>, <code>warn</code> or <code>error</code>. Default: as the page of rules has them, those of nuget.org
     * only for packages that go there.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.check.rules")
    private String checkRules;

    AbstractPackageMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    /** The package files, in order. */
    abstract List<Path> files(FilePatterns patterns);

    /** Where this goal looked for files, for the message that there are none. */
    abstract String whereFilesWereSought();

    /**
     * The package files, of which there may be none only where that is allowed.
     *
     * @throws MojoFailureException if there has to be one and is none
     */
    final List<Path> requireFiles(Consumer<PublishEvent> listener) throws MojoFailureException {
        List<Path> files = files(new FilePatterns(base(), listener));
        MissingPackagesCheck required = new MissingPackagesCheck(session, mojoExecution);
        if (!files.isEmpty()) {
            required.found(project);
            return files;
        }
        if (failIfNoPackages) {
            required.foundNone(project, whereFilesWereSought());
        } else {
            required.skipped(project);
        }
        getLog().info("No package to push: " + whereFilesWereSought());
        return files;
    }

    @Override
    void skipped() throws MojoExecutionException, MojoFailureException {
        new MissingPackagesCheck(session, mojoExecution).skipped(project);
    }

    /** The package files of the whole build, as far as they have been built. */
    List<Path> filesOfBuild() {
        return files(new FilePatterns(base(), event -> {}));
    }

    @Override
    final List<String> suggestedGlobs() {
        return ReactorPackages.suggestion(filesOfBuild()).globs().stream()
                .map(GlobPattern::toString)
                .toList();
    }

    /** Which rules for packages count there. */
    final RuleLevels ruleLevels(Destination destination) throws MojoFailureException {
        try {
            return RuleLevels.parse(
                    Optional.ofNullable(checkRules).orElse(""),
                    destination.source().isNuGetOrg());
        } catch (RuleLevels.UnknownLevelException e) {
            throw new MojoFailureException(
                    "nuget.check.rules has \"" + e.part()
                            + "\" in it. It takes rules and what they count, such as NUPKG012=off,NUPKG020=error; off, warn or error.");
        }
    }

    /** Those of the parameter; where it is not set, those beside the key count. */
    final List<GlobPattern> globs() {
        return GlobPattern.parseList(Optional.ofNullable(globPattern).orElse(""));
    }
}
