package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.error;
import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;

/** Rules for what the restore of a project does with a package: content files, references, and the package itself. */
public enum ContentRule implements Rule {
    INCLUDE(error(
            "NUPKG165",
            "",
            EVERYWHERE,
            "A <files> element in <contentFiles> has no include",
            "Write the files that it is about, relative to contentFiles/, such as include=\"any/any/settings.json\".",
            "The restore of every project that uses the package ends with an error.",
            "NuGet.Client, NuspecReader.cs")),
    BUILD_ACTION(error(
            "NUPKG166",
            "",
            EVERYWHERE,
            "The buildAction \"{value}\" in <contentFiles> is not known to NuGet",
            "Write None, Content, Compile, EmbeddedResource or another action of the .nuspec reference.",
            "The restore of every project that uses the package ends with an error.",
            "NuGet.Client, ContentFileUtils.cs, BuildAction.cs")),
    BOOLEAN(error(
            "NUPKG167",
            "",
            EVERYWHERE,
            "The attribute {value} in <contentFiles> is neither true nor false",
            "Write one of them, or remove the attribute.",
            "The restore of every project that uses the package ends with an error.",
            "NuGet.Client, NuspecReader.cs")),
    COMPILED(warning(
            "NUPKG168",
            "",
            EVERYWHERE,
            "Projects compile the content file {entry}, which is not source code",
            "Write <files include=\"{value}\" buildAction=\"None\" copyToOutput=\"true\" /> into <contentFiles>.",
            "Without a buildAction, clients compile every content file, and the build of each project fails.",
            "NuGet docs, .nuspec reference, Including content files")),
    REFERENCE(error(
            "NUPKG169",
            "NU5018",
            EVERYWHERE,
            "The <references> name {value}, which is not in lib",
            "Write the name of a file in lib with its extension and without its folder, or remove <references>.",
            "Clients ignore all other assemblies in lib, and restore fails with NU1202 if none is left.",
            "NuGet docs, NU5018; NuGet.Client, LockFileUtils.cs")),
    OWN_DEPENDENCY(error(
            "NUPKG170",
            "NU1108",
            EVERYWHERE,
            "The package depends on itself: {value}",
            "Remove the dependency.",
            "Restore fails, because the dependencies form a cycle.",
            "NuGet docs, NU1108"));

    private final RuleDescription description;

    ContentRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
