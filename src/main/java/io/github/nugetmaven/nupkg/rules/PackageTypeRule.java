package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;

/** Rules for package types other than .NET tools and symbols: what a package of the type has to contain. */
public enum PackageTypeRule implements Rule {
    MCP_FILE_MISSING(warning(
            "NUPKG171",
            "",
            GALLERY,
            "The package has the type McpServer, but contains no .mcp/server.json",
            "Add the file, which describes how the server is started.",
            "nuget.org warns about it, because it shows users how to run the server from this file.",
            "NuGetGallery, PackageMetadataValidationService.cs, McpHelper.cs")),
    SDK_FILE(warning(
            "NUPKG172",
            "",
            EVERYWHERE,
            "The package has the type MSBuildSdk, but contains no Sdk/{value}",
            "Add the file to the folder Sdk, and write its name exactly like this.",
            "MSBuild imports Sdk.props and Sdk.targets of an SDK, and stops with MSB4019 if one is missing.",
            "Microsoft docs, Reference an MSBuild project SDK")),
    TEMPLATE_MISSING(warning(
            "NUPKG173",
            "",
            EVERYWHERE,
            "The package has the type Template, but contains no .template.config/template.json",
            "Add the file to the folder of each template, such as content/name/.template.config/template.json. nuget.exe and"
                    + " dotnet pack leave out files that start with a dot unless NoDefaultExcludes is set.",
            "dotnet new install finds no templates in the package.",
            "Microsoft docs, Custom templates for dotnet new")),
    TEMPLATE_INVALID(warning(
            "NUPKG174",
            "",
            EVERYWHERE,
            "The template in {entry} cannot be used: {value}",
            "Write a JSON object with an identity, a name and a shortName.",
            "dotnet new install does not find the template.",
            "Microsoft docs, Custom templates for dotnet new; dotnet/templating, Reference for template.json")),
    MISSPELLED(warning(
            "NUPKG175",
            "",
            EVERYWHERE,
            "The package type \"{value}\" is not known, and looks like one that is",
            "Write DotnetTool, DotnetToolRidPackage, McpServer, MSBuildSdk, Template or Dependency, or another name for a type"
                    + " of your own.",
            "Clients treat the package as an ordinary library: dotnet tool install and dotnet new install refuse it.",
            "NuGet docs, Set a NuGet package type")),
    TOOL_WITHOUT_TYPE(warning(
            "NUPKG176",
            "",
            EVERYWHERE,
            "The package contains the settings of a .NET tool, {entry}, but does not have the type of one",
            "Declare the package type DotnetTool, or DotnetToolRidPackage if the package is the part of a tool for a RID.",
            "dotnet tool install refuses a package that does not say that it is a tool.",
            "dotnet/sdk, ToolPackageDownloaderBase.cs"));

    private final RuleDescription description;

    PackageTypeRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
