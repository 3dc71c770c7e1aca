package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;
import static io.github.nugetmaven.nupkg.rules.RuleScope.WARNING_ELSEWHERE;

/** Rules for the .nuspec and its metadata. */
public enum ManifestRule implements Rule {
    INVALID_CHARACTER(error(
            "NUPKG039",
            "",
            GALLERY,
            "The text in <{value}> contains a character that Unicode reserves for internal use",
            "Write the text again. It was probably saved in one encoding and read in another.",
            "nuget.org refuses U+FDD0 to U+FDEF and the last two characters of every plane, such as U+FFFF.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    NO_NUSPEC(error(
            "NUPKG040",
            "NU5037",
            EVERYWHERE,
            "There is no .nuspec at the root of the package",
            "Build the package again with a packing tool.",
            "The .nuspec describes the package.",
            "NuGet.Client, PackageReaderBase.cs")),
    SEVERAL_NUSPECS(error(
            "NUPKG041",
            "",
            EVERYWHERE,
            "There is more than one .nuspec at the root of the package: {value}",
            "Keep only one.",
            "Clients cannot know which of them describes the package.",
            "NuGet.Client, PackageReaderBase.cs")),
    NESTED_NUSPEC(error(
            "NUPKG042",
            "",
            GALLERY,
            "The package contains another .nuspec: {entry}",
            "Remove it. nuget.org accepts only one .nuspec in the whole package, whatever its folder.",
            "Tools that use the first .nuspec they find could use the wrong one.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    NUSPEC_MALFORMED(error(
            "NUPKG043",
            "",
            EVERYWHERE,
            "The .nuspec is not well-formed XML: {value}",
            "Fix the .nuspec and build the package again.",
            "NuGet cannot read it.",
            "NuGet.Client, NuspecCoreReaderBase.cs")),
    NUSPEC_WITH_DTD(error(
            "NUPKG044",
            "",
            EVERYWHERE,
            "The .nuspec contains a document type declaration (DOCTYPE)",
            "Remove it.",
            "NuGet does not accept a document type, because it can make the reader open other files.",
            "NuGet.Client, NuspecCoreReaderBase.cs")),
    NUSPEC_TOO_LARGE(error(
            "NUPKG045",
            "",
            EVERYWHERE,
            "The .nuspec is larger than 4 MiB, or has more than 100,000 elements",
            "Remove what does not belong in it.",
            "The longest fields that nuget.org accepts are shorter than 100 KB in total.",
            "NuGetGallery, PackageHelper.cs")),
    DUPLICATE_ELEMENT(error(
            "NUPKG046",
            "",
            GALLERY,
            "The metadata in the .nuspec contains <{value}> more than once",
            "Keep only one.",
            "nuget.org refuses duplicate elements. It ignores case when it compares the names of elements with text.",
            "NuGetGallery, PackageMetadata.cs")),
    RESERVED_ELEMENT(error(
            "NUPKG047",
            "",
            GALLERY,
            "The metadata in the .nuspec must not contain <{value}>",
            "Remove it. If you mean <tags>, write the name in lower case.",
            "nuget.org reserves this name for itself.",
            "NuGetGallery, PackageMetadata.cs")),
    MISSPELLED_ELEMENT(warning(
            "NUPKG048",
            "",
            EVERYWHERE,
            "The element <{value}> is ignored, because the case of its name is wrong",
            "Write its name as in the .nuspec reference.",
            "Element names are case-sensitive, so NuGet does not find this element.",
            "NuGet.Client, NuspecReader.cs")),
    NOT_BOOLEAN(error(
            "NUPKG049",
            "",
            WARNING_ELSEWHERE,
            "The element <{value}> in the .nuspec is neither true nor false",
            "Write one of them, or remove the element.",
            "nuget.org refuses any other value, including an empty one. \"dotnet add package\" fails if it is <developmentDependency>.",
            "NuGetGallery, PackageMetadata.cs; NuGet.Client, NuspecCoreReaderBase.cs")),
    DESCRIPTION_MISSING(error(
            "NUPKG050",
            "",
            GALLERY,
            "The .nuspec has no <description>, or an empty one",
            "Describe in a sentence what the package is for.",
            "nuget.org refuses packages without a description.",
            "NuGetGallery, PackageHelper.cs")),
    AUTHORS_MISSING(warning(
            "NUPKG051",
            "",
            GALLERY,
            "The .nuspec has no <authors>, or an empty list",
            "Name the authors, separated by commas.",
            "nuget.org shows the authors with the package, and NuGet's own packing tools require them.",
            "NuGet docs, .nuspec reference")),
    FIELD_TOO_LONG(error(
            "NUPKG052",
            "",
            GALLERY,
            "A field of the .nuspec is too long: {value}",
            "Shorten it.",
            "nuget.org does not store longer values.",
            "NuGetGallery, PackageHelper.cs")),
    URL_INVALID(error(
            "NUPKG053",
            "",
            GALLERY,
            "A URL in the .nuspec does not start with http:// or https:// and a host: {value}",
            "Write the complete URL, or remove the element.",
            "nuget.org refuses other URLs.",
            "NuGetGallery, ManifestValidator.cs")),
    PACKAGE_TYPE_INVALID(error(
            "NUPKG054",
            "",
            EVERYWHERE,
            "NuGet cannot read a <packageType>: {value}",
            "Give it a name, and remove its version, or write one of two to four numbers, such as 1.0.",
            "Clients end with an error when they read the package, and with it the restore of the whole solution.",
            "NuGet.Client, NuspecUtility.cs")),
    MIN_CLIENT_VERSION(error(
            "NUPKG055",
            "",
            EVERYWHERE,
            "The minClientVersion \"{value}\" is not a NuGet version",
            "Name the oldest NuGet version that can use the package, such as 2.12, or remove the attribute.",
            "Clients end with an error when they read the package, and with it the restore of the whole solution.",
            "NuGet.Client, NuspecCoreReaderBase.cs")),
    NOT_NORMALIZED(warning(
            "NUPKG056",
            "",
            GALLERY,
            "The text in <{value}> is not in Unicode normalization form C",
            "Write accented letters as single characters, as keyboards do. File names from macOS often consist of letters"
                    + " and separate accents.",
            "nuget.org warns about it, because searches do not find text in other forms.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    SAMPLE_VALUE(warning(
            "NUPKG057",
            "NU5102",
            GALLERY,
            "The element <{value}> still contains the sample text of nuget.exe spec",
            "Write what is true for this package, or remove the element.",
            "Users would see the sample text.",
            "NuGet.Client, DefaultManifestValuesRule.cs")),
    REPOSITORY_URL(warning(
            "NUPKG058",
            "",
            GALLERY,
            "nuget.org does not show the URL of the <repository>: {value}",
            "Use a URL that starts with https://. With type=\"git\", git:// works as well.",
            "Users need it to find the source code.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    EMPTY_PACKAGE(warning(
            "NUPKG059",
            "NU5017",
            GALLERY,
            "The package contains no files, no dependencies and no framework references",
            "Check the build that packs it: its output may be in another folder.",
            "Installing it has no effect. NuGet's own packing tools refuse to write such a package.",
            "NuGet docs, NU5017")),
    FOREIGN_NAMESPACE(error(
            "NUPKG131",
            "",
            EVERYWHERE,
            "NuGet does not find these elements of the .nuspec, because they are not in its default XML namespace: {value}",
            "Write all elements without a prefix, and with no other xmlns than that of <package>.",
            "NuGet looks for elements in the namespace of names without a prefix. It ignores others silently.",
            "NuGet.Client, NuspecCoreReaderBase.cs")),
    METADATA_MISSING(error(
            "NUPKG132",
            "",
            EVERYWHERE,
            "The .nuspec has no <metadata> directly in its outermost element",
            "Write <metadata> in lower case, directly in <package>.",
            "It contains everything that NuGet reads.",
            "NuGet.Client, NuspecCoreReaderBase.cs")),
    NUSPEC_IN_FOLDER(error(
            "NUPKG133",
            "NU5037",
            EVERYWHERE,
            "The only .nuspec is in a folder: {value}",
            "Move it to the root of the package.",
            "Clients and nuget.org look for it only there.",
            "NuGet.Client, PackageReaderBase.cs")),
    CODE_PAGE(warning(
            "NUPKG134",
            "",
            EVERYWHERE,
            "The .nuspec declares the encoding \"{value}\", which not every program reads",
            "Save the .nuspec as UTF-8, and declare encoding=\"utf-8\".",
            ".NET knows this encoding only in programs that register its code pages. The SDK does, others may not.",
            ".NET docs, CodePagesEncodingProvider")),
    LETTERS_LOST(warning(
            "NUPKG135",
            "",
            EVERYWHERE,
            "The .nuspec declares the encoding \"{value}\", but its bytes are in another one",
            "Save the .nuspec as UTF-8, and declare encoding=\"utf-8\".",
            "NuGet reads wrong letters, or a question mark, in the place of each letter that is not ASCII.",
            ".NET, XmlTextReaderImpl.cs")),
    PACKAGE_TYPE_NAME(error(
            "NUPKG136",
            "",
            GALLERY,
            "The name of the package type \"{value}\" is not valid",
            "Use letters, digits and _, joined by single . or -.",
            "nuget.org applies the rules for package IDs to the names of package types.",
            "NuGetGallery, PackageMetadata.cs")),
    MIN_CLIENT_TOO_NEW(error(
            "NUPKG137",
            "",
            GALLERY,
            "The minClientVersion \"{value}\" is newer than 7.3.1.1",
            "Name the oldest NuGet version that can use the package, such as 2.12, or remove the attribute.",
            "nuget.org refuses versions that it does not know.",
            "NuGetGallery, GalleryConstants.cs")),
    MISSPELLED_ATTRIBUTE(warning(
            "NUPKG139",
            "",
            EVERYWHERE,
            "The attribute {value} is ignored, because the case of its name is wrong",
            "Write its name as in the .nuspec reference.",
            "Attribute names are case-sensitive, so NuGet does not find this attribute.",
            "NuGet.Client, NuspecReader.cs"));

    private final RuleDescription description;

    ManifestRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
