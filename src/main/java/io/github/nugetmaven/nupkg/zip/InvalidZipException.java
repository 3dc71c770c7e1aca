package io.github.nugetmaven.nupkg.zip;

import java.nio.file.Path;

/** A file that cannot be read as a zip, or an entry that differs from what the zip's directory promises. */
public final class InvalidZipException extends RuntimeException {
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

    public Path file() {
        return file;
    }

    public Problem problem() {
        return problem;
    }
}
