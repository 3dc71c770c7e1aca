package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;

/** Rules for the names of target frameworks in folders and in the .nuspec. */
public enum TargetFrameworkRule implements Rule {
    DOT_MISSING(warning(
            "NUPKG180",
            "",
            EVERYWHERE,
            "The target framework {value} is .NET Framework 1, not .NET 10 or later",
            "Write the version with a dot, such as net10.0.",
            "Without a dot, each digit is a number of its own: net10 and net100 are .NET Framework 1.0. Projects for .NET 10 do"
                    + " not get these files or dependencies, or only as a fallback with the warning NU1701.",
            "NuGet.Client, FrameworkNameProvider.cs")),
    UNDOTTED(warning(
            "NUPKG181",
            "NU5501",
            EVERYWHERE,
            "The target framework {value} is written without a dot",
            "Write the version with a dot, such as net8.0.",
            "NuGet requires the dot as of .NET 5. From .NET 10 on, a name without it is another framework.",
            "NuGet docs, NU5501")),
    PLATFORM_VERSION(warning(
            "NUPKG182",
            "NU1012",
            EVERYWHERE,
            "The target framework {value} has a platform without a version",
            "Write the version of the platform, such as net10.0-android36.0 or net10.0-windows7.0.",
            "NuGet reads it as version 0.0, and its own packing tools refuse to write such a package.",
            "NuGet docs, NU1012; NuGet.Client, PackageBuilder.cs")),
    WINRT(warning(
            "NUPKG183",
            "NU5106",
            EVERYWHERE,
            "The folder of {entry} has the obsolete framework name {value}",
            "Name the folder netcore45.",
            "Clients do not look for this name.",
            "NuGet docs, NU5106"));

    private final RuleDescription description;

    TargetFrameworkRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
