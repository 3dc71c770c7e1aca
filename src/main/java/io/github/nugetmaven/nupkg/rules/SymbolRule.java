package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;

/** Rules for symbols packages, alone and together with the .nupkg that they belong to. */
public enum SymbolRule implements Rule {
    TYPE(error(
            "NUPKG100",
            "",
            GALLERY,
            "The file name ends in .snupkg, but the .nuspec does not declare a symbols package",
            "Write <packageTypes><packageType name=\"SymbolsPackage\" /></packageTypes>, as the only type and without a"
                    + " version.",
            "nuget.org recognizes symbols packages by this type.",
            "NuGetGallery, PackageMetadataExtensions.cs")),
    NAMED_NUPKG(error(
            "NUPKG101",
            "",
            GALLERY,
            "The package has the type SymbolsPackage, but its file name does not end in .snupkg",
            "Rename the file to .snupkg, or remove the package type.",
            "nuget.org accepts symbols at another URL, and does not accept them as a .nupkg.",
            "NuGetGallery, PackageService.cs")),
    PEOPLE(error(
            "NUPKG102",
            "",
            GALLERY,
            "The .nuspec of a symbols package must not contain <{value}>",
            "Remove it.",
            "nuget.org does not accept <authors> and <owners> in a symbols package. The .nupkg names them.",
            "NuGetGallery, SymbolPackageService.cs")),
    FILE(error(
            "NUPKG103",
            "",
            GALLERY,
            "The symbols package contains {entry}, and files with the extension {value} are not allowed",
            "Remove it, or write its extension in lower case. Only .pdb, .nuspec, .xml, .psmdcp, .rels and .p7s are allowed.",
            "nuget.org does not accept other files in a symbols package.",
            "NuGetGallery, SymbolPackageService.cs")),
    NO_PDB(error(
            "NUPKG104",
            "",
            GALLERY,
            "The symbols package contains no .pdb file",
            "Add the PDBs of the assemblies, in the same folders, or do not publish it.",
            "It contains no symbols.",
            "NuGetGallery, SymbolPackageService.cs")),
    NOT_PORTABLE(error(
            "NUPKG105",
            "",
            GALLERY,
            "{entry} is not a portable PDB",
            "Build it with <DebugType>portable</DebugType>.",
            "nuget.org answers 201 and later rejects PDBs in the Windows format by mail.",
            "NuGetGallery, SymbolsValidatorService.cs")),
    NO_ASSEMBLY(error(
            "NUPKG106",
            "",
            GALLERY,
            "{entry} has no matching assembly in the package that the symbols belong to",
            "Remove it, or add the .dll or .exe of the same name to the same folder of the package.",
            "nuget.org answers 201 and later rejects the symbols by mail.",
            "NuGetGallery, SymbolsValidatorService.cs")),
    CHECKSUM(error(
            "NUPKG107",
            "",
            GALLERY,
            "{entry} does not match {value}, or that assembly has no checksum of its PDB",
            "Pack both from the same build, made by a compiler of Visual Studio 15.9 or later, and do not change them"
                    + " afterwards.",
            "nuget.org answers 201 and later rejects the symbols by mail.",
            "NuGetGallery, SymbolsValidatorService.cs; dotnet/runtime, PE-COFF.md")),
    DISCOURAGED(warning(
            "NUPKG108",
            "",
            GALLERY,
            "The .nuspec of a symbols package should not contain <{value}>",
            "Remove it.",
            "The .nupkg contains it already, and NuGet's documentation asks to leave it out here.",
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
