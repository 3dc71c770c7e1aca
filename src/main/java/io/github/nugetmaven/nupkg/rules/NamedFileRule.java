package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;

/** Rules for the icon, the readme and other files that the nuspec or nuget.org refers to by name. */
public enum NamedFileRule implements Rule {
    ELEMENT_CONTENT(error(
            "NUPKG073",
            "",
            GALLERY,
            "The element <{value}> in the .nuspec must contain text and no other elements",
            "Write the text, or remove the element.",
            "nuget.org refuses the package.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ICON_MISSING(error(
            "NUPKG074",
            "NU5046",
            GALLERY,
            "The icon {value} is not in the package",
            "Add it to the package, or correct its path, including case and white space.",
            "nuget.org refuses the package.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ICON_EXTENSION(error(
            "NUPKG075",
            "NU5045",
            GALLERY,
            "The icon {value} is not a .png, .jpg or .jpeg file",
            "Use one of these formats. A PNG with 128 x 128 pixels looks best.",
            "nuget.org does not accept other image formats.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ICON_NOT_AN_IMAGE(error(
            "NUPKG076",
            "",
            GALLERY,
            "The icon {entry} is neither a PNG nor a JPEG image, despite its extension",
            "Convert the image. Renaming the file is not enough.",
            "nuget.org checks the first bytes of the file.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ICON_URL_DEPRECATED(warning(
            "NUPKG077",
            "NU5048",
            GALLERY,
            "The icon is given only as <iconUrl>: {value}",
            "Add the image to the package and name it in <icon>.",
            "nuget.org warns about it, because <iconUrl> is deprecated.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    README_MISSING(error(
            "NUPKG078",
            "NU5039",
            GALLERY,
            "The readme {value} is not in the package",
            "Add it to the package, or correct its path, including case and white space.",
            "nuget.org refuses the package.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    README_EXTENSION(error(
            "NUPKG079",
            "NU5038",
            GALLERY,
            "The readme {value} does not have the extension .md",
            "Write it in Markdown, and use the extension .md.",
            "nuget.org shows only Markdown.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    README_EMPTY(error(
            "NUPKG080",
            "NU5040",
            GALLERY,
            "The readme {entry} is empty",
            "Write something into it, or remove <readme>.",
            "nuget.org refuses the package.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    FILE_TOO_LARGE(error(
            "NUPKG081",
            "",
            GALLERY,
            "The {value} {entry} is larger than 1 MiB",
            "Make it smaller.",
            "nuget.org does not accept a larger license, icon or readme.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    FILE_NOT_TEXT(error(
            "NUPKG082",
            "",
            GALLERY,
            "The {value} {entry} is not plain text",
            "Save it as UTF-8, without control characters.",
            "nuget.org refuses control characters other than tabs, line breaks and form feeds, and therefore also UTF-16.",
            "NuGetGallery, TextHelper.cs")),
    MCP_WITHOUT_TOOL(error(
            "NUPKG083",
            "",
            GALLERY,
            "The package has the type McpServer, but not the type DotnetTool",
            "Declare both types.",
            "An MCP server is a .NET tool, and nuget.org refuses it otherwise.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    MCP_FILE_INVALID(error(
            "NUPKG084",
            "",
            GALLERY,
            "The MCP server's {entry} cannot be used: {value}",
            "Write a JSON object of at most 20,000 bytes into .mcp/server.json.",
            "nuget.org shows users how to run the server from this file, and refuses a file that it cannot read.",
            "NuGetGallery, McpHelper.cs")),
    README_ABSENT(warning(
            "NUPKG196",
            "",
            GALLERY,
            "The package has no readme",
            "Add a file such as README.md to the package, and name it in <readme>.",
            "nuget.org warns about it, and shows the readme first on the page of the package.",
            "NuGetGallery, PackageMetadataValidationService.cs; NuGet.Client, MissingReadmeRule.cs"));

    private final RuleDescription description;

    NamedFileRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
