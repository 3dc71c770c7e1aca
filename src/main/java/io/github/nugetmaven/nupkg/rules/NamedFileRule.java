package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;

/** Rules for icon, readme and the other files that the nuspec, or nuget.org, looks up by name. */
public enum NamedFileRule implements Rule {
    ELEMENT_CONTENT(error(
            "NUPKG073",
            "",
            GALLERY,
            "The element <{value}> in the .nuspec needs text, and no elements in it",
            "Write the text, or leave the element out.",
            "nuget.org refuses it.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ICON_MISSING(error(
            "NUPKG074",
            "NU5046",
            GALLERY,
            "The icon {value} is not in the package",
            "Pack it, or write its path as it is in the package, upper and lower case as well.",
            "nuget.org refuses the package.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ICON_EXTENSION(error(
            "NUPKG075",
            "NU5045",
            GALLERY,
            "The icon {value} is neither .png nor .jpg nor .jpeg",
            "Use one of them; PNG with 128 x 128 pixels looks best.",
            "nuget.org takes no other images.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ICON_NOT_AN_IMAGE(error(
            "NUPKG076",
            "",
            GALLERY,
            "The icon {entry} is neither a PNG nor a JPEG, whatever its name says",
            "Convert the image; renaming it does not.",
            "nuget.org looks at its first bytes.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ICON_URL_DEPRECATED(warning(
            "NUPKG077",
            "NU5048",
            GALLERY,
            "The icon is told by <iconUrl> alone, {value}",
            "Pack the image and name it in <icon>.",
            "nuget.org warns of it: <iconUrl> is deprecated.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    README_MISSING(error(
            "NUPKG078",
            "NU5039",
            GALLERY,
            "The readme {value} is not in the package",
            "Pack it, or write its path as it is in the package, upper and lower case as well.",
            "nuget.org refuses the package.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    README_EXTENSION(error(
            "NUPKG079",
            "NU5038",
            GALLERY,
            "The readme {value} is not .md",
            "Write it in Markdown and name it so.",
            "nuget.org shows Markdown only.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    README_EMPTY(error(
            "NUPKG080",
            "NU5040",
            GALLERY,
            "The readme {entry} is empty",
            "Write something into it, or leave out <readme>.",
            "nuget.org refuses the package.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    FILE_TOO_LARGE(error(
            "NUPKG081",
            "",
            GALLERY,
            "The {value} {entry} is larger than 1 MiB",
            "Make it smaller.",
            "nuget.org takes no larger license, icon or readme.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    FILE_NOT_TEXT(error(
            "NUPKG082",
            "",
            GALLERY,
            "The {value} {entry} is not plain text",
            "Save it as UTF-8, without control characters.",
            "nuget.org refuses bytes below 32 other than tabs, line ends and form feeds, so UTF-16 as well.",
            "NuGetGallery, TextHelper.cs")),
    MCP_WITHOUT_TOOL(error(
            "NUPKG083",
            "",
            GALLERY,
            "The package has the type McpServer, and not the type DotnetTool",
            "Declare both.",
            "An MCP server is a tool, and nuget.org refuses it otherwise.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    MCP_FILE_INVALID(error(
            "NUPKG084",
            "",
            GALLERY,
            "The MCP server's {entry} cannot be used: {value}",
            "Write a JSON object of 20,000 bytes at most into .mcp/server.json.",
            "nuget.org shows users from it how to run the server, and refuses what it cannot read.",
            "NuGetGallery, McpHelper.cs"));

    private final RuleDescription description;

    NamedFileRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
