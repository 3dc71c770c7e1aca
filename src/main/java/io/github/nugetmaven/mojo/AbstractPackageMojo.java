package io.github.nugetmaven.mojo;

import io.github.nugetmaven.mojo.message.FailureMessage;
import io.github.nugetmaven.mojo.message.FailureMessages;
import io.github.nugetmaven.mojo.message.FilePatternMessages;
import io.github.nugetmaven.mojo.parameters.Defaults;
import io.github.nugetmaven.mojo.parameters.FeedParameters;
import io.github.nugetmaven.mojo.parameters.PackageParameters;
import io.github.nugetmaven.mojo.parameters.ParameterValues;
import io.github.nugetmaven.mojo.parameters.PushParameters;
import io.github.nugetmaven.mojo.reactor.MissingPackagesCheck;
import io.github.nugetmaven.publish.FilePatterns;
import io.github.nugetmaven.publish.PackageFiles;
import io.github.nugetmaven.publish.PublishException;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** The parameters of goals that read packages. */
abstract class AbstractPackageMojo extends AbstractFeedMojo {
    static final String PUSH_SKIP = "nuget.push.skip";

    /**
     * The glob patterns that the API key was created with, separated by commas. Every package ID is matched before anything is
     * sent, exactly as nuget.org matches it. Default: <code>&lt;globPattern&gt;</code> in the
     * <code>&lt;configuration&gt;</code> of the key's <code>&lt;server&gt;</code>; if neither is set, the patterns are not
     * checked, and the log mentions it.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackageParameters.GLOB_PATTERN)
    private String globPattern;

    /**
     * Ignores .snupkg files. Otherwise each .nupkg is followed by the .snupkg of the same name in the same folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackageParameters.NO_SYMBOLS, defaultValue = Defaults.OFF)
    private String noSymbols;

    /**
     * Where .snupkg files go: the URL of a V3 service index or a symbol push URL. If its scheme, host or port is another one,
     * it needs its own API key, which is looked up by the name of its host. Default: the place that the service index of
     * <code>source</code> names.
     *
     * @since 0.1.0
     */
    @Parameter(property = FeedParameters.SYMBOL_SOURCE)
    private String symbolSource;

    /**
     * Permits pushing -SNAPSHOT versions to nuget.org, where no version can ever be replaced or deleted.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackageParameters.ALLOW_SNAPSHOTS, defaultValue = Defaults.OFF)
    private String allowSnapshots;

    /**
     * Fails if the goal finds no package to push.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackageParameters.FAIL_IF_NO_PACKAGES, defaultValue = Defaults.ON)
    private String failIfNoPackages;

    /**
     * Does everything except the upload: reads the packages, checks the key if there is one, and asks the feed where packages
     * go. Needs no API key.
     *
     * @since 0.1.0
     */
    @Parameter(property = PushParameters.DRY_RUN, defaultValue = Defaults.OFF)
    private String dryRun;

    /**
     * What happens to a version that the feed already has: <code>false</code> makes it an error, <code>identical</code> skips
     * it if the feed's content equals ours and fails if it differs, <code>true</code> skips it.
     *
     * @since 0.1.0
     */
    @Parameter(property = PushParameters.SKIP_DUPLICATE, defaultValue = Defaults.SKIP_DUPLICATE)
    private String skipDuplicate;

    /**
     * Skips the push: <code>true</code>, <code>releases</code> or <code>snapshots</code>. A check then asks for no key.
     *
     * @since 0.1.0
     */
    @Parameter(property = PUSH_SKIP, defaultValue = Defaults.OFF)
    private String pushSkip;

    /**
     * The severity of single rules for packages, separated by commas: <code>NUPKG012=off,NUPKG020=error</code>. A rule takes
     * <code>off</code>, <code>warn</code> or <code>error</code>. Default: the severities on the page of rules; the rules of
     * nuget.org apply only to packages for nuget.org.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackageParameters.RULES)
    private String checkRules;

    AbstractPackageMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    /** The package files, in order. */
    abstract PackageFiles files(FilePatterns finder) throws MojoFailureException;

    /** Where this goal looked for files, for the message that there are none. */
    abstract String whereSought();

    @Override
    ParameterValues values() {
        return super.values()
                .with(PackageParameters.GLOB_PATTERN, globPattern)
                .with(PackageParameters.NO_SYMBOLS, noSymbols)
                .with(FeedParameters.SYMBOL_SOURCE, symbolSource)
                .with(PackageParameters.ALLOW_SNAPSHOTS, allowSnapshots)
                .with(PushParameters.DRY_RUN, dryRun)
                .with(PushParameters.SKIP_DUPLICATE, skipDuplicate)
                .with(PackageParameters.RULES, checkRules);
    }

    /** The texts of all parameters, with the same meaning in every module. */
    final PushParameters parameters() throws MojoFailureException {
        return new PushParameters(FeedParameters.absolute(values(), base()));
    }

    final boolean isPushSkipped() throws MojoFailureException {
        return isSkippedBy(PUSH_SKIP, pushSkip);
    }

    /** The parameter that names the files of this goal. */
    abstract String filesParameter();

    /**
     * The package files. There may be none only if the user allows it.
     *
     * @throws MojoFailureException if there are none
     */
    final PackageFiles requireFiles() throws MojoFailureException {
        boolean isRequired = ParameterValues.of(PackageParameters.FAIL_IF_NO_PACKAGES, failIfNoPackages)
                .flag(PackageParameters.FAIL_IF_NO_PACKAGES);
        PackageFiles files = find(isRequired);
        MissingPackagesCheck check = missingPackages();
        if (!files.paths().isEmpty()) {
            check.found();
            return files;
        }
        if (isRequired) {
            check.foundNone(whereSought());
        } else {
            check.skipped();
        }
        getLog().info("No package to push: " + whereSought());
        return files;
    }

    private PackageFiles find(boolean isEachRequired) throws MojoFailureException {
        try {
            return files(new FilePatterns(base(), isEachRequired, progressLog()));
        } catch (PublishException e) {
            Optional<FailureMessage> message = FilePatternMessages.of(e.problem(), filesParameter());
            if (message.isPresent()) {
                throw new MojoFailureException(message.get().text(FailureMessages.NOTHING_SENT));
            }
            throw e;
        }
    }

    private MissingPackagesCheck missingPackages() {
        return new MissingPackagesCheck(context(), filesParameter());
    }

    @Override
    void skipped() throws IOException, MojoExecutionException, MojoFailureException {
        missingPackages().skipped();
    }
}
