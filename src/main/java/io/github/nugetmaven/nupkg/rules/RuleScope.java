package io.github.nugetmaven.nupkg.rules;

/** Where a rule applies. */
public enum RuleScope {
    /** Everywhere: without it, the file is no package that NuGet's clients can use. */
    EVERYWHERE,
    /** On nuget.org. */
    GALLERY
}
