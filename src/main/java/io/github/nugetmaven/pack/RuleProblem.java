package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.rules.GradedFinding;

/**
 * A rule that a finished package violates. Immutable.
 *
 * @param file name of the package
 * @param finding an error, or a warning if warnings fail the build
 */
public record RuleProblem(String file, GradedFinding finding) implements PackProblem {}
