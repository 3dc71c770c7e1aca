package io.github.nugetmaven.nupkg;

import java.util.List;

/** The result of comparing the contents of our package with another, regardless of how each was packed. Immutable. */
public sealed interface PackageComparison {
    /** Installing either package has the same result. */
    record Same() implements PackageComparison {}

    /**
     * The packages differ.
     *
     * @param first the first differences, at least one
     * @param count number of all differences
     */
    record Different(List<EntryDifference> first, long count) implements PackageComparison {}

    /** Our package has too many entries to be compared in bounded memory. */
    record TooManyEntries() implements PackageComparison {}
}
