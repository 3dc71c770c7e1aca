package io.github.nugetmaven.nupkg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions that a dependency accepts: {@code 1.0} for this version and all higher ones, or an interval such as
 * {@code [1.0,2.0)}. Immutable; ranges with equal bounds are equal.
 *
 * <p>Source: NuGet.Client, {@code VersionRangeFactory.cs}; NuGet docs, Package versioning. Floating versions ({@code 1.*}) are
 * not ranges, because packages cannot contain them.
 *
 * @param min lower bound; empty if there is none
 * @param max upper bound; empty if there is none
 */
public record VersionRange(
        Optional<NuGetVersion> min, boolean isMinInclusive, Optional<NuGetVersion> max, boolean isMaxInclusive) {

    /**
     * Parses a range as leniently as NuGet does: white space around the range and its bounds is ignored, and a blank bound
     * counts as none.
     *
     * @throws IllegalArgumentException if the text is not a range, or if its upper bound is below its lower bound
     */
    public static VersionRange parse(String text) {
        String range = WhiteSpace.trim(text);
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
                || String.join("", bounds).isEmpty()
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
        return WhiteSpace.trim(text).isEmpty() ? Optional.empty() : Optional.of(NuGetVersion.parse(text));
    }

    /** NuGet accepts (1.0,1.0), although it contains no version, but neither [1.0,1.0) nor (1.0,1.0]. */
    private boolean isInverted() {
        if (min.isEmpty() || max.isEmpty()) {
            return false;
        }
        int order = min.get().compareTo(max.get());
        return order > 0 || order == 0 && isMinInclusive != isMaxInclusive;
    }

    /** Whether no version is in the range, as in {@code (1.0,1.0)}. */
    public boolean isEmpty() {
        return !isMinInclusive && !isMaxInclusive && min.isPresent() && min.equals(max);
    }

    /** The bounds, none to two. */
    public List<NuGetVersion> bounds() {
        List<NuGetVersion> bounds = new ArrayList<>();
        if (min.isPresent()) {
            bounds.add(min.get());
        }
        if (max.isPresent()) {
            bounds.add(max.get());
        }
        return bounds;
    }

    /** The range in NuGet's normalized form, such as {@code [1.0.0, )}. */
    @Override
    public String toString() {
        return (min.isPresent() && isMinInclusive ? "[" : "(")
                + text(min)
                + ", "
                + text(max)
                + (max.isPresent() && isMaxInclusive ? "]" : ")");
    }

    private static String text(Optional<NuGetVersion> bound) {
        return bound.isPresent() ? bound.get().normalized() : "";
    }
}
