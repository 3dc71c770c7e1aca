package io.github.nugetmaven.pack;

/**
 * A {@code file} element, in a POM or a .nuspec, that finds nothing or cannot be followed. Immutable.
 *
 * @param origin where the element is: a POM element, or a .nuspec with a line
 * @param detail the pattern, path or target
 */
public record FileMappingProblem(Reason reason, String origin, String detail) implements PackProblem {
    /** The reasons. */
    public enum Reason {
        /** A file that does not exist. */
        NOT_FOUND
    }
}
