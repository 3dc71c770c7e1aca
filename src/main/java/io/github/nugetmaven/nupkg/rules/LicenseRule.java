package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;

/** Rules for the license of a package. */
public enum LicenseRule implements Rule {
    LICENSE_TYPE(error(
            "NUPKG060",
            "",
            GALLERY,
            "The <license> has the unsupported type \"{value}\"",
            "Write type=\"expression\" for an SPDX expression, or type=\"file\" for a file in the package.",
            "NuGet defines no other types.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_VERSION(error(
            "NUPKG061",
            "NU5034",
            GALLERY,
            "The <license> has the unsupported version \"{value}\"",
            "Remove the attribute, or write 1.0.0.",
            "License expressions have no other version.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    EXPRESSION_INVALID(error(
            "NUPKG062",
            "NU5032",
            GALLERY,
            "The <license> \"{value}\" is not a valid license expression",
            "Join SPDX identifiers with AND, OR and WITH in upper case, as in MIT OR Apache-2.0.",
            "nuget.org refuses an expression that it cannot parse.",
            "SPDX specification, license expressions; NuGet.Client, NuGetLicenseExpressionParser.cs")),
    LICENSE_UNKNOWN(error(
            "NUPKG063",
            "NU5124",
            GALLERY,
            "The <license> contains {value}, which is not on the SPDX list",
            "Write it exactly as on spdx.org/licenses, including case, or put the license text into the package with"
                    + " type=\"file\".",
            "nuget.org refuses identifiers that it does not know.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_DEPRECATED(error(
            "NUPKG064",
            "NU5032",
            GALLERY,
            "The <license> contains {value}, which SPDX has deprecated",
            "Write its successor, such as GPL-2.0-only or GPL-2.0-or-later for GPL-2.0.",
            "nuget.org refuses deprecated identifiers.",
            "NuGet.Client, NuGetLicense.cs")),
    LICENSE_NOT_APPROVED(error(
            "NUPKG065",
            "",
            GALLERY,
            "The <license> contains {value}, which neither the OSI nor the FSF has approved",
            "Put the license text into the package with type=\"file\".",
            "nuget.org accepts only approved licenses in expressions.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_URL_WRONG(error(
            "NUPKG066",
            "NU5035",
            GALLERY,
            "With this <license>, the <licenseUrl> must be {value}",
            "Write exactly this URL, with %20 for a space, not +.",
            "Older clients do not know <license> and follow the URL, so nuget.org requires it.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_URL_ALONE(error(
            "NUPKG067",
            "",
            GALLERY,
            "The <licenseUrl> is {value}, but there is no <license>",
            "Add a <license>, or use the URL of the license itself.",
            "This URL only says that the license is in the package.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_URL_DEPRECATED(warning(
            "NUPKG068",
            "NU5125",
            GALLERY,
            "The license is given only as <licenseUrl>: {value}",
            "Add a <license> with an SPDX expression or a file in the package.",
            "nuget.org warns about it, because the content behind a URL can change.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_MISSING(warning(
            "NUPKG069",
            "",
            GALLERY,
            "The package has no license",
            "Add a <license> with an SPDX expression or a file in the package.",
            "nuget.org warns about it, because nobody may use a package without a license.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ACCEPTANCE_WITHOUT_LICENSE(warning(
            "NUPKG070",
            "",
            GALLERY,
            "The package requires license acceptance, but has no license",
            "Add a <license>, or remove <requireLicenseAcceptance>.",
            "Users could not read what they accept. NuGet's own packing tools refuse to write such a package.",
            "NuGet.Client, ManifestMetadata.cs")),
    LICENSE_FILE_MISSING(error(
            "NUPKG071",
            "NU5030",
            GALLERY,
            "The license file {value} is not in the package",
            "Add it to the package, or correct its path, including case.",
            "nuget.org refuses the package.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_FILE_EXTENSION(error(
            "NUPKG072",
            "NU5031",
            GALLERY,
            "The license file {value} has an unsupported extension",
            "Use .txt, .md or no extension.",
            "nuget.org shows only plain text and Markdown.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    LICENSE_NEW(warning(
            "NUPKG138",
            "",
            GALLERY,
            "The <license> contains {value}, which is known or approved only since the newest SPDX list",
            "If nuget.org refuses the package, put the license text into it with type=\"file\".",
            "nuget.org uses the list of its own NuGet version, which may be older.",
            "spdx.org/licenses; NuGet.Client, NuGetLicenseData.cs"));

    private final RuleDescription description;

    LicenseRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
