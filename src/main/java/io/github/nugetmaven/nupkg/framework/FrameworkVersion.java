package io.github.nugetmaven.nupkg.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The version of a target framework, of four numbers. Immutable.
 *
 * <p>Source: NuGet.Client, {@code FrameworkNameProvider.cs}.
 */
record FrameworkVersion(List<Integer> parts) {
    static final FrameworkVersion ZERO = new FrameworkVersion(List.of(0, 0, 0, 0));

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
            return of(List.of(text.split("\\.", -1)));
        }
        String digits = text.length() == 1 ? text + "0" : text;
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < Math.min(PARTS, digits.length()); i++) {
            numbers.add(digits.substring(i, i + 1));
        }
        return of(numbers);
    }

    /**
     * Parses the version in a long name: one to four numbers, each with blanks and a plus in front if need be, as .NET's
     * {@code Version.TryParse} does. Missing numbers are 0.
     */
    static Optional<FrameworkVersion> ofName(String text) {
        List<String> numbers = new ArrayList<>();
        for (String number : text.split("\\.", -1)) {
            numbers.add(trimmed(number));
        }
        if (numbers.size() == 1) {
            numbers.add("0");
        }
        return of(numbers);
    }

    /** Without the blanks around a number, and the plus in front of it. */
    private static String trimmed(String number) {
        int start = 0;
        while (start < number.length() && isBlank(number.charAt(start))) {
            start++;
        }
        if (number.startsWith("+", start)) {
            start++;
        }
        int end = number.length();
        while (end > start && isBlank(number.charAt(end - 1))) {
            end--;
        }
        return number.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Empty if there are not two to four numbers. */
    private static Optional<FrameworkVersion> of(List<String> numbers) {
        if (numbers.size() < 2 || numbers.size() > PARTS) {
            return Optional.empty();
        }
        int[] parts = new int[PARTS];
        try {
            for (int i = 0; i < numbers.size(); i++) {
                if (!isNumber(numbers.get(i))) {
                    return Optional.empty();
                }
                parts[i] = Integer.parseInt(numbers.get(i));
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.of(new FrameworkVersion(List.of(parts[0], parts[1], parts[2], parts[3])));
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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
