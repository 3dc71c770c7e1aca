package io.github.nugetmaven.feed;

/** A package source did not do what it was asked to do. {@link #problem()} says why. */
public final class FeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FeedProblem problem;

    public FeedException(FeedProblem problem) {
        this(problem, null);
    }

    public FeedException(FeedProblem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public FeedProblem problem() {
        return problem;
    }
}
