package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;
import static io.github.nugetmaven.nupkg.rules.RuleScope.GALLERY;

/** Rules for what is in the entries of the zip file, for names that cannot be unpacked, and for the signature. */
public enum EntryRule implements Rule {
    DAMAGED(error(
            "NUPKG140",
            "",
            EVERYWHERE,
            "The entry {entry} cannot be unpacked: {value}",
            "Build the package again.",
            "The install fails for every user of the package, or leaves a file that differs from the one that was packed.",
            "NuGet.Client, PackageArchiveReader.cs (System.IO.Compression.ZipArchive)")),
    DEFLATE64(warning(
            "NUPKG141",
            "",
            EVERYWHERE,
            "The entry {entry} is compressed with Deflate64, so its content was not checked",
            "Write it stored or deflated (methods 0 and 8).",
            ".NET unpacks Deflate64, but Java and many servers and mirrors do not.",
            "PKWARE, APPNOTE.TXT, 4.4.5")),
    TOO_MUCH_CONTENT(warning(
            "NUPKG142",
            "",
            EVERYWHERE,
            "The package unpacks to more than 4 GiB, so the entries from {entry} on were not checked",
            "Split the package, or remove files from it.",
            "Every restore unpacks the whole package. Much content in few bytes is how a zip bomb looks.",
            "nuget-maven-plugin, bound of the check")),
    FILE_AND_FOLDER(error(
            "NUPKG143",
            "",
            EVERYWHERE,
            "The entry {entry} is in a folder, but another entry is a file with the name of that folder, {value}",
            "Rename one of them.",
            "No file system can have both, so the install fails.",
            "NuGet.Client, PackageExtractor.cs")),
    NO_FILE_NAME(error(
            "NUPKG144",
            "",
            EVERYWHERE,
            "The name of an entry does not name a file: \"{entry}\"",
            "Give it a name, or remove it.",
            "NuGet's clients refuse the whole package.",
            "NuGet.Client, PackageReaderBase.cs")),
    NUL(error(
            "NUPKG145",
            "",
            EVERYWHERE,
            "The name of entry {entry} contains a NUL character",
            "Rename the file.",
            "No system has such a file name, so the install fails.",
            "NuGet.Client, PackageExtractor.cs")),
    BACKSLASH(warning(
            "NUPKG146",
            "",
            EVERYWHERE,
            "The name of entry {entry} contains a backslash",
            "Separate the parts of the name with /. Some zip tools for Windows write backslashes.",
            "On Linux and macOS the file lands in the root of the package with the backslashes in its name, where no project"
                    + " finds it.",
            "PKWARE, APPNOTE.TXT, 4.4.17")),
    SELF_SIGNED(error(
            "NUPKG147",
            "NU3018",
            GALLERY,
            "The author signature is by a self-signed certificate: {value}",
            "Sign with a code signing certificate of a public authority, or leave the package unsigned: nuget.org signs it"
                    + " with its own certificate.",
            "nuget.org accepts author signatures of publicly trusted certificates only. It accepts the package at first and"
                    + " later rejects it by mail.",
            "NuGetGallery, SignatureValidator.cs; NuGet docs, Signed-Packages-Reference.md")),
    NO_TIMESTAMP(error(
            "NUPKG148",
            "NU3027",
            GALLERY,
            "The author signature has no timestamp",
            "Sign the package again with a timestamp: dotnet nuget sign has the option --timestamper.",
            "nuget.org requires a timestamp, because the signature would end with its certificate. It accepts the package at"
                    + " first and later rejects it by mail.",
            "NuGetGallery, SignatureValidator.cs; NuGet docs, Signed-Packages-Reference.md")),
    AUTHOR_SIGNATURE(warning(
            "NUPKG149",
            "",
            GALLERY,
            "The package is signed by {value}",
            "Register this certificate in your account on nuget.org before the push.",
            "nuget.org rejects a package whose author signature is by a certificate that is not registered.",
            "NuGetGallery, SignatureValidator.cs; NuGet docs, Signed-Packages-Reference.md"));

    private final RuleDescription description;

    EntryRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
