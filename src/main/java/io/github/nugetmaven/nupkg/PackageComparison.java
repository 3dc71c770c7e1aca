package io.github.nugetmaven.nupkg;

import java.util.List;

/** What came of comparing a package of ours with another, by what is in them and not by how it was packed. */
public sealed interface PackageComparison {
    /** Whoever installs them gets the same. */
    record Same() implements PackageComparison {}

    /**
     * They are not the same package.
     *
     * @param first some of the differences, at least one
     * @param count of all differences
     */
    record Different(List<EntryDifference> first, long count) implements PackageComparison {}

    /** Ours has a longer list of entries than any packer writes, which is not held in memory. */
    record TooManyEntries() implements PackageComparison {}
}
