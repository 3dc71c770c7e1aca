package io.github.nugetmaven.feed;

import java.io.IOException;

/** A package on disk is not what was inspected. An {@link IOException}, so that an upload ends where it is. */
final class FileChangedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient FeedProblem.FileChanged problem;

    FileChangedException(FeedProblem.FileChanged problem) {
        super(problem.said());
        this.problem = problem;
    }

    FeedProblem.FileChanged problem() {
        return problem;
    }
}
