package io.github.nugetmaven.mojo.parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the parameters that have no meaning, all of them. */
public final class ParameterCheck {
    private ParameterCheck() {}

    /** @param base what relative paths are relative to */
    public static List<ParameterProblem> problems(List<GivenParameter> given, Path base) {
        List<ParameterProblem> problems = new ArrayList<>();
        for (GivenParameter each : given) {
            Optional<ParameterProblem> problem = problem(each, base);
            if (problem.isPresent()) {
                problems.add(problem.get());
            }
        }
        return problems;
    }

    private static Optional<ParameterProblem> problem(GivenParameter given, Path base) {
        if (!given.unresolved().isEmpty()) {
            return Optional.of(new ParameterProblem.Unresolved(given.property(), given.where(), given.unresolved()));
        }
        return given.text().isBlank()
                ? Optional.of(new ParameterProblem.Blank(given.property(), Optional.of(given.where())))
                : ParameterTypes.problem(given.property(), given.text(), base);
    }

    /** Whether all parameters that skip a goal have a meaning. */
    public static boolean skipsAreReadable(List<ParameterProblem> problems) {
        for (ParameterProblem each : problems) {
            if (ParameterTypes.isSkip(each.property())) {
                return false;
            }
        }
        return true;
    }
}
