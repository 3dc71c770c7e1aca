package io.github.nugetmaven.mojo;

import io.github.nugetmaven.publish.FilePatterns;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Pushes the project's NuGet packages: its artifacts of type <code>nupkg</code> and <code>snupkg</code>, or else the files
 * that <code>packages</code> matches. Every package is read, and every package ID held against the API key's glob pattern,
 * before the first byte is sent.
 *
 * @since 0.1.0
 */
@Mojo(name = "push", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class PushMojo extends AbstractPushMojo {
    /**
     * The files to push where the project has no artifact of type <code>nupkg</code> or <code>snupkg</code>: paths and Ant
     * patterns relative to the project, separated by commas. Default: <code>*.nupkg</code> in the build directory.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.packages")
    private String packages;

    /**
     * Skips the push as it skips maven-deploy-plugin: <code>true</code>, <code>releases</code> or <code>snapshots</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "maven.deploy.skip")
    private String deploySkip;

    @Inject
    public PushMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    List<Path> files(FilePatterns patterns) {
        return new ProjectPackages(project, packages).find(patterns);
    }

    @Override
    List<Path> filesOfBuild() {
        return new ReactorPackages(session, packages).files();
    }

    @Override
    String whereFilesWereSought() {
        return new ProjectPackages(project, packages).whereSought();
    }

    @Override
    Path base() {
        return project.getBasedir().toPath();
    }

    @Override
    Optional<String> skippedBy() {
        return super.skippedBy().or(() -> DeploySkip.of(deploySkip, project));
    }
}
