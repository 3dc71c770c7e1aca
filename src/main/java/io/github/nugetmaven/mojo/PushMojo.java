package io.github.nugetmaven.mojo;

import io.github.nugetmaven.mojo.maven.DeploySkip;
import io.github.nugetmaven.mojo.reactor.DeferredPushes;
import io.github.nugetmaven.mojo.reactor.ParticipatingModules;
import io.github.nugetmaven.mojo.reactor.ProjectPackages;
import io.github.nugetmaven.mojo.reactor.PushEnd;
import io.github.nugetmaven.mojo.reactor.ReactorPackages;
import io.github.nugetmaven.mojo.reactor.ReactorPush;
import io.github.nugetmaven.mojo.reactor.ReportLocation;
import io.github.nugetmaven.publish.FilePatterns;
import io.github.nugetmaven.publish.PushRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Pushes the project's NuGet packages: its artifacts of type <code>nupkg</code> and <code>snupkg</code>, or else the files
 * that <code>packages</code> matches. Every package is read, and every package ID held against the API key's glob pattern,
 * before the first byte is sent. In a build of several modules that is done once, for the packages of all of them, when the
 * last module that pushes has come as far.
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

    /**
     * Pushes the packages of all modules together when the last of them has come to its push, and nothing at all if a module
     * has failed by then. <code>false</code>: each module pushes its own packages as soon as it is built. Default:
     * <code>true</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.pushAtEnd", defaultValue = "true")
    private boolean pushAtEnd;

    private final LifecycleExecutor lifecycle;

    @Inject
    public PushMojo(SettingsDecrypter decrypter, LifecycleExecutor lifecycle) {
        super(decrypter);
        this.lifecycle = lifecycle;
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

    @Override
    void deliver(List<Path> files, CompletableFuture<Void> stop)
            throws IOException, MojoExecutionException, MojoFailureException {
        if (pushAtEnd && !files.isEmpty()) {
            PushRequest request = request(destinations(), List.of(), report());
            // the text of a record takes a JVM its time, the first time
            String how = session.getProjects().size() == 1 ? "" : request.toString();
            deferred()
                    .leave(
                            files,
                            new DeferredPushes.Way(how, this::pushTogether, this::leaveTogether, this::checkTogether),
                            stop);
        } else {
            super.deliver(files, stop);
            deferred().leaveNothing(stop);
        }
    }

    /** The other modules do not wait for one that pushes nothing. */
    @Override
    void skipped() throws MojoExecutionException, MojoFailureException {
        super.skipped();
        inWords(() -> untilStopped(stop -> deferred().leaveNothing(stop)));
    }

    @Override
    Path report() {
        return pushAtEnd ? new ReportLocation(session, project).insteadOf(super.report()) : super.report();
    }

    private ReactorPush deferred() {
        ParticipatingModules alike = new ParticipatingModules(session, mojoExecution, lifecycle);
        return new ReactorPush(session, project, alike, getLog());
    }

    private List<String> pushTogether(List<Path> files, CompletableFuture<Void> stop) {
        Path free = freeReport();
        return end(() -> push(files, free, stop), () -> leave(files, free));
    }

    private List<String> checkTogether(List<Path> files, CompletableFuture<Void> stop) {
        return end(() -> check(files, stop), () -> leaveTogether(files));
    }

    /** A push, or a part of it. */
    private interface Part {
        PushEnd end() throws IOException, MojoFailureException;
    }

    /** @param leave what to do if nothing can be pushed */
    private List<String> end(Part part, Supplier<String> leave) {
        AtomicReference<PushEnd> end = new AtomicReference<>();
        try {
            inWords(() -> end.set(part.end()));
        } catch (MojoExecutionException | MojoFailureException e) {
            end.set(PushEnd.refused(e.getMessage(), leave.get(), goesOnAfterFailure()));
        }
        return end.get().texts();
    }

    private String leaveTogether(List<Path> files) {
        return leave(files, freeReport());
    }

    private Path freeReport() {
        return new ReportLocation(session, project).unwritten(report());
    }
}
