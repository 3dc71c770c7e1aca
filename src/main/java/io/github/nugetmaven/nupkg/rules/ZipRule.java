package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;
import static io.github.nugetmaven.nupkg.rules.RuleScope.WARNING_ELSEWHERE;

/** Rules for the zip file and the names of its entries. */
public enum ZipRule implements Rule {
    NOT_A_ZIP(error(
            "NUPKG001",
            "",
            EVERYWHERE,
            "This is not a zip file",
            "Build the package again: the file was not written by a packing tool, or it was overwritten.",
            "A .nupkg is a zip file.",
            "NuGet.Client, PackageArchiveReader.cs")),
    DAMAGED(error(
            "NUPKG002",
            "",
            EVERYWHERE,
            "The zip file is damaged or truncated",
            "Build the package again.",
            "A file that cannot be unpacked cannot be installed.",
            "NuGet.Client, PackageArchiveReader.cs")),
    EMPTY(error(
            "NUPKG003",
            "",
            EVERYWHERE,
            "The zip file is empty",
            "Build the package again.",
            "A package contains at least its .nuspec.",
            "NuGet.Client, PackageArchiveReader.cs")),
    TOO_MANY_ENTRIES(error(
            "NUPKG004",
            "",
            EVERYWHERE,
            "The zip file has more than 100,000 entries, or more than 32 MiB of entry names",
            "Split the package, or shorten the paths in it.",
            "A zip file without ZIP64 holds at most 65,535 entries, and nuget.org does not accept ZIP64.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ZIP64(error(
            "NUPKG005",
            "",
            GALLERY,
            "The zip file uses ZIP64 ({value})",
            "Write it without ZIP64. Zip libraries for Java do so for entries whose size they know in advance.",
            "nuget.org answers 201 and later rejects the package by mail, even if no size requires ZIP64.",
            "NuGet.Client, SignedPackageArchiveUtility.cs; NuGetGallery, SignatureValidator.cs")),
    TOO_MANY_TO_SIGN(warning(
            "NUPKG006",
            "",
            GALLERY,
            "The zip file has {value} entries",
            "Split the package, or remove files from it.",
            "nuget.org adds a signature to every package and accepts at most 65,533 other entries.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    TOO_LARGE(error(
            "NUPKG007",
            "",
            GALLERY,
            "The package is too large: {value}",
            "Make it smaller. The whole upload request must not exceed 262,144,000 bytes.",
            "nuget.org refuses larger requests.",
            "NuGetGallery, Web.config")),
    DUPLICATE_ENTRY(error(
            "NUPKG008",
            "NU5050",
            EVERYWHERE,
            "Two entries have the same name, ignoring case: {entry} and {value}",
            "Rename or remove one.",
            "On Windows one file would overwrite the other, and nuget.org refuses the package.",
            "NuGetGallery, PackageValidationHelper.cs")),
    UNSAFE_PATH(error(
            "NUPKG009",
            "",
            EVERYWHERE,
            "The entry {entry} would be unpacked outside the package folder",
            "Give it a path inside the package, without .., a drive letter or a leading slash.",
            "NuGet's clients and nuget.org refuse packages that could overwrite other files.",
            "NuGet.Client, PackageReaderBase.cs; NuGetGallery, PackageService.cs")),
    DOUBLE_BACKSLASH(error(
            "NUPKG010",
            "",
            WARNING_ELSEWHERE,
            "The name of entry {entry} contains two consecutive backslashes",
            "Separate the parts of the name with a single /.",
            "nuget.org refuses such names, and only Windows separates the parts of a path with backslashes.",
            "NuGetGallery, ZipArchiveHelpers.cs")),
    DOUBLE_SLASH(error(
            "NUPKG011",
            "",
            GALLERY,
            "The entry {entry} has the same name as {value} if a double slash counts as one",
            "Separate the parts of the name with a single /.",
            "nuget.org refuses such names.",
            "NuGetGallery, ZipArchiveHelpers.cs")),
    FUTURE_DATE(error(
            "NUPKG012",
            "",
            GALLERY,
            "The entry {entry} has the date {value}, which is in the future",
            "Correct the clock of the build machine, or the dates of the entries.",
            "nuget.org refuses entries whose date is more than 24 hours in the future.",
            "NuGetGallery, ZipArchiveHelpers.cs")),
    UNTRUE_SIZE(error(
            "NUPKG013",
            "",
            EVERYWHERE,
            "The unpacked size of entry {entry} differs from the {value} bytes in its header",
            "Build the package again with a packing tool that writes correct headers.",
            "nuget.org compares both sizes, because a wrong header can hide a zip bomb.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ENCRYPTED(error(
            "NUPKG014",
            "",
            EVERYWHERE,
            "The entry {entry} is encrypted",
            "Build the package without a password.",
            "NuGet's clients cannot unpack encrypted entries.",
            "NuGet.Client, PackageArchiveReader.cs")),
    UNKNOWN_COMPRESSION(error(
            "NUPKG015",
            "",
            EVERYWHERE,
            "The entry {entry} uses compression method {value}",
            "Write it stored or deflated (methods 0 and 8).",
            "NuGet's clients cannot unpack it. They can unpack Deflate64, but this plugin and many servers cannot, so a .nuspec"
                    + " must not use it.",
            "NuGet.Client, PackageArchiveReader.cs (System.IO.Compression.ZipArchive)")),
    SIGNATURE_ENTRY(error(
            "NUPKG016",
            "",
            GALLERY,
            "The entry {entry} is not a signature",
            "Remove the file, or sign the package with nuget sign.",
            "The name is reserved for the package signature. nuget.org accepts the package at first and later rejects it"
                    + " by mail.",
            "NuGetGallery, SignatureValidator.cs")),
    ESCAPED_NAME(warning(
            "NUPKG017",
            "",
            EVERYWHERE,
            "The name of entry {entry} contains the escape sequence {value}",
            "Rename the file, or write %25 for its percent sign.",
            "NuGet's clients decode the name, and unpack the file under a different one. Packing tools do not encode names"
                    + " any more.",
            "NuGet.Client, ZipArchiveExtensions.cs")),
    LONG_PATH(warning(
            "NUPKG018",
            "NU5123",
            EVERYWHERE,
            "The path of entry {entry} has {value} characters",
            "Shorten it to at most 200 characters.",
            "Windows cannot unpack such long paths into a user's package folder.",
            "NuGet docs, NU5123")),
    ILLEGAL_NAME(error(
            "NUPKG019",
            "",
            WARNING_ELSEWHERE,
            "The name of entry {entry} contains the character {value}, which Windows does not allow in file names",
            "Rename the file.",
            "nuget.org checks packages on Windows and refuses names that Windows cannot unpack.",
            "NuGet.Client, PackageReaderBase.cs; NuGetGallery, PackageService.cs"));

    private final RuleDescription description;

    ZipRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
