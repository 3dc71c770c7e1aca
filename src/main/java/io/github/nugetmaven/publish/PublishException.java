package io.github.nugetmaven.publish;

/** The push that the user asked for is not possible, for a reason that the user can fix. */
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
