package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;

/** Rules for the folders of a package and the names of files in them. */
public enum LayoutRule implements Rule {
    ASSEMBLY_OUTSIDE_LIB(warning(
            "NUPKG120",
            "NU5100",
            EVERYWHERE,
            "The assembly {entry} is in no folder that clients take assemblies from",
            "Put it into lib/ and a framework's folder, or where it is not to be referenced into tools/.",
            "Projects that use the package do not get it.",
            "NuGet docs, NU5100")),
    ASSEMBLY_IN_LIB(warning(
            "NUPKG121",
            "NU5101",
            EVERYWHERE,
            "The assembly {entry} is in lib itself",
            "Put it into the folder of a framework, such as lib/netstandard2.0.",
            "Projects with package references do not get it.",
            "NuGet docs, NU5101")),
    UNKNOWN_FOLDER(warning(
            "NUPKG122",
            "NU5103",
            EVERYWHERE,
            "The folder lib/{value} is not called like a framework",
            "Call it by the framework of its files, such as netstandard2.0 or net472.",
            "Projects do not get what is in it.",
            "NuGet docs, NU5103")),
    NO_GROUP(warning(
            "NUPKG123",
            "NU5128",
            EVERYWHERE,
            "There are files for {value}, but no dependency group",
            "Add <group targetFramework=\"{value}\" /> to the <dependencies>, empty if it has none.",
            "Others take the package for one that does not support the framework, or get the dependencies of another.",
            "NuGet docs, NU5128 and NU5130")),
    NO_FILES(warning(
            "NUPKG124",
            "NU5128",
            EVERYWHERE,
            "There is a dependency group for {value}, but lib and ref have no files for it",
            "Remove the group, or add lib/{value}/_._ where no assembly is needed.",
            "Projects get the dependencies of the one framework with the assemblies of another.",
            "NuGet docs, NU5128")),
    BUILD_WITHOUT_LIB(warning(
            "NUPKG125",
            "NU5127",
            EVERYWHERE,
            "There are build files for {value}, but nothing in lib or ref",
            "Add lib/{value}/_._, or build files that are for all frameworks.",
            "Clients take the package for one that supports all frameworks.",
            "NuGet docs, NU5127")),
    BUILD_FILE(warning(
            "NUPKG126",
            "NU5129",
            EVERYWHERE,
            "There is {entry}, but no {value}",
            "Call the file that projects are to import after the package.",
            "Clients import no other.",
            "NuGet docs, NU5129")),
    UNPORTABLE_NAME(warning(
            "NUPKG127",
            "",
            EVERYWHERE,
            "The name of entry {entry} does not work on every system: {value}",
            "Rename the file.",
            "Windows cannot create a file with the name of a device, and systems differ in how they decode a name that is"
                    + " not marked as UTF-8.",
            "Microsoft docs, Naming Files, Paths, and Namespaces; PKWARE, APPNOTE.TXT, appendix D"));

    private final RuleDescription description;

    LayoutRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
