package io.github.nugetmaven.nupkg;

/**
 * A difference between two packages in one entry. Immutable.
 *
 * @param name name of the entry as NuGet reads it
 */
public record EntryDifference(String name, Kind kind) {
    /** The kind of difference. */
    public enum Kind {
        /** Only the other package has the entry. */
        MISSING_HERE,
        /** Only our package has the entry. */
        MISSING_THERE,
        /** Both packages have the entry, with different content. */
        OTHER_CONTENT
    }
}
