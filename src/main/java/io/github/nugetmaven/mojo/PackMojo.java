package io.github.nugetmaven.mojo;

import io.github.nugetmaven.mojo.parameters.Defaults;
import io.github.nugetmaven.mojo.parameters.PackParameters;
import io.github.nugetmaven.mojo.parameters.PackageParameters;
import io.github.nugetmaven.mojo.parameters.ParameterValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
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
public final class PackMojo extends AbstractNuGetMojo {
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
     * The title of the package. Default: the <code>&lt;name&gt;</code> of the project.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.TITLE)
    private String title;

    /**
     * The authors, separated by commas. Default: the names of the <code>&lt;developers&gt;</code>, or else that of the
     * <code>&lt;organization&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.AUTHORS)
    private String authors;

    /**
     * The description of the package. Default: the <code>&lt;description&gt;</code> of the project.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.DESCRIPTION)
    private String description;

    /**
     * The copyright. Default: made from the <code>&lt;inceptionYear&gt;</code> and the <code>&lt;organization&gt;</code>, if
     * the project has both.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.COPYRIGHT)
    private String copyright;

    /**
     * The home page. Default: the <code>&lt;url&gt;</code> of the project.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.PROJECT_URL)
    private String projectUrl;

    /**
     * The license as an SPDX expression, such as <code>MIT OR Apache-2.0</code>. Default: the <code>&lt;licenses&gt;</code> of
     * the project, if their names are known.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.LICENSE_EXPRESSION)
    private String licenseExpression;

    /**
     * The license as a file of the package: its path in the package. Default: a file <code>LICENSE</code>,
     * <code>LICENSE.txt</code> or <code>LICENSE.md</code> in the layout folder, if the project has no
     * <code>&lt;licenses&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.LICENSE_FILE)
    private String licenseFile;

    /**
     * The icon: its path in the package. Default: <code>icon.png</code> in the layout folder, if it is there.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.ICON)
    private String icon;

    /**
     * The readme: its path in the package. Default: <code>README.md</code> in the layout folder, if it is there.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.README)
    private String readme;

    /**
     * What is new in this version.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.RELEASE_NOTES)
    private String releaseNotes;

    /**
     * Words by which people find the package, separated by blanks.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.TAGS)
    private String tags;

    /**
     * Whether users have to accept the license.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.REQUIRE_LICENSE_ACCEPTANCE, defaultValue = Defaults.OFF)
    private String requireLicenseAcceptance;

    /**
     * Whether the package is only needed to build a project, and not by those who use that project.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.DEVELOPMENT_DEPENDENCY, defaultValue = Defaults.OFF)
    private String developmentDependency;

    /**
     * The oldest version of NuGet that can use the package, such as <code>2.12</code>. Default: every version.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.MIN_CLIENT_VERSION)
    private String minClientVersion;

    /**
     * The types of the package, such as <code>Template</code>, separated by semicolons, as in MSBuild. A version of the type
     * follows after a comma. Default: none, which is an ordinary package; with <code>tool</code> <code>DotnetTool</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.PACKAGE_TYPES)
    private String packageTypes;

    /**
     * The source repository. Default: the <code>&lt;scm&gt;</code> of the project.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.REPOSITORY_URL)
    private String repositoryUrl;

    /**
     * The commit that the package was made from. Default: the commit of the Git work tree, or else the one that the CI names.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.REPOSITORY_COMMIT)
    private String repositoryCommit;

    /**
     * The branch that the package was made from. Default: none, because names of branches may be private.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackParameters.REPOSITORY_BRANCH)
    private String repositoryBranch;

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
     * Skips this goal: <code>true</code>, <code>releases</code> or <code>snapshots</code>.
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
}
