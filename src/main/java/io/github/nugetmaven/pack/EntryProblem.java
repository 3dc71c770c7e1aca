package io.github.nugetmaven.pack;

/**
 * An entry that cannot be in a package, or a package that cannot be written. Immutable.
 *
 * @param entry its name in the package; empty if the whole package is meant
 * @param detail the file on disk, or the other entry
 */
public record EntryProblem(Reason reason, String entry, String detail) implements PackProblem {
    /** The reasons. */
    public enum Reason {
        /** Two files for one path; the detail is the other file. */
        DUPLICATE
    }
}
