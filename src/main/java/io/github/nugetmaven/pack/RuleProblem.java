package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.rules.GradedFinding;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A rule that a finished package violates. Immutable.
 *
 * @param file name of the package
 * @param finding an error, or a warning if warnings fail the build
 * @param source the file on disk that the finding is about; empty if it is about something else
 */
public record RuleProblem(String file, GradedFinding finding, Optional<Path> source) implements PackProblem {}
