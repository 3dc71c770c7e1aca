package io.github.nugetmaven.nupkg.rules;

/** A finding that counts, and how much. Immutable. */
public record GradedFinding(Finding finding, Severity severity) {}
