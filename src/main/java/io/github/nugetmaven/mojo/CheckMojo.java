package io.github.nugetmaven.mojo;

import io.github.nugetmaven.mojo.parameters.Defaults;
import io.github.nugetmaven.mojo.parameters.PackageParameters;
import io.github.nugetmaven.mojo.parameters.ParameterValues;
import io.github.nugetmaven.mojo.parameters.PushParameters;
import io.github.nugetmaven.mojo.parameters.SkipParameter;
import io.github.nugetmaven.mojo.reactor.BuiltPackages;
import io.github.nugetmaven.mojo.reactor.ModuleCheck;
import io.github.nugetmaven.mojo.reactor.RequestedGoals;
import io.github.nugetmaven.mojo.settings.SettingsFileWarnings;
import io.github.nugetmaven.publish.Depth;
import io.github.nugetmaven.publish.FilePatterns;
import io.github.nugetmaven.publish.PackageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Checks everything that can be checked before a push, reports all problems at once, and fails if the push would fail: whether
 * the packages can be read and follow the rules, whether there is an API key that the feed accepts, has not expired and covers
 * every package ID with its glob pattern, and whether the versions are free. Sends no package.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractPackageMojo {
    private static final String REQUIRE_KEY = "nuget.check.requireKey";
    private static final String VERIFY_OWNER = "nuget.check.verifyOwner";
    private static final String CHECK_SKIP = "nuget.check.skip";

    /**
     * The files to check if the project has no artifact of type <code>nupkg</code> or <code>snupkg</code>: paths and Ant
     * patterns relative to the project, separated by commas. <code>!pattern</code> leaves files out. Each pattern has to
     * match a file, unless <code>failIfNoPackages</code> is <code>false</code>. Default: <code>*.nupkg</code> in the build directory, where two
     * versions of one package ID are an error.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackageParameters.PACKAGES)
    private String packages;

    /**
     * Whether the check requires an API key and asks the feed. Default: only if the build goes on to deploy, or if this goal
     * was called by name; then the key of a feed other than nuget.org, which may need none, may be missing. Otherwise the check
     * examines only what is on this machine, and logs what it did not check.
     *
     * @since 0.1.0
     */
    @Parameter(property = REQUIRE_KEY)
    private String checkRequireKey;

    /**
     * Also asks nuget.org whether the key's owner owns the packages that exist. Each request leaves a record in nuget.org's
     * audit log.
     *
     * @since 0.1.0
     */
    @Parameter(property = VERIFY_OWNER, defaultValue = Defaults.OFF)
    private String checkVerifyOwner;

    /**
     * Also fails for violations of rules that are only warnings.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackageParameters.FAIL_ON_WARNING, defaultValue = Defaults.OFF)
    private String checkFailOnWarning;

    /**
     * Skips the check: <code>true</code>, <code>releases</code> or <code>snapshots</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = CHECK_SKIP, defaultValue = Defaults.OFF)
    private String checkSkip;

    /**
     * Skips the push as it skips maven-deploy-plugin (<code>true</code>, <code>releases</code> or <code>snapshots</code>). A
     * check then asks for no key.
     *
     * @since 0.1.0
     */
    @Parameter(property = SkipParameter.DEPLOY)
    private String deploySkip;

    @Inject
    public CheckMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    String activity() {
        return "checking";
    }

    @Override
    ParameterValues values() {
        return super.values().with(PackageParameters.FAIL_ON_WARNING, checkFailOnWarning);
    }

    @Override
    Optional<String> skippedBy() throws MojoFailureException {
        Optional<String> property = super.skippedBy();
        return property.isEmpty() && isSkippedBy(CHECK_SKIP, checkSkip) ? Optional.of(CHECK_SKIP) : property;
    }

    @Override
    Path base() {
        return project.getBasedir().toPath();
    }

    @Override
    PackageFiles files(FilePatterns finder) {
        return builtPackages().find(finder);
    }

    @Override
    String whereSought() {
        return builtPackages().whereSought();
    }

    @Override
    String filesParameter() {
        return PackageParameters.PACKAGES;
    }

    private BuiltPackages builtPackages() {
        return new BuiltPackages(
                project,
                ParameterValues.of(PackageParameters.PACKAGES, packages).given(PackageParameters.PACKAGES));
    }

    @Override
    void runWithFeed() throws IOException, MojoFailureException {
        Depth depth = depth();
        ModuleCheck check = new ModuleCheck(context(), progressLog(), new SettingsFileWarnings(context()), guide());
        check.run(requireFiles(), checkParameters(depth), depth, checkRequireKey != null && depth.reaches(Depth.KEY));
    }

    @Override
    void skipped() throws IOException, MojoExecutionException, MojoFailureException {
        super.skipped();
        new ModuleCheck(context(), progressLog(), new SettingsFileWarnings(context()), guide()).skip();
    }

    /** If the check requires a key, it does so in a dry run, too. */
    private PushParameters checkParameters(Depth depth) throws MojoFailureException {
        ParameterValues values = parameters().values();
        return new PushParameters(depth == Depth.LOCAL ? values : values.with(PushParameters.DRY_RUN, "false"));
    }

    private Depth depth() throws MojoFailureException {
        ParameterValues values = values().with(VERIFY_OWNER, checkVerifyOwner);
        boolean verifiesOwner = values.flag(VERIFY_OWNER);
        if (!requiresKey(values)) {
            return Depth.LOCAL;
        }
        if (session.isOffline()) {
            return Depth.KEY;
        }
        return verifiesOwner ? Depth.OWNER : Depth.KEY_ACCEPTED;
    }

    private boolean requiresKey(ParameterValues values) throws MojoFailureException {
        if (checkRequireKey != null) {
            return values.with(REQUIRE_KEY, checkRequireKey).flag(REQUIRE_KEY);
        }
        return !values.flag(PushParameters.DRY_RUN)
                && !isPushSkipped()
                && !isSkippedBy(SkipParameter.DEPLOY, deploySkip)
                && new RequestedGoals(context()).leadToPush();
    }
}
