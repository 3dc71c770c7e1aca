package io.github.nugetmaven.nupkg;

import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import java.nio.file.Path;

/** A file that is no package a feed could take. Carries values; the sentence is the caller's. */
public final class InvalidPackageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Problem {
        /** No zip structure at all. */
        NOT_A_ZIP,
        /** Begins like a zip, but the end is missing or points outside the file. */
        DAMAGED_ZIP,
        /** A zip without entries. */
        EMPTY_ZIP,
        /** More entries, or longer names, than any package has. */
        TOO_MANY_ENTRIES,
        /** No .nuspec at the root. */
        NO_NUSPEC,
        /** More than one .nuspec at the root. Detail: the first two names. */
        SEVERAL_NUSPECS,
        /** The nuspec unpacks to more than {@link Nuspec#MAX_BYTES}. */
        NUSPEC_TOO_LARGE,
        /** The nuspec is no well-formed XML. Detail: the parser's words. */
        MALFORMED_NUSPEC,
        /** The nuspec has a document type declaration, which NuGet refuses. */
        NUSPEC_WITH_DTD,
        /** A required element is missing, empty or there twice. Detail: its name. */
        BAD_ELEMENT,
        /** Detail: the text that is no package ID. */
        INVALID_ID,
        /** Detail: the text that is no NuGet version. */
        INVALID_VERSION
    }

    private final transient Path file;
    private final Problem problem;
    private final String detail;

    public InvalidPackageException(Path file, Problem problem, String detail) {
        super(problem + " " + detail + ": " + file);
        this.file = file;
        this.problem = problem;
        this.detail = detail;
    }

    /** What is wrong with the zip is wrong with the package. */
    static InvalidPackageException of(InvalidZipException invalid) {
        Problem problem = switch (invalid.problem()) {
            case NOT_A_ZIP -> Problem.NOT_A_ZIP;
            case DAMAGED -> Problem.DAMAGED_ZIP;
            case EMPTY -> Problem.EMPTY_ZIP;
        };
        return new InvalidPackageException(invalid.file(), problem, "");
    }

    public Path file() {
        return file;
    }

    public Problem problem() {
        return problem;
    }

    /** What was found, or an empty string. */
    public String detail() {
        return detail;
    }
}
