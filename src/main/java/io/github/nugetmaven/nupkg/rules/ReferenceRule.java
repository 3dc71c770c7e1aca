package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.nupkg.rules.RuleDescription.warning;
import static io.github.nugetmaven.nupkg.rules.RuleScope.EVERYWHERE;

/** Rules for the assemblies that projects compile against: lib, ref and {@code <references>}. */
public enum ReferenceRule implements Rule {
    UNLIKE_REF(warning(
            "NUPKG192",
            "NU5131",
            EVERYWHERE,
            "The <references> and the folder ref differ: {value}",
            "Give both the same assemblies.",
            "Projects with a packages.config reference what <references> names, and all others what is in ref.",
            "NuGet docs, NU5131")),
    WITHOUT_REF(warning(
            "NUPKG193",
            "NU5131",
            EVERYWHERE,
            "The <references> leave out {entry}, but projects with package references get it",
            "Copy the assemblies that <references> names to ref/{value}, or remove <references>.",
            "Only projects with a packages.config read <references>. All others reference every assembly in lib, unless there"
                    + " is a folder ref.",
            "NuGet docs, NU5131 and Select assemblies referenced by projects")),
    WITHOUT_LIB(warning(
            "NUPKG194",
            "",
            EVERYWHERE,
            "Projects compile against {entry}, but cannot load it: lib and runtimes have no such assembly",
            "Add the assembly to lib/{value}, or remove it from ref.",
            "An assembly in ref is only for the compiler. The program fails when it starts.",
            "NuGet docs, Select assemblies referenced by projects; NuGet.Client, CompatibilityChecker.cs"));

    private final RuleDescription description;

    ReferenceRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
