package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;

/** Rules for symbols packages, by themselves and with the package that they belong to. */
public enum SymbolRule implements Rule {
    TYPE(error(
            "NUPKG100",
            "",
            GALLERY,
            "The package is a .snupkg by its name, but not by its .nuspec",
            "Write <packageTypes><packageType name=\"SymbolsPackage\" /></packageTypes>, as the only type and without a version.",
            "nuget.org tells symbols packages by that type.",
            "NuGetGallery, PackageMetadataExtensions.cs")),
    NAMED_NUPKG(error(
            "NUPKG101",
            "",
            GALLERY,
            "The package is of the type SymbolsPackage, but its file is not called .snupkg",
            "Call it .snupkg, or leave out the package type.",
            "nuget.org takes symbols at another address, and no package of this type.",
            "NuGetGallery, PackageService.cs")),
    PEOPLE(error(
            "NUPKG102",
            "",
            GALLERY,
            "The .nuspec of a symbols package has <{value}>",
            "Leave it out.",
            "nuget.org takes no names of people with symbols; they are in the package itself.",
            "NuGetGallery, SymbolPackageService.cs")),
    FILE(error(
            "NUPKG103",
            "",
            GALLERY,
            "The symbols package has a file of the type {value}, {entry}",
            "Leave it out, or write its extension in lower case; only .pdb, .nuspec, .xml, .psmdcp, .rels and .p7s may be there.",
            "nuget.org takes nothing else with symbols.",
            "NuGetGallery, SymbolPackageService.cs")),
    NO_PDB(error(
            "NUPKG104",
            "",
            GALLERY,
            "The symbols package has no .pdb file",
            "Add the PDBs of the assemblies, in the same folders, or do not publish it.",
            "It has no symbols.",
            "NuGetGallery, SymbolPackageService.cs")),
    NOT_PORTABLE(error(
            "NUPKG105",
            "",
            GALLERY,
            "{entry} is no portable PDB",
            "Build it with <DebugType>portable</DebugType>.",
            "nuget.org answers 201 and then rejects symbols in the format of Windows by mail.",
            "NuGetGallery, SymbolsValidatorService.cs")),
    NO_ASSEMBLY(error(
            "NUPKG106",
            "",
            GALLERY,
            "{entry} has no assembly in the package that the symbols belong to",
            "Leave it out, or add the .dll or .exe of the same name to the same folder of the package.",
            "nuget.org answers 201 and then rejects the symbols by mail.",
            "NuGetGallery, SymbolsValidatorService.cs")),
    CHECKSUM(error(
            "NUPKG107",
            "",
            GALLERY,
            "{entry} is not what {value} was built with, or that is an assembly without the checksum of its PDB",
            "Pack both from the same build, by a compiler of Visual Studio 15.9 or later, without changing them afterwards.",
            "nuget.org answers 201 and then rejects the symbols by mail.",
            "NuGetGallery, SymbolsValidatorService.cs; dotnet/runtime, PE-COFF.md")),
    DISCOURAGED(warning(
            "NUPKG108",
            "",
            GALLERY,
            "The .nuspec of a symbols package has <{value}>",
            "Leave it out.",
            "It is said in the package itself, and the documentation asks to leave it out here.",
            "NuGet docs, Symbol-Packages-snupkg"));

    private final RuleDescription description;

    SymbolRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
