package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.NuGetVersion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version as Maven orders it, and the NuGet version that has the same place in NuGet's order. Many have none: for Maven
 * {@code 1.0-1}, {@code 1.0-jre} and {@code 1.0-dev} are higher than {@code 1.0}, for NuGet they are prereleases of it. Immutable.
 *
 * <p>The orders are the same for the versions of a project that writes either {@code -rc.1}, or {@code -rc-1}, {@code -rc1} and
 * {@code .rc1}. For Maven, {@code 1.0-rc.1} is higher than {@code 1.0-rc2}. Sources: Maven, {@code ComparableVersion.java}; NuGet.Client, {@code VersionComparer.cs}.
 */
public final class MavenVersion {
    /** Characters. NuGet packages have at most 64. */
    private static final int MAX_LENGTH = 200;

    private static final int NUMBERS = 4;
    /** Digits of a date, and of a time to the minute. */
    private static final int DAY = 8;

    private static final int MINUTE = 12;
    private static final int THREE = 3;

    private static final Pattern SHAPE = Pattern.compile("(?<numbers>[0-9]++(?:\\.[0-9]++)*+)"
            + "(?:(?<before>[.-])?(?<name>(?!snapshot)[a-z]++)(?:(?<separator>[.-])?(?<number>[0-9]++))?)?"
            + "(?<snapshot>[.-]snapshot)?");
    /** What stands behind the numbers, if it is anything else. */
    private static final Pattern REST = Pattern.compile("[.-]?(?<word>[a-z_+]*)[.-]?(?<number>[0-9]*).*");

    private static final DateTimeFormatter LABEL =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Maven's order; as text, NuGet's is the same. */
    private static final Map<String, String> NAMES =
            Map.of("alpha", "alpha", "beta", "beta", "milestone", "m", "rc", "rc", "cr", "rc");
    /** Maven knows a single letter only right before a digit. */
    private static final Map<String, String> LETTERS = Map.of("a", "alpha", "b", "beta", "m", "m");

    private static final Set<String> RELEASES = Set.of("final", "ga", "release");
    /** Words with which people mean a prerelease, though Maven sorts them behind the release. */
    private static final Set<String> PRERELEASES =
            Set.of("pre", "prerelease", "preview", "dev", "ea", "nightly", "canary", "next", "a", "b", "m");

    private final String text;
    private final String lower;

