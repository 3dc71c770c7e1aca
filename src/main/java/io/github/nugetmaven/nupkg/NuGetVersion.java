package io.github.nugetmaven.nupkg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A NuGet version: one to four numbers, optional prerelease labels, optional build metadata. Ordered and compared as in NuGet:
 * {@code 1.0} equals {@code 1.0.0.0}, labels are case-insensitive, and metadata is ignored. Immutable.
 *
 * <p>Source: NuGet.Client, {@code NuGetVersionFactory.cs}, {@code VersionComparer.cs} and
 * {@code VersionFormatter.cs}.
 */
public final class NuGetVersion implements Comparable<NuGetVersion> {
    private static final String SNAPSHOT = "snapshot";
    private static final int PARTS = 4;

    private final int[] numbers;
    private final List<String> labels;
    private final String metadata;

    private NuGetVersion(int[] numbers, List<String> labels, String metadata) {
        this.numbers = numbers;
        this.labels = labels;
        this.metadata = metadata;
    }

    /**
     * Parses a version as leniently as NuGet does: accepts leading zeros, and white space around a number.
     *
     * @throws IllegalArgumentException if the text is not a NuGet version
     */
    public static NuGetVersion parse(String text) {
        String trimmed = WhiteSpace.trim(text);
        int plus = trimmed.indexOf('+');
        String version = plus < 0 ? trimmed : trimmed.substring(0, plus);
        int dash = version.indexOf('-');
        List<String> labels = dash < 0 ? List.of() : identifiers(version.substring(dash + 1), text);
        for (String label : labels) {
            if (label.length() > 1 && label.startsWith("0") && AsciiCharacter.isNumber(label)) {
                throw new IllegalArgumentException(text);
            }
        }
        String metadata = plus < 0 ? "" : String.join(".", identifiers(trimmed.substring(plus + 1), text));
        return new NuGetVersion(numbers(dash < 0 ? version : version.substring(0, dash), text), labels, metadata);
    }

    private static int[] numbers(String text, String whole) {
        String[] parts = text.split("\\.", -1);
        if (parts.length > PARTS) {
            throw new IllegalArgumentException(whole);
        }
        int[] numbers = new int[PARTS];
        for (int i = 0; i < parts.length; i++) {
            String number = WhiteSpace.trim(parts[i]);
            if (!AsciiCharacter.isNumber(number)) {
                throw new IllegalArgumentException(whole);
            }
            try {
                numbers[i] = Integer.parseInt(number);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(whole, e);
            }
        }
        return numbers;
    }

    private static List<String> identifiers(String text, String whole) {
        List<String> identifiers = List.of(text.split("\\.", -1));
        for (String each : identifiers) {
            if (!isIdentifier(each)) {
                throw new IllegalArgumentException(whole);
            }
        }
        return identifiers;
    }

    private static boolean isIdentifier(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!AsciiCharacter.isLetter(c) && !AsciiCharacter.isDigit(c) && c != '-') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The normalized form, which identifies a version: at least three numbers, the fourth if it is not 0, and the labels. */
    public String normalized() {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            if (i < PARTS - 1 || numbers[i] != 0) {
                shown.add(Integer.toString(numbers[i]));
            }
        }
        return String.join(".", shown) + (labels.isEmpty() ? "" : "-" + String.join(".", labels));
    }

    /** The normalized form and the build metadata, as in a nuspec. */
    public String full() {
        return metadata.isEmpty() ? normalized() : normalized() + "+" + metadata;
    }

    /** The version as in the folders and URLs of a flat container: normalized, in lower case, independent of the locale. */
    public String lowerCase() {
        return normalized().toLowerCase(Locale.ROOT);
    }

    public boolean isPrerelease() {
        return !labels.isEmpty();
    }

    public boolean hasMetadata() {
        return !metadata.isEmpty();
    }

    /** Whether the version has more than one label, or build metadata. Older clients do not find such versions. */
    public boolean isSemVer2() {
        return labels.size() > 1 || hasMetadata();
    }

    /** Whether the first label, if any, starts with a letter, which was required before SemVer 2. */
    public boolean hasLabelOfSemVer1() {
        return labels.isEmpty() || Character.isLetter(labels.get(0).charAt(0));
    }

    /**
     * Whether this is a Maven snapshot, {@code 1.0-SNAPSHOT} or {@code 1.0-beta-SNAPSHOT}, whose content changes. A snapshot
     * with a number of its own, such as {@code 1.0.0-snapshot.20260101}, is a fixed version.
     */
    public boolean isSnapshot() {
        String lower = String.join(".", labels).toLowerCase(Locale.ROOT);
        return lower.equals(SNAPSHOT) || lower.endsWith("." + SNAPSHOT) || lower.endsWith("-" + SNAPSHOT);
    }

    /** The order of versions. Versions of the same rank may differ in how a number is written: {@code 1.0.0--0, 1.0.0-0}. */
    @Override
    public int compareTo(NuGetVersion that) {
        int order = Arrays.compare(numbers, that.numbers);
        if (order != 0 || labels.equals(that.labels)) {
            return order;
        }
        if (labels.isEmpty() || that.labels.isEmpty()) {
            return labels.isEmpty() ? 1 : -1;
        }
        for (int i = 0; i < Math.min(labels.size(), that.labels.size()); i++) {
            order = compareLabels(labels.get(i), that.labels.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(labels.size(), that.labels.size());
    }

    private static int compareLabels(String left, String right) {
        OptionalInt leftNumber = asNumber(left);
        OptionalInt rightNumber = asNumber(right);
        if (leftNumber.isPresent() && rightNumber.isPresent()) {
            return Integer.compare(leftNumber.getAsInt(), rightNumber.getAsInt());
        }
        if (leftNumber.isPresent() || rightNumber.isPresent()) {
            return leftNumber.isPresent() ? -1 : 1;
        }
        return String.CASE_INSENSITIVE_ORDER.compare(left, right);
    }

    /** NuGet uses int.TryParse, so "-5" is a number, and a number beyond its range is text. */
    private static OptionalInt asNumber(String label) {
        try {
            return OptionalInt.of(Integer.parseInt(label));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** Whether a feed sees a duplicate: equal numbers and labels, ignoring case. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NuGetVersion that
                && Arrays.equals(numbers, that.numbers)
                && lowerLabels().equals(that.lowerLabels());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(numbers) + lowerLabels().hashCode();
    }

    private List<String> lowerLabels() {
        List<String> lower = new ArrayList<>();
        for (String label : labels) {
            lower.add(label.toLowerCase(Locale.ROOT));
        }
        return lower;
    }

    @Override
    public String toString() {
        return normalized();
    }
}
