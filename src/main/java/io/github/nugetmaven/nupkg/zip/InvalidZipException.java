package io.github.nugetmaven.nupkg.zip;

import java.nio.file.Path;

/** A file that cannot be read as a zip. For a single entry it is an {@link InvalidEntryException}. */
public sealed class InvalidZipException extends RuntimeException permits InvalidEntryException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        /** No zip structure at all. */
        NOT_A_ZIP,
        /** Begins like a zip, but a record or an entry is missing, contradicts another or lies outside the file. */
        DAMAGED,
        /** A zip without entries. */
        EMPTY
    }

    private final transient Path file;
    private final Problem problem;

    InvalidZipException(Path file, Problem problem) {
        super(problem + ": " + file);
        this.file = file;
        this.problem = problem;
    }

    /** Of an entry: without a stack trace, since a hostile zip has a hundred thousand of them. */
    InvalidZipException(Path file, String entry) {
        super(Problem.DAMAGED + ": " + entry + " in " + file, null, true, false);
        this.file = file;
        this.problem = Problem.DAMAGED;
    }

    public Path file() {
        return file;
    }

    public Problem problem() {
        return problem;
    }
}