    private MavenVersion(String text) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT);
    }

    /** @param text the resolved version of a project */
    public static MavenVersion of(String text) {
        return new MavenVersion(text.strip());
    }

    /**
     * What replaces {@code SNAPSHOT} in a build: its start in UTC, in 14 digits. NuGet compares them as text, since they are more
     * than an {@code int} can hold.
     */
    public static String snapshotLabel(Instant sessionStart) {
        return LABEL.format(sessionStart);
    }

    /** Whether the version ends in {@code -SNAPSHOT}, in any case. */
    public boolean isSnapshot() {
        return lower.endsWith("-snapshot") || lower.endsWith(".snapshot");
    }

    /**
     * The NuGet version with the same place in the order.
     *
     * @param snapshotLabel what is behind {@code snapshot.} if this is a snapshot
     * @return empty if there is none
     * @throws IllegalArgumentException if the label cannot be in a NuGet version
     */
    public Optional<String> toNuGet(String snapshotLabel) {
        Matcher shape = SHAPE.matcher(lower);
        if (lower.length() > MAX_LENGTH || !shape.matches()) {
            return Optional.empty();
        }
        Optional<String> numbers = numbers(shape.group("numbers"));
        Optional<String> qualifier = qualifier(shape);
        boolean isSnapshot = shape.group("snapshot") != null;
        // rc.1.snapshot would be higher than rc.1, and Maven's RC1-SNAPSHOT is lower
        if (numbers.isEmpty()
                || qualifier.isEmpty()
                || isSnapshot && !qualifier.get().isEmpty()) {
            return Optional.empty();
        }
        String labels = isSnapshot ? "-snapshot." + snapshotLabel : qualifier.get();
        return Optional.of(NuGetVersion.parse(numbers.get() + labels).normalized());
    }

    private static Optional<String> numbers(String text) {
        List<String> parts = List.of(text.split("\\.", -1));
        boolean isLegal = parts.size() <= NUMBERS && parts.stream().allMatch(MavenVersion::isNumber);
        return isLegal ? Optional.of(text) : Optional.empty();
    }

    private static boolean isNumber(String text) {
        try {
            return !text.isEmpty() && Integer.parseInt(text) >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The labels, with the hyphen before them; empty text for a release; nothing if NuGet sorts it differently. */
    private static Optional<String> qualifier(Matcher shape) {
        String name = shape.group("name");
        String number = shape.group("number");
        if (name == null) {
            return Optional.of("");
        }
        if (RELEASES.contains(name)) {
            // 1.0-ga-SNAPSHOT is another version than 1.0-SNAPSHOT
            boolean isNothing = shape.group("snapshot") == null || ".".equals(shape.group("before"));
            return number == null && isNothing ? Optional.of("") : Optional.empty();
        }
        if (number != null && shape.group("separator") != null && ".".equals(shape.group("before"))) {
            // Maven orders 1.0.RC-1 and 1.0.RC.1 by the zeros before them
            return Optional.empty();
        }
        boolean isLetter = number != null && shape.group("separator") == null && LETTERS.containsKey(name);
        String label = isLetter ? LETTERS.get(name) : NAMES.get(name);
        if (label == null || number != null && !isNumber(number)) {
            return Optional.empty();
        }
        // for Maven, alpha-0 equals alpha
        int value = number == null ? 0 : Integer.parseInt(number);
        return Optional.of("-" + label + (value == 0 ? "" : "." + value));
    }

    /**
     * The legal version that is nearest to one that {@link #toNuGet} cannot express, as a suggestion.
     *
     * @return empty if there is none
     */
    public Optional<String> nearest(String snapshotLabel) {
        String bounded = lower.substring(0, Math.min(lower.length(), MAX_LENGTH));
        Matcher numbers = Pattern.compile("[0-9]+(?:\\.[0-9]+)*+").matcher(bounded);
        if (!numbers.find() || bounded.contains("${")) {
            return Optional.empty();
        }
        String rest = bounded.substring(numbers.end());
        String labels = rest.endsWith("snapshot") ? snapshotOf(rest, snapshotLabel) : labels(rest);
        List<String> parts = parts(numbers.group());
        String start = String.join(".", parts);
        if (labels.startsWith(".")) {
            List<String> three = new ArrayList<>(parts);
            while (three.size() < THREE) {
                three.add("0");
            }
            start = String.join(".", three);
            labels = three.size() == THREE ? labels : "";
        }
        return legal(start + labels);
    }

    private static Optional<String> legal(String version) {
        try {
            return Optional.of(NuGetVersion.parse(version).full());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** At most four numbers; one with more digits than a number can have is split behind what may be a date. */
    private static List<String> parts(String numbers) {
        return List.of(numbers.split("\\.")).stream()
                .flatMap(it -> it.length() < MINUTE
                        ? List.of(it).stream()
                        : List.of(it.substring(0, DAY), it.substring(DAY)).stream())
                .limit(NUMBERS)
                .collect(Collectors.toList());
    }

    /** A prerelease label, a fourth number behind a dot, or nothing. */
    private static String labels(String rest) {
        Matcher parts = REST.matcher(rest);
        if (!parts.matches()) {
            return "";
        }
        String word = parts.group("word");
        String number = parts.group("number");
        if (PRERELEASES.contains(word) || NAMES.containsKey(word)) {
            String name = NAMES.getOrDefault(word, LETTERS.getOrDefault(word, word));
            return "-" + name + (number.isEmpty() ? "" : "." + number.replaceFirst("^0+(?=.)", ""));
        }
        return !number.isEmpty()
                        && !rest.startsWith(".")
                        && Set.of("", "_", "sp").contains(word)
                ? "." + number
                : "";
    }

    /** A snapshot of a prerelease sorts behind the previous one: {@code RC2-SNAPSHOT} is {@code rc.1.snapshot}. */
    private static String snapshotOf(String rest, String snapshotLabel) {
        Matcher parts = REST.matcher(rest);
        String name =
                parts.matches() ? NAMES.getOrDefault(parts.group("word"), LETTERS.get(parts.group("word"))) : null;
        if (name == null) {
            return "-snapshot." + snapshotLabel;
        }
        String number = parts.group("number");
        long previous = number.isEmpty() || number.length() > 9 ? 0 : Math.max(0, Long.parseLong(number) - 1);
        return "-" + name + "." + previous + ".snapshot." + snapshotLabel;
    }

    @Override
    public String toString() {
        return text;
    }
}
