package io.github.nugetmaven.nupkg.rules;

/** A rule for packages: a constant of one of the enums below. Immutable. */
public sealed interface Rule
        permits ZipRule,
                IdentityRule,
                ManifestRule,
                LicenseRule,
                NamedFileRule,
                DependencyRule,
                SymbolRule,
                LayoutRule,
                TargetFrameworkRule,
                ReferenceRule,
                EntryRule,
                ToolRule,
                ContentRule,
                PackageTypeRule {
    RuleDescription description();

    default String id() {
        return description().id();
    }
}
