package io.github.nugetmaven.nupkg;

import io.github.nugetmaven.nupkg.zip.InvalidEntryException;
import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import java.nio.file.Path;
import java.util.Optional;

/** The file is not a package that feeds accept. Carries values for the caller's message. */
public final class InvalidPackageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Problem {
        /** No zip structure at all. */
        NOT_A_ZIP,
        /** Begins like a zip, but the end is missing or points outside the file, or the nuspec cannot be unpacked. */
        DAMAGED_ZIP,
        /** A zip without entries. */
        EMPTY_ZIP,
        /** More entries, or longer names, than in any package. */
        TOO_MANY_ENTRIES,
        /** No .nuspec at the root. */
        NO_NUSPEC,
        /** No .nuspec at the root, but one in a folder. Detail: its name. */
        NUSPEC_IN_FOLDER,
        /** More than one .nuspec at the root. Detail: the first two names. */
        SEVERAL_NUSPECS,
        /** The nuspec cannot be unpacked without a password. */
        ENCRYPTED_NUSPEC,
        /** The nuspec is packed by a method that is not read here. */
        NUSPEC_COMPRESSION,
        /** The nuspec unpacks to more than {@link Nuspec#MAX_BYTES}. */
        NUSPEC_TOO_LARGE,
        /** The nuspec is not well-formed XML. Detail: the parser's message. */
        MALFORMED_NUSPEC,
        /** The nuspec has a document type declaration, which NuGet does not accept. */
        NUSPEC_WITH_DTD,
        /** The nuspec has no metadata. */
        NO_METADATA,
        /** A required element is in another XML namespace than the one in which NuGet looks for it. Detail: its name. */
        FOREIGN_ELEMENT,
        /** A required element is missing, empty or duplicate. Detail: its name. */
        BAD_ELEMENT,
        /** There is white space around the package ID, which NuGet takes for a part of it. Detail: the ID with it. */
        ID_NOT_TRIMMED,
        /** Detail: the text that is not a package ID. */
        INVALID_ID,
        /** Detail: the text that is not a NuGet version. */
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

    /** Converts a problem of the zip to a problem of the package. */
    public static InvalidPackageException of(InvalidZipException invalid) {
        Problem problem = switch (invalid.problem()) {
            case NOT_A_ZIP -> Problem.NOT_A_ZIP;
            case DAMAGED -> invalid instanceof InvalidEntryException entry ? ofNuspec(entry) : Problem.DAMAGED_ZIP;
            case EMPTY -> Problem.EMPTY_ZIP;
        };
        InvalidPackageException exception = new InvalidPackageException(invalid.file(), problem, "");
        exception.initCause(invalid);
        return exception;
    }

    private static Problem ofNuspec(InvalidEntryException nuspec) {
        return switch (nuspec.reason()) {
            case ENCRYPTED -> Problem.ENCRYPTED_NUSPEC;
            case METHOD -> Problem.NUSPEC_COMPRESSION;
            default -> Problem.DAMAGED_ZIP;
        };
    }

    /** The entry of the zip that cannot be unpacked; empty if another thing is wrong. */
    public Optional<InvalidEntryException> entry() {
        return Optional.ofNullable(getCause() instanceof InvalidEntryException entry ? entry : null);
    }

    public Path file() {
        return file;
    }

    public Problem problem() {
        return problem;
    }

    /** The offending value, or an empty string. */
    public String detail() {
        return detail;
    }
}
