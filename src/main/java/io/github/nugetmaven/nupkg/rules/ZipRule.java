package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;
import static io.github.nugetmaven.nupkg.rules.RuleScope.WARNING_ELSEWHERE;

/** Rules for the zip file and the names in it. */
public enum ZipRule implements Rule {
    NOT_A_ZIP(error(
            "NUPKG001",
            "",
            EVERYWHERE,
            "This is not a zip file",
            "Build the package again: it was not built by a packer, or was overwritten.",
            "A .nupkg is a zip file.",
            "NuGet.Client, PackageArchiveReader.cs")),
    DAMAGED(error(
            "NUPKG002",
            "",
            EVERYWHERE,
            "The zip file is damaged or cut off",
            "Build the package again.",
            "What cannot be unpacked cannot be installed.",
            "NuGet.Client, PackageArchiveReader.cs")),
    EMPTY(error(
            "NUPKG003",
            "",
            EVERYWHERE,
            "The zip file is empty",
            "Build the package again.",
            "A package holds at least its .nuspec.",
            "NuGet.Client, PackageArchiveReader.cs")),
    TOO_MANY_ENTRIES(error(
            "NUPKG004",
            "",
            EVERYWHERE,
            "The zip file has more than 100,000 entries, or more than 32 MiB of names",
            "Split the package, or shorten the paths in it.",
            "A zip without ZIP64 holds 65,535 entries, and nuget.org takes no other.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ZIP64(error(
            "NUPKG005",
            "",
            GALLERY,
            "The zip file uses ZIP64 ({value})",
            "Write it without ZIP64, which packers in Java do for entries whose size they know beforehand.",
            "nuget.org answers 201 and then rejects the package by mail, even if no size needs ZIP64.",
            "NuGet.Client, SignedPackageArchiveUtility.cs; NuGetGallery, SignatureValidator.cs")),
    TOO_MANY_TO_SIGN(warning(
            "NUPKG006",
            "",
            GALLERY,
            "The zip file has {value} entries",
            "Split the package, or leave files out.",
            "nuget.org adds a signature to every package, and there is room for 65,534 entries beside it.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    TOO_LARGE(error(
            "NUPKG007",
            "",
            GALLERY,
            "The package has {value}",
            "Make it smaller; with the frame of the upload it must not exceed 262,144,000 bytes.",
            "nuget.org cuts larger requests off.",
            "NuGetGallery, Web.config")),
    DUPLICATE_ENTRY(error(
            "NUPKG008",
            "NU5050",
            EVERYWHERE,
            "Two entries have the same name, ignoring case: {entry} and {value}",
            "Rename or remove one.",
            "On Windows one of them would overwrite the other, and nuget.org refuses the package.",
            "NuGetGallery, PackageValidationHelper.cs")),
    UNSAFE_PATH(error(
            "NUPKG009",
            "",
            EVERYWHERE,
            "The entry {entry} would be unpacked outside the package's folder",
            "Write it below the root of the package, without .., drive or leading slash.",
            "NuGet's clients and nuget.org refuse packages that could overwrite other files.",
            "NuGet.Client, PackageReaderBase.cs; NuGetGallery, PackageService.cs")),
    DOUBLE_BACKSLASH(error(
            "NUPKG010",
            "",
            GALLERY,
            "The name of entry {entry} has two backslashes in a row",
            "Write one / between its parts.",
            "nuget.org refuses such names.",
            "NuGetGallery, ZipArchiveHelpers.cs")),
    DOUBLE_SLASH(error(
            "NUPKG011",
            "",
            GALLERY,
            "The entry {entry} is the same as {value} once its double slash is one",
            "Write one / between its parts.",
            "nuget.org refuses such names.",
            "NuGetGallery, ZipArchiveHelpers.cs")),
    FUTURE_DATE(error(
            "NUPKG012",
            "",
            GALLERY,
            "The entry {entry} is dated {value}, which is in the future",
            "Set the clock of the machine that builds the package, or the date of its entries.",
            "nuget.org refuses entries that are dated more than 24 hours ahead.",
            "NuGetGallery, ZipArchiveHelpers.cs")),
    UNTRUE_SIZE(error(
            "NUPKG013",
            "",
            EVERYWHERE,
            "The entry {entry} does not unpack to the size in its header, {value} bytes",
            "Build the package again with a packer that writes true headers.",
            "nuget.org compares both, since a small header may hide a zip bomb.",
            "NuGetGallery, PackageMetadataValidationService.cs")),
    ENCRYPTED(error(
            "NUPKG014",
            "",
            EVERYWHERE,
            "The entry {entry} is encrypted",
            "Build the package without a password.",
            "Nobody who installs the package could unpack it.",
            "NuGet.Client, PackageArchiveReader.cs")),
    UNKNOWN_COMPRESSION(error(
            "NUPKG015",
            "",
            EVERYWHERE,
            "The entry {entry} is compressed by method {value}",
            "Write it stored or deflated (methods 0 and 8).",
            "NuGet's clients read no other.",
            "NuGet.Client, PackageArchiveReader.cs (System.IO.Compression.ZipArchive)")),
    SIGNATURE_ENTRY(error(
            "NUPKG016",
            "",
            GALLERY,
            "The entry {entry} is no signature",
            "Leave the file out, or sign the package with nuget sign.",
            "The name is reserved for the signature; nuget.org accepts the package and then rejects it by mail.",
            "NuGetGallery, SignatureValidator.cs")),
    ESCAPED_NAME(warning(
            "NUPKG017",
            "",
            EVERYWHERE,
            "The name of entry {entry} has the escape {value} in it",
            "Rename the file.",
            "NuGet's clients unpack the file under another name. Packers escape what a URL cannot hold, such as spaces, not this.",
            "NuGet.Client, PackageArchiveReader.cs")),
    LONG_PATH(warning(
            "NUPKG018",
            "NU5123",
            EVERYWHERE,
            "The path of entry {entry} has {value} characters",
            "Shorten it to 200 at most.",
            "Windows cannot unpack long paths below a user's packages folder.",
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
