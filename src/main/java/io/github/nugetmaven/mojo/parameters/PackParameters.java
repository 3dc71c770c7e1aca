package io.github.nugetmaven.mojo.parameters;

/** What goes into a package that is made. Immutable. */
public record PackParameters(ParameterValues values) {
    public static final String PACKAGE_ID = "nuget.packageId";
    public static final String PACKAGE_VERSION = "nuget.packageVersion";
    public static final String SNAPSHOT_LABEL = "nuget.snapshotLabel";
    public static final String NUSPEC_FILE = "nuget.nuspecFile";
    public static final String LAYOUT_DIRECTORY = "nuget.layoutDirectory";
    public static final String SYMBOLS = "nuget.symbols";
    public static final String TITLE = "nuget.title";
    public static final String AUTHORS = "nuget.authors";
    public static final String DESCRIPTION = "nuget.description";
    public static final String COPYRIGHT = "nuget.copyright";
    public static final String PROJECT_URL = "nuget.projectUrl";
    public static final String LICENSE_EXPRESSION = "nuget.licenseExpression";
    public static final String LICENSE_FILE = "nuget.licenseFile";
    public static final String ICON = "nuget.icon";
    public static final String README = "nuget.readme";
    public static final String RELEASE_NOTES = "nuget.releaseNotes";
    public static final String TAGS = "nuget.tags";
    public static final String REQUIRE_LICENSE_ACCEPTANCE = "nuget.requireLicenseAcceptance";
    public static final String DEVELOPMENT_DEPENDENCY = "nuget.developmentDependency";
    public static final String MIN_CLIENT_VERSION = "nuget.minClientVersion";
    public static final String PACKAGE_TYPES = "nuget.packageTypes";
    public static final String REPOSITORY_URL = "nuget.repositoryUrl";
    public static final String REPOSITORY_COMMIT = "nuget.repositoryCommit";
    public static final String REPOSITORY_BRANCH = "nuget.repositoryBranch";
}
