package io.github.nugetmaven.mojo;

import io.github.nugetmaven.mojo.maven.PackageArtifacts;
import io.github.nugetmaven.mojo.maven.ProjectMetadata;
import io.github.nugetmaven.mojo.message.PackMessages;
import io.github.nugetmaven.mojo.message.PackSummary;
import io.github.nugetmaven.mojo.parameters.ContentFilesElement;
import io.github.nugetmaven.mojo.parameters.Defaults;
import io.github.nugetmaven.mojo.parameters.FeedParameters;
import io.github.nugetmaven.mojo.parameters.FileElement;
import io.github.nugetmaven.mojo.parameters.GroupElement;
import io.github.nugetmaven.mojo.parameters.PackElements;
import io.github.nugetmaven.mojo.parameters.PackParameters;
import io.github.nugetmaven.mojo.parameters.PackageParameters;
import io.github.nugetmaven.mojo.parameters.ParameterValues;
import io.github.nugetmaven.mojo.parameters.ToolElement;
import io.github.nugetmaven.mojo.reactor.ProjectPackages;
import io.github.nugetmaven.nupkg.rules.PackageInspection;
import io.github.nugetmaven.pack.PackException;
import io.github.nugetmaven.pack.PackPlan;
import io.github.nugetmaven.pack.PackResult;
import io.github.nugetmaven.pack.Packer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Makes a NuGet package, and a package of its symbols, from the POM and the files of a folder, or from a .nuspec file. Needs no
 * .NET SDK. Equal inputs give equal bytes if <code>project.build.outputTimestamp</code> is set. With packaging
 * <code>nupkg</code> the package is the main artifact of the project; otherwise it is attached to it.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "pack",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class PackMojo extends AbstractManifestMojo {
    private static final String PACK_SKIP = "nuget.pack.skip";

    /**
     * The ID of the package. Default: the <code>&lt;id&gt;</code> of the .nuspec file, or else the artifactId of the project.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.PACKAGE_ID)
    private String packageId;

    /**
     * The version of the package. Default: the version of the project as NuGet writes it, such as <code>1.2.0-rc.1</code> for
     * <code>1.2-RC1</code>. A Maven version that NuGet would sort differently is an error, and needs this parameter.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.PACKAGE_VERSION)
    private String packageVersion;

    /**
     * What replaces <code>SNAPSHOT</code>: <code>1.2-SNAPSHOT</code> becomes <code>1.2.0-snapshot.</code> followed by this
     * label. Default: the UTC time at which the build started, as 14 digits, so that each build has a version of its own.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.SNAPSHOT_LABEL)
    private String snapshotLabel;

    /**
     * A .nuspec file that says what goes into the package, instead of the POM. Default: the .nuspec file in the layout folder,
     * if there is one.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.NUSPEC_FILE)
    private String nuspecFile;

    /**
     * The folder whose files go into the package as they lie there, such as <code>lib/net8.0/Contoso.dll</code>. It need not
     * exist. Default: <code>src/main/nuget</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.LAYOUT_DIRECTORY)
    private String layoutDirectory;

    /**
     * Where symbols go: <code>auto</code> moves portable .pdb files into a .snupkg, <code>none</code> leaves them where they
     * are.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.SYMBOLS, defaultValue = Defaults.SYMBOLS)
    private String symbols;

    /**
     * Whether files are packed that NuGet leaves out by default: files whose names start with a dot, and .nupkg files. Dot
     * files below <code>content/</code> of a template are always packed.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.NO_DEFAULT_EXCLUDES, defaultValue = Defaults.OFF)
    private String noDefaultExcludes;

    /**
     * Files besides those of the layout folder, in NuGet's words: each <code>&lt;file&gt;</code> has a <code>&lt;src&gt;</code>
     * (paths or patterns relative to the project, separated by <code>;</code>), a <code>&lt;target&gt;</code> in the package and,
     * if files shall be left out, an <code>&lt;exclude&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<FileElement> files;

    /**
     * The dependencies for each target framework: each <code>&lt;group&gt;</code> has a <code>&lt;targetFramework&gt;</code> and
     * <code>&lt;dependencies&gt;</code>, and each <code>&lt;dependency&gt;</code> an <code>&lt;id&gt;</code>, a
     * <code>&lt;version&gt;</code> and, if needed, <code>&lt;include&gt;</code> and <code>&lt;exclude&gt;</code>. Default: the
     * project's dependencies of type <code>nupkg</code>, and modules of the same build that make a package.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<GroupElement> dependencies;

    /**
     * What a project does with the content files of the package: each <code>&lt;file&gt;</code> has an
     * <code>&lt;include&gt;</code> (a pattern below <code>contentFiles/</code>) and, if needed, <code>&lt;exclude&gt;</code>,
     * <code>&lt;buildAction&gt;</code>, <code>&lt;copyToOutput&gt;</code> and <code>&lt;flatten&gt;</code>. Default: a file about
     * which nothing is said is copied to the output, and not compiled.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<ContentFilesElement> contentFiles;

    /**
     * Makes a .NET tool from programs that need no .NET: <code>&lt;command&gt;</code> is what users type,
     * <code>&lt;entryPoints&gt;</code> has for each runtime identifier, such as <code>&lt;linux-x64&gt;</code>, or for
     * <code>&lt;any&gt;</code> the path of the program below <code>tools/any/</code> and that identifier. With
     * <code>&lt;split&gt;</code> <code>true</code> each of them gets a package of its own. Users need the .NET SDK 10 or later.
     *
     * @since 0.1.0
     */
    @Parameter
    private ToolElement tool;

    /**
     * The severity of single rules for packages, separated by commas: <code>NUPKG012=off,NUPKG020=error</code>. A rule takes
     * <code>off</code>, <code>warn</code> or <code>error</code>. Default: the severities on the page of rules; the rules of
     * nuget.org apply only to packages for nuget.org.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackageParameters.RULES)
    private String checkRules;

    /**
     * Skips this goal: <code>true</code>, <code>releases</code> or <code>snapshots</code>. With packaging <code>nupkg</code>, the
     * check, installation, deployment and push of the module are skipped as well.
     *
     * @since 0.1.0
     */
    @Parameter(property = PACK_SKIP, defaultValue = Defaults.OFF)
    private String packSkip;

    private final MavenProjectHelper projectHelper;

    @Inject
    public PackMojo(SettingsDecrypter decrypter, MavenProjectHelper projectHelper) {
        super(decrypter);
        this.projectHelper = projectHelper;
    }

    @Override
    String activity() {
        return "packing";
    }

    @Override
    String consequence() {
        return PackMessages.NOTHING_WRITTEN;
    }

    @Override
    Path base() {
        return project.getBasedir().toPath();
    }

    @Override
    Optional<String> skippedBy() throws MojoFailureException {
        Optional<String> property = super.skippedBy();
        return property.isEmpty() && isSkippedBy(PACK_SKIP, packSkip) ? Optional.of(PACK_SKIP) : property;
    }

    @Override
    void skipped() {
        if (artifacts().skipWithoutMain()) {
            getLog().info(PackMessages.NOTHING_TO_USE);
        }
    }

    @Override
    ParameterValues values() {
        return super.values()
                .with(PackParameters.PACKAGE_ID, packageId)
                .with(PackParameters.PACKAGE_VERSION, packageVersion)
                .with(PackParameters.SNAPSHOT_LABEL, snapshotLabel)
                .with(PackParameters.NUSPEC_FILE, nuspecFile)
                .with(PackParameters.LAYOUT_DIRECTORY, layoutDirectory)
                .with(PackParameters.SYMBOLS, symbols)
                .with(PackParameters.NO_DEFAULT_EXCLUDES, noDefaultExcludes)
                .with(PackageParameters.RULES, checkRules);
    }

    @Override
    void run() throws IOException, MojoFailureException {
        ParameterValues values = FeedParameters.absolute(values(), base());
        PackParameters parameters =
                new PackParameters(values, PackElements.of(files, dependencies, contentFiles, tool));
        ProjectPackages packages = new ProjectPackages(session, project, parameters);
        try {
            PackPlan plan = packages.plan();
            PackResult result = Packer.pack(
                    plan.packages(),
                    parameters.options(
                            Path.of(project.getBuild().getDirectory()),
                            new ProjectMetadata(session, project).values(),
                            new FeedParameters(values).source().isNuGetOrg()),
                    new PackageInspection(Instant.now()));
            PackSummary.log(plan, result, getLog());
            artifacts().add(result);
        } catch (PackException e) {
            throw new MojoFailureException(PackMessages.of(e, packages.nuspec()).text(consequence()));
        }
    }

    private PackageArtifacts artifacts() {
        return new PackageArtifacts(project, projectHelper);
    }
}
