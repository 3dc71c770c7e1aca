package io.github.nugetmaven.mojo;

import io.github.nugetmaven.mojo.maven.GivenParameters;
import io.github.nugetmaven.mojo.parameters.Defaults;
import io.github.nugetmaven.mojo.parameters.PackageParameters;
import io.github.nugetmaven.mojo.parameters.ParameterProblem;
import io.github.nugetmaven.mojo.parameters.ParameterValues;
import io.github.nugetmaven.mojo.parameters.SkipParameter;
import io.github.nugetmaven.mojo.reactor.BuiltPackages;
import io.github.nugetmaven.mojo.reactor.ReactorPush;
import io.github.nugetmaven.mojo.reactor.ReportLocation;
import io.github.nugetmaven.publish.FilePatterns;
import io.github.nugetmaven.publish.PackageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Pushes the project's NuGet packages: its artifacts of type <code>nupkg</code> and <code>snupkg</code>, or else the files that
 * <code>packages</code> matches. Before the first byte is sent, every package is read, and every package ID is checked against
 * the glob pattern of the API key. In a build of several modules, the last module that pushes does this once for the packages
 * of all modules.
 *
 * @since 0.1.0
 */
@Mojo(name = "push", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class PushMojo extends AbstractPushMojo {
    /**
     * The files to push if the project has no artifact of type <code>nupkg</code> or <code>snupkg</code>: paths and Ant
     * patterns relative to the project, separated by commas. <code>!pattern</code> leaves files out. Each pattern has to
     * match a file, unless <code>failIfNoPackages</code> is <code>false</code>. Default: <code>*.nupkg</code> in the build directory, where two
     * versions of one package ID are an error.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackageParameters.PACKAGES)
    private String packages;

    /**
     * Skips the push as it skips maven-deploy-plugin: <code>true</code>, <code>releases</code> or <code>snapshots</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = SkipParameter.DEPLOY)
    private String deploySkip;

    /**
     * Pushes the packages of all modules together when the last of them reaches its push, and nothing at all if a module has
     * failed before. <code>false</code>: each module pushes its own packages as soon as it is built.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.pushAtEnd", defaultValue = Defaults.ON)
    private String pushAtEnd;

    private final LifecycleExecutor lifecycle;

    @Inject
    public PushMojo(SettingsDecrypter decrypter, LifecycleExecutor lifecycle) {
        super(decrypter);
        this.lifecycle = lifecycle;
    }

    @Override
    PackageFiles files(FilePatterns finder) {
        BuiltPackages built = builtPackages();
        if (built.ignoresPatterns()) {
            getLog().warn(PackageParameters.PACKAGES
                    + " is not used, because the project has artifacts of type nupkg. They" + " are pushed.");
        }
        return built.find(finder);
    }

    @Override
    String whereSought() {
        return builtPackages().whereSought();
    }

    @Override
    String filesParameter() {
        return PackageParameters.PACKAGES;
    }

    /** Who names files expects these to be pushed, and not all that are in the build directory. */
    @Override
    List<ParameterProblem> problemsOfGoal(GivenParameters given) {
        return given.isOption(PackageParameters.FILES)
                ? List.of(new ParameterProblem.OfAnotherGoal(
                        PackageParameters.FILES, "nuget:push-file", PackageParameters.PACKAGES))
                : List.of();
    }

    private BuiltPackages builtPackages() {
        return new BuiltPackages(
                project,
                ParameterValues.of(PackageParameters.PACKAGES, packages).given(PackageParameters.PACKAGES));
    }

    @Override
    Path base() {
        return project.getBasedir().toPath();
    }

    @Override
    Optional<String> skippedBy() throws MojoFailureException {
        Optional<String> property = super.skippedBy();
        return property.isEmpty() && isSkippedBy(SkipParameter.DEPLOY, deploySkip)
                ? Optional.of(SkipParameter.DEPLOY)
                : property;
    }

    @Override
    void push(PackageFiles files, ReactorPush push) throws IOException, MojoFailureException {
        if (files.paths().isEmpty()) {
            push.pushNothing(lifecycle);
        } else if (isPushedAtEnd()) {
            push.pushAtEnd(files, parameters(), lifecycle);
        } else {
            push.pushAlone(files, parameters());
            push.pushNothing(lifecycle);
        }
    }

    /** Takes part in the push all the same, so that the other modules do not wait for this one. */
    @Override
    void skipped() throws IOException, MojoExecutionException, MojoFailureException {
        super.skipped();
        pushUntilShutdown(PackageFiles.named(List.of()));
    }

    @Override
    Path reportPlace() {
        Path place = super.reportPlace();
        return pushAtEnd != null && pushAtEnd.strip().equalsIgnoreCase("false")
                ? place
                : new ReportLocation(context()).insteadOf(place);
    }

    private boolean isPushedAtEnd() throws MojoFailureException {
        return ParameterValues.of("nuget.pushAtEnd", pushAtEnd).flag("nuget.pushAtEnd");
    }
}
