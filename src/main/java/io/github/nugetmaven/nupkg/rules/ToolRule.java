package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;

/** Rules for .NET tools: what {@code dotnet tool install} needs in order to install a package. */
public enum ToolRule implements Rule {
    SETTINGS_MISSING(error(
            "NUPKG150",
            "",
            EVERYWHERE,
            "The package has the type {value}, but contains no DotnetToolSettings.xml",
            "Pack it as a tool, with tools/net8.0/any/DotnetToolSettings.xml, or remove the package type.",
            "dotnet tool install reads the command of the tool from this file.",
            "dotnet/sdk, ToolPackageInstance.cs")),
    SETTINGS_MISPLACED(error(
            "NUPKG151",
            "",
            EVERYWHERE,
            "dotnet tool install does not find the settings of the tool in {entry}",
            "Put the file into a folder such as tools/net8.0/any or tools/any/linux-x64, and write its name exactly like"
                    + " DotnetToolSettings.xml.",
            "The folder has to be tools, a version of .NET or .NET Standard (or any), and a RID (or any). Case matters.",
            "dotnet/sdk, LockFileMatcher.cs; NuGet.Client, ManagedCodeConventions.cs")),
    SETTINGS_INVALID(error(
            "NUPKG152",
            "",
            EVERYWHERE,
            "The settings of the tool in {entry} cannot be used: {value}",
            "Write <DotNetCliTool Version=\"1\"><Commands><Command Name=\"...\" EntryPoint=\"...\" Runner=\"dotnet\" />"
                    + "</Commands></DotNetCliTool>.",
            "dotnet tool install fails.",
            "dotnet/sdk, ToolConfigurationDeserializer.cs")),
    COMMAND_NAME(error(
            "NUPKG153",
            "",
            EVERYWHERE,
            "The command of the tool in {entry} cannot have the name \"{value}\"",
            "Use letters, digits, -, _ and dots, and do not start with a dot.",
            "The command becomes the name of a file on the machine of each user.",
            "dotnet/sdk, ToolConfiguration.cs")),
    RUNNER(error(
            "NUPKG154",
            "",
            EVERYWHERE,
            "The command of the tool in {entry} has the runner \"{value}\"",
            "Write Runner=\"dotnet\" for an assembly, or Runner=\"executable\" for any other program.",
            "dotnet tool install knows no other runners. A runner may be missing only in the top package of a tool with a"
                    + " package for each RID.",
            "dotnet/sdk, ToolConfigurationDeserializer.cs")),
    ENTRY_POINT(error(
            "NUPKG155",
            "",
            EVERYWHERE,
            "The entry point \"{value}\" of the tool is not in the folder of {entry}",
            "Add the file to that folder, or correct its path in EntryPoint, including case.",
            "dotnet tool install fails, because there is nothing to run.",
            "dotnet/sdk, ToolPackageInstance.cs")),
    NOTHING_TO_RUN(error(
            "NUPKG156",
            "",
            EVERYWHERE,
            "The settings of the tool in {entry} name neither an entry point nor a package for a RID",
            "Write EntryPoint and Runner, or a <RuntimeIdentifierPackage> for each RID.",
            "dotnet tool install fails.",
            "dotnet/sdk, ToolConfigurationDeserializer.cs; dotnet/docs, RID-specific tools")),
    PAYLOAD_INVALID(error(
            "NUPKG157",
            "",
            EVERYWHERE,
            "A <RuntimeIdentifierPackage> in {entry} cannot be used: {value}",
            "Write a RID and the ID of a package, each RID once.",
            "dotnet tool install fails on every machine.",
            "dotnet/sdk, ToolConfigurationDeserializer.cs")),
    UNKNOWN_RID(warning(
            "NUPKG158",
            "",
            EVERYWHERE,
            ".NET does not know the RID {value} in {entry}",
            "Write a RID such as linux-x64, linux-musl-x64, osx-arm64, win-x64 or any, in lower case.",
            "No machine has this RID, so nobody can install this part of the tool.",
            "dotnet/runtime, PortableRuntimeIdentifierGraph.json")),
    RUNTIME_CONFIG(warning(
            "NUPKG159",
            "",
            EVERYWHERE,
            "The entry point {value} of the tool in {entry} has no .runtimeconfig.json beside it",
            "Add the file that dotnet publish writes next to the assembly.",
            "dotnet does not know for which version of .NET the assembly is, and does not run it.",
            "Microsoft docs, .NET runtime configuration settings")),
    RUNNER_MISMATCH(warning(
            "NUPKG160",
            "",
            EVERYWHERE,
            "The runner of the tool in {entry} does not fit its entry point: {value}",
            "Write Runner=\"dotnet\" for a .dll, and Runner=\"executable\" for any other program.",
            "The tool installs, but its command fails.",
            "dotnet/sdk, ShellShimRepository.cs")),
    SCRIPT_LINES(warning(
            "NUPKG161",
            "",
            EVERYWHERE,
            "The script {entry} starts with #!, and its lines end as on Windows (CR LF)",
            "Save it with LF line ends.",
            "Linux and macOS look for an interpreter whose name ends in CR, and do not find it.",
            "POSIX, Shell Command Language; Linux manual, execve(2)")),
    PAYLOAD_DIFFERS(error(
            "NUPKG162",
            "",
            EVERYWHERE,
            "The tool does not fit a package that it consists of: {value}",
            "Give all packages of the tool the same version, and to each for a RID the type DotnetToolRidPackage and a folder for"
                    + " that RID.",
            "dotnet tool install looks for the package in the version of the tool, and for settings in the folder of the RID. It"
                    + " refuses a package that is not a tool.",
            "dotnet/sdk, ToolPackageDownloaderBase.cs")),
    PAYLOAD_MISSING(warning(
            "NUPKG163",
            "",
            EVERYWHERE,
            "The tool consists of the package {value}, which is neither in this build nor on the feed",
            "Push that package first, or together with the tool, and check the spelling of its ID.",
            "Until it is there, nobody whose machine needs it can install the tool.",
            "dotnet/sdk, ToolPackageDownloaderBase.cs")),
    LIBRARY(warning(
            "NUPKG164",
            "NU1212",
            EVERYWHERE,
            "The package has the type {value}, and also contains an assembly for projects: {entry}",
            "Publish the library as a package of its own.",
            "Projects cannot reference a .NET tool.",
            "NuGet docs, NU1212"));

    private final RuleDescription description;

    ToolRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
