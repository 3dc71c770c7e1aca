package io.github.nugetmaven.nupkg;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions that a dependency takes: {@code 1.0} for this one and all above it, or an interval such as {@code [1.0,2.0)}.
 * Immutable; equal if the bounds are.
 *
 * <p>Source of the rules: NuGet.Client, {@code VersionRangeFactory.cs}; NuGet docs, Package versioning. Floating versions
 * ({@code 1.*}) are no ranges here: they choose among versions, and a package cannot hold them.
 *
 * @param min the lowest version, or nothing
 * @param max the highest version, or nothing
 */
public record VersionRange(
        Optional<NuGetVersion> min, boolean isMinInclusive, Optional<NuGetVersion> max, boolean isMaxInclusive) {

    /**
     * Reads a range as leniently as NuGet does: white space around it and its bounds is ignored, and a blank bound is none.
     *
     * @throws IllegalArgumentException if the text is no range, or one that ends before it begins
     */
    public static VersionRange parse(String text) {
        String range = text.strip();
        return range.startsWith("[") || range.startsWith("(")
                ? interval(range)
                : new VersionRange(Optional.of(NuGetVersion.parse(range)), true, Optional.empty(), false);
    }

    private static VersionRange interval(String range) {
        boolean isMinInclusive = range.charAt(0) == '[';
        boolean isMaxInclusive = range.endsWith("]");
        if (!isMaxInclusive && !range.endsWith(")") || range.length() == 1) {
            throw new IllegalArgumentException(range);
        }
        String[] bounds = range.substring(1, range.length() - 1).split(",", -1);
        if (bounds.length > 2
                || Stream.of(bounds).allMatch(String::isEmpty)
                || bounds.length == 1 && !(isMinInclusive && isMaxInclusive)) {
            throw new IllegalArgumentException(range);
        }
        VersionRange parsed =
                new VersionRange(bound(bounds[0]), isMinInclusive, bound(bounds[bounds.length - 1]), isMaxInclusive);
        if (parsed.isInverted()) {
            throw new IllegalArgumentException(range);
        }
        return parsed;
    }

    private static Optional<NuGetVersion> bound(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(NuGetVersion.parse(text));
    }

    /** NuGet takes (1.0,1.0), though no version is in it, but neither [1.0,1.0) nor (1.0,1.0]. */
    private boolean isInverted() {
        if (min.isEmpty() || max.isEmpty()) {
            return false;
        }
        int order = min.get().compareTo(max.get());
        return order > 0 || order == 0 && isMinInclusive != isMaxInclusive;
    }

    /** The bounds that there are. */
    public Stream<NuGetVersion> bounds() {
        return Stream.of(min, max).flatMap(Optional::stream);
    }

    /** In the form that NuGet normalises to, such as {@code [1.0.0, )}. */
    @Override
    public String toString() {
        return (min.isPresent() && isMinInclusive ? "[" : "(")
                + min.map(NuGetVersion::normalized).orElse("")
                + ", "
                + max.map(NuGetVersion::normalized).orElse("")
                + (max.isPresent() && isMaxInclusive ? "]" : ")");
    }
}
