package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;

/** Rules for the folders of a package and the names of files in them. */
public enum LayoutRule implements Rule {
    ASSEMBLY_OUTSIDE_LIB(warning(
            "NUPKG120",
            "NU5100",
            EVERYWHERE,
            "The assembly {entry} is not in a folder that clients take assemblies from",
            "Put it into a framework folder below lib/, or into tools/ if projects are not supposed to reference it.",
            "Projects that use the package do not get it.",
            "NuGet docs, NU5100")),
    ASSEMBLY_IN_LIB(warning(
            "NUPKG121",
            "NU5101",
            EVERYWHERE,
            "The assembly {entry} is directly in lib",
            "Put it into a framework folder such as lib/netstandard2.0.",
            "Projects with package references do not get it.",
            "NuGet docs, NU5101")),
    UNKNOWN_FOLDER(warning(
            "NUPKG122",
            "NU5103",
            EVERYWHERE,
            "The name of folder lib/{value} is not the name of a framework",
            "Name it after the framework of its files, such as netstandard2.0 or net472.",
            "Projects do not get the files in it, or only those of some clients do.",
            "NuGet docs, NU5103")),
    NO_GROUP(warning(
            "NUPKG123",
            "NU5128",
            EVERYWHERE,
            "There are files for {value}, but no dependency group",
            "Add <group targetFramework=\"{value}\" /> to the <dependencies>, even if there are none.",
            "Clients may treat the framework as unsupported, or use the dependencies of another one.",
            "NuGet docs, NU5128 and NU5130")),
    NO_FILES(warning(
            "NUPKG124",
            "NU5128",
            EVERYWHERE,
            "There is a dependency group for {value}, but there are no files for it in lib or ref",
            "Remove the group, or add lib/{value}/_._ if no assembly is needed.",
            "Projects get the dependencies of one framework with the assemblies of another.",
            "NuGet docs, NU5128")),
    BUILD_WITHOUT_LIB(warning(
            "NUPKG125",
            "NU5127",
            EVERYWHERE,
            "There are build files for {value}, but no files in lib or ref",
            "Add lib/{value}/_._, or build files for all frameworks.",
            "Clients treat the package as one that supports all frameworks.",
            "NuGet docs, NU5127")),
    BUILD_FILE(warning(
            "NUPKG126",
            "NU5129",
            EVERYWHERE,
            "The package contains {entry}, but not {value}",
            "Name the file that projects are supposed to import after the package ID.",
            "Clients do not import a file with another name.",
            "NuGet docs, NU5129")),
    UNPORTABLE_NAME(warning(
            "NUPKG127",
            "",
            EVERYWHERE,
            "The name of entry {entry} does not work on every system: {value}",
            "Rename the file.",
            "Windows cannot create a file with the name of a device, and systems differ in how they decode a name that is"
                    + " not marked as UTF-8.",
            "Microsoft docs, Naming Files, Paths, and Namespaces; PKWARE, APPNOTE.TXT, appendix D")),
    OWN_REPORT(warning(
            "NUPKG128",
            "",
            EVERYWHERE,
            "The package contains a report of an earlier build: {entry}",
            "Collect the files of the package in a folder that nothing else writes to: target/nuget is for reports.",
            "It publishes the paths of the machine that built the package, and the package changes with every build.",
            "nuget-maven-plugin, Reports")),
    UNKNOWN_RUNTIME(warning(
            "NUPKG185",
            "",
            EVERYWHERE,
            "The folder of {entry} is not named after a runtime identifier of .NET: {value}",
            "Name it after one, such as win-x64, linux-x64, linux-musl-x64 or osx-arm64.",
            "No program gets the files in it. Maven's classifiers, such as linux-x86_64, are not runtime identifiers.",
            "Microsoft docs, .NET RID catalog; dotnet/runtime, PortableRuntimeIdentifierGraph.json")),
    RUNTIME_FILE(warning(
            "NUPKG186",
            "",
            EVERYWHERE,
            "The file {entry} is in runtimes, but not where clients look for files",
            "Move a native library to runtimes/{value}/native, and an assembly to runtimes/{value}/lib/net8.0 or the folder of"
                    + " its framework.",
            "No program gets the file.",
            "NuGet.Client, ManagedCodeConventions.cs")),
    PLACEHOLDER(warning(
            "NUPKG187",
            "NU5109",
            EVERYWHERE,
            "The folder of {entry} contains other files",
            "Remove this file.",
            "A file with the name _._ stands for an empty folder.",
            "NuGet docs, NU5109")),
    INIT_SCRIPT(warning(
            "NUPKG188",
            "NU5107",
            EVERYWHERE,
            "NuGet does not run {entry}",
            "Move the script to tools/init.ps1.",
            "Clients look for this script directly in tools.",
            "NuGet docs, NU5107")),
    SCRIPT_OUTSIDE_TOOLS(warning(
            "NUPKG189",
            "NU5110",
            EVERYWHERE,
            "The script {entry} is not in the folder tools",
            "Move init.ps1, install.ps1 and uninstall.ps1 to tools. Leave another script out, or run it in a .targets file.",
            "Clients run only these scripts, and only in tools.",
            "NuGet docs, NU5110")),
    SCRIPT_NAME(warning(
            "NUPKG190",
            "NU5111",
            EVERYWHERE,
            "NuGet does not run the script {entry}, because it does not know its name",
            "Name it install.ps1, uninstall.ps1 or init.ps1, or leave it out.",
            "Clients run only scripts with these names.",
            "NuGet docs, NU5111")),
    TRANSFORM(warning(
            "NUPKG191",
            "NU5108",
            EVERYWHERE,
            "NuGet does not apply the transformation {entry}",
            "Move it to content, to the folder of the file that it changes.",
            "Clients look for transformations only in content and contentFiles.",
            "NuGet docs, NU5108"));

    private final RuleDescription description;

    LayoutRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
