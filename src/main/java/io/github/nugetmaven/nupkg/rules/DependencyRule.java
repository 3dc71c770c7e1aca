package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;
import static io.github.nugetmaven.nupkg.rules.RuleScope.WARNING_ELSEWHERE;

/** Rules for the dependencies of a package and their target frameworks. */
public enum DependencyRule implements Rule {
    ID_INVALID(error(
            "NUPKG085",
            "",
            EVERYWHERE,
            "The dependency \"{value}\" does not have a valid package ID",
            "Write the ID of a package: words of letters, digits and _, joined by single . or -.",
            "No package can have this ID, so the dependency cannot be installed.",
            "NuGetGallery, ManifestValidator.cs")),
    ID_TOO_LONG(error(
            "NUPKG086",
            "",
            GALLERY,
            "The dependency \"{value}\" has an ID of more than 128 characters",
            "Write the ID of a package. IDs have at most 100 characters.",
            "nuget.org stores at most 128 characters.",
            "NuGetGallery, PackageHelper.cs")),
    VERSION_MISSING(error(
            "NUPKG087",
            "NU5112",
            GALLERY,
            "The dependency on {value} has no version",
            "Write the lowest version that works, such as version=\"1.0.0\".",
            "Without a version, clients install the oldest one. nuget.org refuses the package.",
            "NuGet docs, NU5112; NuGet.Client, NuspecReader.cs")),
    RANGE_INVALID(error(
            "NUPKG088",
            "",
            EVERYWHERE,
            "The dependency \"{value}\" does not have a valid version range",
            "Write the lowest version (1.0.0), or an interval such as [1.0,2.0) with the lower bound first.",
            "Clients would accept any version, and nuget.org refuses the package. With (1.0,1.0), which contains no version,"
                    + " nobody can restore it.",
            "NuGet docs, Package versioning; NuGet.Client, VersionRangeFactory.cs")),
    FLOATING(error(
            "NUPKG089",
            "",
            GALLERY,
            "The dependency \"{value}\" has a floating version",
            "Write the lowest version that works. Projects can use floating versions, packages cannot.",
            "nuget.org refuses floating versions, because their meaning changes over time.",
            "NuGetGallery, ManifestValidator.cs")),
    METADATA(error(
            "NUPKG090",
            "",
            GALLERY,
            "The dependency \"{value}\" has build metadata in its version",
            "Remove the + and everything after it.",
            "Build metadata does not count when versions are compared, and nuget.org refuses it here.",
            "NuGetGallery, ManifestValidator.cs")),
    LABEL(error(
            "NUPKG091",
            "",
            GALLERY,
            "The prerelease label in the dependency \"{value}\" does not start with a letter",
            "Depend on a version whose label starts with a letter, or that has SemVer 2 labels with a dot.",
            "nuget.org applies its older rules to versions that are not SemVer 2.",
            "NuGetGallery, NuGetVersionExtensions.cs")),
    RANGE_TOO_LONG(error(
            "NUPKG092",
            "",
            GALLERY,
            "The version range of the dependency \"{value}\" is longer than 256 characters",
            "Use versions with shorter labels.",
            "nuget.org stores at most 256 characters.",
            "NuGetGallery, PackageHelper.cs")),
    TWICE(error(
            "NUPKG093",
            "",
            GALLERY,
            "The dependency on {value} occurs twice in one group",
            "Keep only one of them.",
            "nuget.org ignores an exact duplicate, but refuses two dependencies that differ.",
            "NuGetGallery, ManifestValidator.cs")),
    GROUP_TWICE(error(
            "NUPKG094",
            "",
            WARNING_ELSEWHERE,
            "There are two dependency groups for {value}",
            "Merge them into one group. net472 and .NETFramework4.7.2 are the same framework, and so are portable-net45+win8"
                    + " and portable-win8+net45.",
            "Clients would read only one of them.",
            "NuGetGallery, PackageHelper.cs")),
    UNSUPPORTED_FRAMEWORK(error(
            "NUPKG095",
            "",
            EVERYWHERE,
            "The target framework \"{value}\" is not known to NuGet",
            "Write a framework such as net8.0, netstandard2.0 or net472.",
            "No project can be built for it. Some of these names end the restore of the whole solution with an error.",
            "NuGetGallery, ManifestValidator.cs; NuGet.Client, NuGetFrameworkFactory.cs")),
    PORTABLE_PROFILE(error(
            "NUPKG096",
            "",
            EVERYWHERE,
            "The portable framework {value} contains a framework with a profile",
            "Name the frameworks of the set without profiles, such as portable-net40+win8.",
            "The - before a profile looks like the - before the set. Clients end with an error when they read the package.",
            "NuGetGallery, PackageService.cs; NuGet.Client, FrameworkNameProvider.cs")),
    TOO_MANY(error(
            "NUPKG097",
            "",
            GALLERY,
            "The dependencies form a list of {value} characters",
            "Remove some. All of them, as id:range:framework joined by |, must not exceed 32,767 characters.",
            "nuget.org stores at most 32,767 characters.",
            "NuGetGallery, PackageHelper.cs")),
    MIXED(warning(
            "NUPKG098",
            "",
            EVERYWHERE,
            "The dependency on {value} is outside the groups of <dependencies>",
            "Move it into each group that needs it.",
            "If there are groups, clients ignore dependencies outside of them.",
            "NuGet docs, .nuspec reference, Dependency groups")),
    PRERELEASE(warning(
            "NUPKG099",
            "NU5104",
            EVERYWHERE,
            "The package is stable, but its dependency \"{value}\" is a prerelease",
            "Depend on a stable version, or give the package a prerelease version.",
            "Users who install the stable package get the prerelease with it.",
            "NuGet docs, NU5104")),
    NO_LOWER_BOUND(warning(
            "NUPKG195",
            "NU1602",
            EVERYWHERE,
            "The version range of the dependency \"{value}\" does not contain its lower bound, or has none",
            "Write the lowest version that works, such as [1.0.0,2.0.0).",
            "Every restore of a project that uses the package warns about it, because the version can change with each restore.",
            "NuGet docs, NU1602; NuGet.Client, UnexpectedDependencyMessages.cs"));

    private final RuleDescription description;

    DependencyRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
