package io.github.nugetmaven.pack;

import java.util.List;

/** Says that a package cannot be made; no file was left behind. Immutable. */
public final class PackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    /** @param problems all that were found, at least one */
    public PackException(List<PackProblem> problems) {
        super(String.valueOf(problems));
        this.problems = List.copyOf(problems);
    }

    public List<PackProblem> problems() {
        return problems;
    }
}
