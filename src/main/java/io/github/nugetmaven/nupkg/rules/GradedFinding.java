package io.github.nugetmaven.nupkg.rules;

/** A finding and its severity in this build. Immutable. */
public record GradedFinding(Finding finding, Severity severity) {}
