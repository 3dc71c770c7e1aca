package io.github.nugetmaven.nupkg.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The version of a target framework, of four numbers. Immutable.
 *
 * <p>Source: NuGet.Client, {@code FrameworkNameProvider.cs}.
 */
record FrameworkVersion(List<Integer> parts) {
    static final FrameworkVersion ZERO = new FrameworkVersion(List.of(0, 0, 0, 0));

    private static final Pattern DOTTED = Pattern.compile("[0-9]+(?:\\.[0-9]+){1,3}");

    /** What .NET skips at the ends of a number. */
    private static final Pattern BLANKS = Pattern.compile("(?<=^|\\.)[\\t-\\r ]*\\+?|[\\t-\\r ]*(?=$|\\.)");

    private static final int PARTS = 4;
    private static final Set<String> OF_ONE_DIGIT = Set.of("windows", "windowsphone", "silverlight");
    private static final Set<String> WITH_DOTS = Set.of(".netcoreapp", ".netstandard", ".netnanoframework");

    /** Written out, as is {@link #hashCode}: for those of a record the JVM makes classes, which takes a part of each push. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FrameworkVersion that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Parses the version in a folder name: {@code 4.7.2}, {@code 472} or {@code 4}. Without a dot, only four digits count. */
    static Optional<FrameworkVersion> ofFolder(String text) {
        if (text.isEmpty()) {
            return Optional.of(ZERO);
        }
        if (text.indexOf('.') >= 0) {
            return dotted(text);
        }
        String digits = text.length() == 1 ? text + "0" : text;
        return dotted(String.join(
                ".", digits.substring(0, Math.min(PARTS, digits.length())).split("")));
    }

    /**
     * Parses the version in a long name: one to four numbers, each with blanks and a plus in front if need be, as .NET's
     * {@code Version.TryParse} does. Missing numbers are 0.
     */
    static Optional<FrameworkVersion> ofName(String text) {
        String numbers = BLANKS.matcher(text).replaceAll("");
        return dotted(numbers.indexOf('.') < 0 ? numbers + ".0" : numbers);
    }

    private static Optional<FrameworkVersion> dotted(String text) {
        if (!DOTTED.matcher(text).matches()) {
            return Optional.empty();
        }
        int[] parts = new int[PARTS];
        String[] numbers = text.split("\\.");
        try {
            for (int i = 0; i < numbers.length; i++) {
                parts[i] = Integer.parseInt(numbers[i]);
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.of(new FrameworkVersion(List.of(parts[0], parts[1], parts[2], parts[3])));
    }

    int major() {
        return parts.get(0);
    }

    boolean isZero() {
        return equals(ZERO);
    }

    /** The shortest form for a folder name of this framework; empty if all numbers are 0. */
    String shortFor(FrameworkName framework) {
        if (isZero()) {
            return "";
        }
        int count = PARTS;
        while (count > 1 && parts.get(count - 1) == 0) {
            count--;
        }
        boolean hasDots = WITH_DOTS.contains(framework.id()) || Collections.max(parts) > 9;
        if (count == 1 && (hasDots || !OF_ONE_DIGIT.contains(framework.id()))) {
            count = 2;
        }
        List<String> numbers = new ArrayList<>();
        for (int part : parts.subList(0, count)) {
            numbers.add(String.valueOf(part));
        }
        return String.join(hasDots ? "." : "", numbers);
    }
}
