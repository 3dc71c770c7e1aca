package io.github.nugetmaven.auth;

/** An API key cannot be used, for a reason that the user can correct. {@link #problem()} says why. */
public final class ApiKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient KeyProblem problem;

    public ApiKeyException(KeyProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public KeyProblem problem() {
        return problem;
    }
}
