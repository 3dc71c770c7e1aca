package io.github.nugetmaven.nupkg.rules;

/** The feeds for which a rule applies. */
public enum RuleScope {
    /** On every feed: NuGet's clients cannot use a package that breaks it. */
    EVERYWHERE,
    /** On nuget.org. */
    GALLERY,
    /** On every feed, with the rule's severity on nuget.org and as a warning on others. */
    WARNING_ELSEWHERE
}
