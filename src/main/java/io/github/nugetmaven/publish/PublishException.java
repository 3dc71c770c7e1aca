package io.github.nugetmaven.publish;

/** What was asked cannot be pushed, for a reason that the user can mend. */
public final class PublishException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PublishProblem problem;

    public PublishException(PublishProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public PublishProblem problem() {
        return problem;
    }
}
