package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;

/** Rules for a package's ID and version. */
public enum IdentityRule implements Rule {
    ID_MISSING(error(
            "NUPKG020",
            "",
            EVERYWHERE,
            "The .nuspec must contain exactly one <id>, with text in it",
            "Write exactly one.",
            "Clients find a package by its ID.",
            "NuGet docs, .nuspec reference")),
    ID_INVALID(error(
            "NUPKG021",
            "",
            EVERYWHERE,
            "The <id> \"{value}\" is not a valid package ID",
            "Use words of letters, digits and _, joined by single . or -, with at most 100 characters.",
            "IDs are used in file names and URLs.",
            "NuGet.Client, PackageIdValidator.cs")),
    ID_TOO_LONG(error(
            "NUPKG022",
            "",
            EVERYWHERE,
            "The <id> \"{value}\" is longer than 100 characters",
            "Shorten it.",
            "NuGet's clients and nuget.org do not accept longer IDs.",
            "NuGet.Client, PackageIdValidator.cs")),
    ID_NOT_ASCII(error(
            "NUPKG023",
            "NU5052",
            GALLERY,
            "The <id> \"{value}\" contains non-ASCII characters",
            "Use only A to Z, a to z, 0 to 9, _, . and -. A package that already has such an ID on nuget.org can keep it"
                    + " with nuget.check.rules=NUPKG023=warn.",
            "nuget.org does not accept new IDs of this kind, because such letters can be mistaken for others.",
            "NuGetGallery, PackageIdValidator.cs")),
    ID_PLACEHOLDER(error(
            "NUPKG024",
            "",
            EVERYWHERE,
            "The <id> \"{value}\" is a placeholder that was not replaced",
            "Write the ID, or let your packing tool replace the placeholder.",
            "nuget.org explicitly refuses $id$.",
            "NuGetGallery, PackageIdValidator.cs")),
    ID_FOLDS(error(
            "NUPKG025",
            "",
            GALLERY,
            "The <id> \"{value}\" contains characters that change when IDs are compared",
            "Use only A to Z, a to z, 0 to 9, _, . and -.",
            "An ID must not change under Unicode normalization form C or case folding.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    VERSION_MISSING(error(
            "NUPKG026",
            "",
            EVERYWHERE,
            "The .nuspec must contain exactly one <version>, with text in it",
            "Write exactly one.",
            "A package without a version cannot be installed.",
            "NuGet docs, .nuspec reference")),
    VERSION_INVALID(error(
            "NUPKG027",
            "",
            EVERYWHERE,
            "The <version> \"{value}\" is not a valid NuGet version",
            "Write a version such as 1.2.3 or 1.2.3-beta.1.",
            "NuGet's clients could not compare it with other versions.",
            "NuGet.Client, NuGetVersionFactory.cs")),
    VERSION_WITHOUT_DOT(error(
            "NUPKG028",
            "",
            GALLERY,
            "The <version> \"{value}\" has no dot in it",
            "Write {value}.0.0.",
            "nuget.org refuses a version that is a single number.",
            "NuGetGallery, PackageMetadata.cs")),
    VERSION_LABEL(error(
            "NUPKG029",
            "",
            GALLERY,
            "The prerelease label of <version> \"{value}\" does not start with a letter",
            "Start it with a letter (1.0.0-a1), or use SemVer 2 labels with a dot (1.0.0-a.1).",
            "nuget.org applies its older rules to versions that are not SemVer 2.",
            "NuGetGallery, NuGetVersionExtensions.cs")),
    VERSION_TOO_LONG(error(
            "NUPKG030",
            "",
            GALLERY,
            "The <version> \"{value}\" is longer than 64 characters",
            "Shorten its prerelease label or its build metadata.",
            "nuget.org stores at most 64 characters.",
            "NuGetGallery, PackageHelper.cs")),
    IDENTITY_TOO_LONG(error(
            "NUPKG031",
            "",
            GALLERY,
            "ID and version together are longer than 160 characters: {value}",
            "Shorten one of them.",
            "nuget.org stores at most 160 characters.",
            "NuGetGallery, PackageHelper.cs")),
    ID_NOT_TRIMMED(error(
            "NUPKG130",
            "",
            EVERYWHERE,
            "There is white space around the <id>: \"{value}\"",
            "Write <id>, the ID and </id> without white space between them.",
            "NuGet takes the white space for a part of the ID, and so it does not find the package. Tools that format XML"
                    + " add it.",
            "NuGet.Client, NuspecCoreReaderBase.cs"));

    private final RuleDescription description;

    IdentityRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
