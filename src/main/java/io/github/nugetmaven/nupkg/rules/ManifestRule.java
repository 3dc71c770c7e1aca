package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.Realm.EVERYWHERE;
import static io.github.nugetmaven.nupkg.rules.Realm.GALLERY;
import static io.github.nugetmaven.nupkg.rules.RuleText.error;

/** Rules for the .nuspec and what it says of the package. */
public enum ManifestRule implements Rule {
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
            "NuGetGallery, PackageHelper.cs"));

    private final RuleText text;

    ManifestRule(RuleText text) {
        this.text = text;
    }

    @Override
    public RuleText text() {
        return text;
    }
}
