package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;

/** Rules for the .nuspec and what it says of the package. */
public enum ManifestRule implements Rule {
    INVALID_CHARACTER(error(
            "NUPKG039",
            "",
            GALLERY,
            "The text in <{value}> has a character that Unicode reserves for use inside programs",
            "Write the text again; it was probably saved in one encoding and read in another.",
            "nuget.org refuses U+FDD0 to U+FDEF and their like.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    NO_NUSPEC(error(
            "NUPKG040",
            "NU5037",
            EVERYWHERE,
            "There is no .nuspec at the root of the package",
            "Build the package again with a packer.",
            "The .nuspec tells what the package is.",
            "NuGet.Client, PackageReaderBase.cs")),
    SEVERAL_NUSPECS(error(
            "NUPKG041",
            "",
            EVERYWHERE,
            "There is more than one .nuspec at the root of the package: {value}",
            "Leave one.",
            "It is not clear which package it is.",
            "NuGet.Client, PackageReaderBase.cs")),
    NESTED_NUSPEC(error(
            "NUPKG042",
            "",
            GALLERY,
            "There is another .nuspec in the package, {entry}",
            "Leave it out; nuget.org wants one in the whole package, whatever its folder.",
            "Tools that look for the first .nuspec would take it for the package's own.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    NUSPEC_MALFORMED(error(
            "NUPKG043",
            "",
            EVERYWHERE,
            "The .nuspec is not well-formed XML: {value}",
            "Mend the .nuspec and build the package again.",
            "It cannot be read.",
            "NuGet.Client, NuspecCoreReaderBase.cs")),
    NUSPEC_WITH_DTD(error(
            "NUPKG044",
            "",
            EVERYWHERE,
            "The .nuspec has a document type declaration (DOCTYPE)",
            "Remove it.",
            "NuGet's readers accept none, since it can make them read other files.",
            "NuGet.Client, NuspecCoreReaderBase.cs")),
    NUSPEC_TOO_LARGE(error(
            "NUPKG045",
            "",
            EVERYWHERE,
            "The .nuspec unpacks to more than 4 MiB, or has more than 100,000 elements",
            "Remove what does not belong into it.",
            "The longest fields that nuget.org takes make less than 100 KB.",
            "NuGetGallery, PackageHelper.cs")),
    DUPLICATE_ELEMENT(error(
            "NUPKG046",
            "",
            GALLERY,
            "The .nuspec has more than one <{value}> in its metadata",
            "Leave one.",
            "nuget.org refuses them; two elements with text are the same to it whatever the case of their names.",
            "NuGetGallery, PackageMetadata.cs")),
    RESERVED_ELEMENT(error(
            "NUPKG047",
            "",
            GALLERY,
            "The metadata in the .nuspec must not have an element <{value}>",
            "Remove it, or write <tags> in lower case if those are meant.",
            "nuget.org writes elements of this name itself.",
            "NuGetGallery, PackageMetadata.cs")),
    MISSPELLED_ELEMENT(warning(
            "NUPKG048",
            "",
            GALLERY,
            "Nobody reads the element <{value}>, since the case of its name is wrong",
            "Write its name as the .nuspec reference does.",
            "Names of elements are case-sensitive; what such an element says is not there.",
            "NuGet.Client, NuspecReader.cs")),
    NOT_BOOLEAN(error(
            "NUPKG049",
            "",
            GALLERY,
            "The element <{value}> in the .nuspec is neither true nor false",
            "Write one of them, or leave the element out.",
            "nuget.org refuses anything else, nothing at all as well.",
            "NuGetGallery, PackageMetadata.cs")),
    DESCRIPTION_MISSING(error(
            "NUPKG050",
            "",
            GALLERY,
            "The .nuspec has no <description> with text in it",
            "Tell in a sentence what the package is for.",
            "nuget.org refuses packages without one.",
            "NuGetGallery, PackageHelper.cs")),
    AUTHORS_MISSING(warning(
            "NUPKG051",
            "",
            GALLERY,
            "The .nuspec has no <authors> with text in it",
            "Name them, with a comma between two.",
            "nuget.org shows them beside the package, and NuGet's own packers insist on them.",
            "NuGet docs, .nuspec reference")),
    FIELD_TOO_LONG(error(
            "NUPKG052",
            "",
            GALLERY,
            "A field of the .nuspec is too long: {value}",
            "Shorten it.",
            "nuget.org keeps no more.",
            "NuGetGallery, PackageHelper.cs")),
    URL_INVALID(error(
            "NUPKG053",
            "",
            GALLERY,
            "An address in the .nuspec does not start with http:// or https:// and a host: {value}",
            "Write it in full, or leave the element out.",
            "nuget.org refuses others.",
            "NuGetGallery, ManifestValidator.cs")),
    PACKAGE_TYPE_INVALID(error(
            "NUPKG054",
            "",
            GALLERY,
            "The package type \"{value}\" is none",
            "Name it with letters, digits and _, joined by single . or -; a version of it needs a dot.",
            "nuget.org holds their names to the rules for package IDs.",
            "NuGetGallery, PackageMetadata.cs")),
    MIN_CLIENT_VERSION(error(
            "NUPKG055",
            "",
            GALLERY,
            "The minClientVersion \"{value}\" is not a version of NuGet up to 7.3.1.1",
            "Name the oldest NuGet that can use the package, such as 2.12, or leave the attribute out.",
            "nuget.org refuses versions that it does not know of.",
            "NuGetGallery, GalleryConstants.cs")),
    NOT_NORMALIZED(warning(
            "NUPKG056",
            "",
            GALLERY,
            "The text in <{value}> is not in Unicode's normal form C",
            "Write accented letters as single characters, as keyboards do; file names from macOS are often not.",
            "nuget.org warns of it, since text in other forms is not found by those who look for it.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    SAMPLE_VALUE(warning(
            "NUPKG057",
            "NU5102",
            GALLERY,
            "The element <{value}> still says what nuget.exe spec wrote into it",
            "Say what is true of this package, or leave the element out.",
            "Users would read a sample.",
            "NuGet.Client, DefaultManifestValuesRule.cs")),
    REPOSITORY_URL(warning(
            "NUPKG058",
            "",
            GALLERY,
            "nuget.org does not show the address of the <repository>: {value}",
            "Write one that starts with https://; with type=\"git\", git:// will do as well.",
            "Users find the sources by it.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    EMPTY_PACKAGE(warning(
            "NUPKG059",
            "NU5017",
            GALLERY,
            "The package holds no file, no dependency and no framework reference",
            "Look into the build that packs it: its output may be elsewhere.",
            "Whoever installs it gets nothing; NuGet's own packers refuse to write it.",
            "NuGet docs, NU5017"));

    private final RuleDescription description;

    ManifestRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
