package io.github.nugetmaven.mojo;

import io.github.nugetmaven.mojo.parameters.Defaults;
import io.github.nugetmaven.mojo.parameters.PackParameters;
import io.github.nugetmaven.mojo.parameters.ParameterValues;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** The parameters of a goal that makes packages: what the manifest says, besides ID and version. */
abstract class AbstractManifestMojo extends AbstractNuGetMojo {
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

    AbstractManifestMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    ParameterValues values() {
        return super.values()
                .with(PackParameters.TITLE, title)
                .with(PackParameters.AUTHORS, authors)
                .with(PackParameters.DESCRIPTION, description)
                .with(PackParameters.COPYRIGHT, copyright)
                .with(PackParameters.PROJECT_URL, projectUrl)
                .with(PackParameters.LICENSE_EXPRESSION, licenseExpression)
                .with(PackParameters.LICENSE_FILE, licenseFile)
                .with(PackParameters.ICON, icon)
                .with(PackParameters.README, readme)
                .with(PackParameters.RELEASE_NOTES, releaseNotes)
                .with(PackParameters.TAGS, tags)
                .with(PackParameters.REQUIRE_LICENSE_ACCEPTANCE, requireLicenseAcceptance)
                .with(PackParameters.DEVELOPMENT_DEPENDENCY, developmentDependency)
                .with(PackParameters.MIN_CLIENT_VERSION, minClientVersion)
                .with(PackParameters.PACKAGE_TYPES, packageTypes)
                .with(PackParameters.REPOSITORY_URL, repositoryUrl)
                .with(PackParameters.REPOSITORY_COMMIT, repositoryCommit)
                .with(PackParameters.REPOSITORY_BRANCH, repositoryBranch);
    }
}
