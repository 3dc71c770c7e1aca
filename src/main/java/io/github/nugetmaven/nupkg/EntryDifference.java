package io.github.nugetmaven.nupkg;

/**
 * One entry in which two packages differ.
 *
 * @param name as NuGet reads it
 */
public record EntryDifference(String name, Kind kind) {
    /** In which way. */
    public enum Kind {
        /** The other package has it, ours does not. */
        MISSING_HERE,
        /** Ours has it, the other package does not. */
        MISSING_THERE,
        /** Both have it, with other bytes in it. */
        OTHER_CONTENT
    }
}
