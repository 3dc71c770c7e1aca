package io.github.nugetmaven.pack;

import java.nio.file.Path;

/**
 * Something in a .nuspec file. Immutable.
 *
 * @param line from 1; 0 if it is not known
 * @param subject the element or token
 * @param given its text
 */
public record NuspecProblem(Reason reason, Path file, int line, String subject, String given) implements PackProblem {
    /** The reasons. */
    public enum Reason {
        /** A token that has no value. */
        UNKNOWN_TOKEN
    }
}
