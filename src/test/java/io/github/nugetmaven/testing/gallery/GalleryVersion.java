package io.github.nugetmaven.testing.gallery;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A NuGet version: as it was spelled, and normalized as the gallery compares it (Package-Versioning.md). */
final class GalleryVersion {
    private static final Pattern SHAPE = Pattern.compile("(\\d+(?:\\.\\d+){0,3})"
            + "(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?");
    private static final Pattern LEGACY_LABEL = Pattern.compile("[A-Za-z][0-9A-Za-z-]*");

    private final String spelling;
    private final List<BigInteger> numbers;
    private final String label;
    private final boolean metadata;

    private GalleryVersion(String spelling, List<BigInteger> numbers, String label, boolean metadata) {
        this.spelling = spelling;
        this.numbers = numbers;
        this.label = label;
        this.metadata = metadata;
    }

    static Optional<GalleryVersion> parse(String text) {
        Matcher shape = SHAPE.matcher(text.trim());
        if (!shape.matches()) {
            return Optional.empty();
        }
        List<BigInteger> numbers = new ArrayList<>();
        for (String number : shape.group(1).split("\\.")) {
            numbers.add(new BigInteger(number));
        }
        while (numbers.size() < 4) {
            numbers.add(BigInteger.ZERO);
        }
        return Optional.of(new GalleryVersion(text.trim(), numbers, shape.group(2), shape.group(3) != null));
    }

    /** The normalized form of any text, for look-ups: text that is not a version stays as it is. */
    static String normalize(String text) {
        return parse(text).map(GalleryVersion::normalized).orElse(text);
    }

    String spelling() {
        return spelling;
    }

    /** Three or four numbers without leading zeros, and the label; never the build metadata. */
    String normalized() {
        StringBuilder text = new StringBuilder();
        int count = numbers.get(3).signum() == 0 ? 3 : 4;
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ".").append(numbers.get(i));
        }
        return label == null ? text.toString() : text + "-" + label;
    }

    String lowerNormalized() {
        return normalized().toLowerCase(Locale.ROOT);
    }

    /** SemVer 2, or a label that clients before SemVer 2 can read (NuGetVersionExtensions.cs). */
    boolean readableForAll() {
        boolean semVer2 = metadata || (label != null && label.contains("."));
        return semVer2 || label == null || LEGACY_LABEL.matcher(label).matches();
    }

    /** Whether this is that version or a later one; a pre-release comes before its release. */
    boolean atLeast(int major, int minor) {
        BigInteger[] wanted = {BigInteger.valueOf(major), BigInteger.valueOf(minor), BigInteger.ZERO, BigInteger.ZERO};
        for (int i = 0; i < wanted.length; i++) {
            int order = numbers.get(i).compareTo(wanted[i]);
            if (order != 0) {
                return order > 0;
            }
        }
        return label == null;
    }
}
