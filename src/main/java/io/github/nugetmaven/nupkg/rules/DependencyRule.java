package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;

/** Rules for what a package depends on, and for which target frameworks. */
public enum DependencyRule implements Rule {
    ID_INVALID(error(
            "NUPKG085",
            "",
            EVERYWHERE,
            "The dependency \"{value}\" has no package ID",
            "Write the ID of a package: words of letters, digits and _, joined by single . or -.",
            "No package can have this ID, so it cannot be installed.",
            "NuGetGallery, ManifestValidator.cs")),
    ID_TOO_LONG(error(
            "NUPKG086",
            "",
            GALLERY,
            "The dependency \"{value}\" has an ID of more than 128 characters",
            "Write the ID of a package; none is so long.",
            "nuget.org keeps no more.",
            "NuGetGallery, PackageHelper.cs")),
    VERSION_MISSING(error(
            "NUPKG087",
            "NU5112",
            GALLERY,
            "The dependency on {value} has no version",
            "Write the lowest version that will do, such as version=\"1.0.0\".",
            "Without one, clients take the oldest version there is, and nuget.org refuses the package.",
            "NuGet docs, NU5112; NuGet.Client, NuspecReader.cs")),
    RANGE_INVALID(error(
            "NUPKG088",
            "",
            EVERYWHERE,
            "The dependency \"{value}\" has a version that is no range",
            "Write the lowest version (1.0.0) or an interval such as [1.0,2.0), the lower bound first.",
            "Clients take any version then, and nuget.org refuses the package.",
            "NuGet docs, Package versioning; NuGet.Client, VersionRangeFactory.cs")),
    FLOATING(error(
            "NUPKG089",
            "",
            GALLERY,
            "The dependency \"{value}\" has a floating version",
            "Write the lowest version that will do; a project may float, a package may not.",
            "nuget.org refuses floating versions, since what they mean changes.",
            "NuGetGallery, ManifestValidator.cs")),
    METADATA(error(
            "NUPKG090",
            "",
            GALLERY,
            "The dependency \"{value}\" has build metadata in its version",
            "Leave out the + and what follows.",
            "It does not count when versions are compared, and nuget.org refuses it here.",
            "NuGetGallery, ManifestValidator.cs")),
    LABEL(error(
            "NUPKG091",
            "",
            GALLERY,
            "The prerelease label in the dependency \"{value}\" does not start with a letter",
            "Depend on a version whose label does, or that has SemVer 2 labels with a dot.",
            "nuget.org holds versions that are not SemVer 2 to the older rules.",
            "NuGetGallery, NuGetVersionExtensions.cs")),
    RANGE_TOO_LONG(error(
            "NUPKG092",
            "",
            GALLERY,
            "The version range of the dependency \"{value}\" is longer than 256 characters",
            "Use versions with shorter labels.",
            "nuget.org keeps no more.",
            "NuGetGallery, PackageHelper.cs")),
    TWICE(error(
            "NUPKG093",
            "",
            GALLERY,
            "The dependency on {value} is there twice in one group",
            "Leave one of them.",
            "nuget.org takes two that are the same to the letter, but not two that differ.",
            "NuGetGallery, ManifestValidator.cs")),
    GROUP_TWICE(error(
            "NUPKG094",
            "",
            GALLERY,
            "There are two dependency groups for {value}",
            "Put their dependencies into one group; net472 and .NETFramework4.7.2 are the same framework.",
            "Clients would read only one of them.",
            "NuGetGallery, PackageHelper.cs")),
    UNSUPPORTED_FRAMEWORK(error(
            "NUPKG095",
            "",
            GALLERY,
            "The target framework \"{value}\" is none that NuGet knows",
            "Write one such as net8.0, netstandard2.0 or net472.",
            "No project can be built for it.",
            "NuGetGallery, ManifestValidator.cs; NuGet.Client, DefaultFrameworkMappings.cs")),
    PORTABLE_PROFILE(error(
            "NUPKG096",
            "",
            GALLERY,
            "The portable framework {value} holds a framework with a profile",
            "Name the frameworks of the set without profiles, such as portable-net40+win8.",
            "The - of a profile cannot be told from that of the set.",
            "NuGetGallery, PackageService.cs")),
    TOO_MANY(error(
            "NUPKG097",
            "",
            GALLERY,
            "The dependencies make a list of {value} characters",
            "Leave some out; id:range:framework of all of them, joined by |, must not exceed 32,767 characters.",
            "nuget.org keeps no more.",
            "NuGetGallery, PackageHelper.cs")),
    MIXED(warning(
            "NUPKG098",
            "",
            EVERYWHERE,
            "The dependency on {value} is beside the groups of <dependencies>, not in one of them",
            "Put it into each group that needs it.",
            "Where there are groups, clients read nothing else.",
            "NuGet docs, .nuspec reference, Dependency groups")),
    PRERELEASE(warning(
            "NUPKG099",
            "NU5104",
            EVERYWHERE,
            "The package is stable, and its dependency \"{value}\" is a prerelease",
            "Depend on a stable version, or give the package a prerelease version.",
            "Whoever installs a stable package gets the prerelease with it.",
            "NuGet docs, NU5104"));

    private final RuleDescription description;

    DependencyRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
