package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;

/** Rules for what a package is called. */
public enum IdentityRule implements Rule {
    ID_MISSING(error(
            "NUPKG020",
            "",
            EVERYWHERE,
            "The .nuspec needs exactly one <id> with text in it",
            "Write it once.",
            "A package without an ID cannot be found.",
            "NuGet docs, .nuspec reference")),
    ID_INVALID(error(
            "NUPKG021",
            "",
            EVERYWHERE,
            "The <id> \"{value}\" is not a package ID",
            "Use words of letters, digits and _, joined by single . or -, 100 characters at most.",
            "IDs become file names and parts of URLs.",
            "NuGet.Client, PackageIdValidator.cs")),
    ID_TOO_LONG(error(
            "NUPKG022",
            "",
            EVERYWHERE,
            "The <id> \"{value}\" is longer than 100 characters",
            "Shorten it.",
            "NuGet's clients and nuget.org take no more.",
            "NuGet.Client, PackageIdValidator.cs")),
    ID_NOT_ASCII(error(
            "NUPKG023",
            "NU5052",
            GALLERY,
            "The <id> \"{value}\" has characters beyond ASCII",
            "Use A to Z, a to z, 0 to 9, _, . and -; a package that has had its ID for years may keep it with"
                    + " nuget.check.rules=NUPKG023=warn.",
            "nuget.org takes no new ID of this kind, since such letters can pass for others.",
            "NuGetGallery, PackageIdValidator.cs")),
    ID_PLACEHOLDER(error(
            "NUPKG024",
            "",
            EVERYWHERE,
            "The <id> \"{value}\" is a placeholder that nothing has replaced",
            "Write the ID, or let your packer replace it.",
            "nuget.org refuses $id$ by name.",
            "NuGetGallery, PackageIdValidator.cs")),
    ID_FOLDS(error(
            "NUPKG025",
            "",
            GALLERY,
            "The <id> \"{value}\" has characters that become others when it is compared",
            "Use A to Z, a to z, 0 to 9, _, . and -.",
            "An ID must stay itself under Unicode's normal form C and under case folding.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    VERSION_MISSING(error(
            "NUPKG026",
            "",
            EVERYWHERE,
            "The .nuspec needs exactly one <version> with text in it",
            "Write it once.",
            "A package without a version cannot be installed.",
            "NuGet docs, .nuspec reference")),
    VERSION_INVALID(error(
            "NUPKG027",
            "",
            EVERYWHERE,
            "The <version> \"{value}\" is not a NuGet version",
            "Write one such as 1.2.3 or 1.2.3-beta.1.",
            "NuGet's clients could not compare it with others.",
            "NuGet.Client, NuGetVersionFactory.cs")),
    VERSION_WITHOUT_DOT(error(
            "NUPKG028",
            "",
            GALLERY,
            "The <version> \"{value}\" has no dot in it",
            "Write {value}.0.0.",
            "nuget.org refuses a version of one number.",
            "NuGetGallery, PackageMetadata.cs")),
    VERSION_LABEL(error(
            "NUPKG029",
            "",
            GALLERY,
            "The prerelease label of <version> \"{value}\" does not start with a letter",
            "Start it with a letter (1.0.0-a1), or use SemVer 2 labels with a dot (1.0.0-a.1).",
            "nuget.org holds versions that are not SemVer 2 to the older rules.",
            "NuGetGallery, NuGetVersionExtensions.cs")),
    VERSION_TOO_LONG(error(
            "NUPKG030",
            "",
            GALLERY,
            "The <version> \"{value}\" is longer than 64 characters",
            "Shorten its label or its build metadata.",
            "nuget.org keeps no more.",
            "NuGetGallery, PackageHelper.cs")),
    IDENTITY_TOO_LONG(error(
            "NUPKG031",
            "",
            GALLERY,
            "ID and version are longer than 160 characters together: {value}",
            "Shorten one of them.",
            "nuget.org keeps no more.",
            "NuGetGallery, PackageHelper.cs"));

    private final RuleDescription description;

    IdentityRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
