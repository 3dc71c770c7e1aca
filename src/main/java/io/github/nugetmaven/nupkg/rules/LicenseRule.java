package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;

/** Rules for the license. */
public enum LicenseRule implements Rule {
    LICENSE_TYPE(error(
            "NUPKG060",
            "",
            GALLERY,
            "The <license> has the type \"{value}\"",
            "Write type=\"expression\" for an SPDX expression, type=\"file\" for a file in the package.",
            "There are no other types.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_VERSION(error(
            "NUPKG061",
            "NU5034",
            GALLERY,
            "The <license> has the version \"{value}\"",
            "Leave the attribute out, or write 1.0.0.",
            "There is no other version of license expressions.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    EXPRESSION_INVALID(error(
            "NUPKG062",
            "NU5032",
            GALLERY,
            "The <license> \"{value}\" is not a license expression",
            "Join SPDX identifiers with AND, OR and WITH in upper case, as in MIT OR Apache-2.0.",
            "nuget.org refuses what it cannot read.",
            "SPDX specification, license expressions; NuGet.Client, NuGetLicenseExpressionParser.cs")),
    LICENSE_UNKNOWN(error(
            "NUPKG063",
            "NU5124",
            GALLERY,
            "The <license> names {value}, which SPDX does not list",
            "Write it as spdx.org/licenses does, upper and lower case as well, or ship the text with type=\"file\".",
            "nuget.org refuses identifiers that it does not know.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_DEPRECATED(error(
            "NUPKG064",
            "NU5032",
            GALLERY,
            "The <license> names {value}, an identifier that SPDX has deprecated",
            "Write its successor, such as GPL-2.0-only or GPL-2.0-or-later for GPL-2.0.",
            "nuget.org refuses deprecated identifiers.",
            "NuGet.Client, NuGetLicense.cs")),
    LICENSE_NOT_APPROVED(error(
            "NUPKG065",
            "",
            GALLERY,
            "The <license> names {value}, which neither the OSI nor the FSF has approved",
            "Ship the license's text in the package, with type=\"file\".",
            "In expressions, nuget.org takes approved licenses only.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_URL_WRONG(error(
            "NUPKG066",
            "NU5035",
            GALLERY,
            "With this <license>, the <licenseUrl> must be {value}",
            "Write exactly that: with %20 for a space, not +.",
            "Clients that do not know <license> follow the address, so nuget.org insists on it.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_URL_ALONE(error(
            "NUPKG067",
            "",
            GALLERY,
            "The <licenseUrl> {value} is there without a <license>",
            "Add the <license>, or give the license's own address.",
            "The address only says that the license is in the package.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_URL_DEPRECATED(warning(
            "NUPKG068",
            "NU5125",
            GALLERY,
            "The license is told by <licenseUrl> alone, {value}",
            "Write a <license>, with an SPDX expression or a file of the package.",
            "nuget.org warns of it: what is behind an address can change.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_MISSING(warning(
            "NUPKG069",
            "",
            GALLERY,
            "The package has no license",
            "Write a <license>, with an SPDX expression or a file of the package.",
            "nuget.org warns of it: nobody may use what has no license.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ACCEPTANCE_WITHOUT_LICENSE(warning(
            "NUPKG070",
            "",
            GALLERY,
            "The package requires its license to be accepted, and has none",
            "Write a <license>, or leave <requireLicenseAcceptance> out.",
            "Users could not read what they accept; NuGet's own packers refuse to write it.",
            "NuGet.Client, ManifestMetadata.cs")),
    LICENSE_FILE_MISSING(error(
            "NUPKG071",
            "NU5030",
            GALLERY,
            "The license file {value} is not in the package",
            "Pack it, or write its path as it is in the package, upper and lower case as well.",
            "nuget.org refuses the package.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_FILE_EXTENSION(error(
            "NUPKG072",
            "NU5031",
            GALLERY,
            "The license file {value} has an extension of its own",
            "Use .txt, .md or none.",
            "nuget.org shows plain text and Markdown.",
            "NuGetGallery, PackageMetadataValidationService.cs"));

    private final RuleDescription description;

    LicenseRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
