package io.github.nugetmaven.mojo.message;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Writes numbers, sizes, times and lists for people. */
public final class TextFormat {
    private static final int KIBI = 1024;
    private static final int MAX_CELL = 160;

    private TextFormat() {}

    /** An instant to the minute, such as {@code 2026-11-21 10:15 UTC}. */
    static String minute(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'")
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /** {@code 1 package}, {@code 2 packages}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A time in seconds, with one digit behind the point below ten seconds, such as {@code 2.1 seconds}. */
    static String seconds(Duration time) {
        long tenths = Math.max(time.isZero() ? 0 : 1, Math.round(time.toMillis() / 100.0));
        return tenths >= 100 || tenths % 10 == 0
                ? count(Math.round(tenths / 10.0), "second")
                : tenths / 10 + "." + tenths % 10 + " seconds";
    }

    /** The word that agrees with the number of elements, such as "is" or "are". */
    static String agree(List<?> elements, String one, String several) {
        return elements.size() == 1 ? one : several;
    }

    /** The elements, separated by commas. */
    public static String list(List<?> elements) {
        StringJoiner list = new StringJoiner(", ");
        for (Object element : elements) {
            list.add(String.valueOf(element));
        }
        return list.toString();
    }

    /** The text with a full stop, unless it already ends a sentence. */
    public static String sentence(String text) {
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    /** One line of text that fits into a table; the whole text is in the report. */
    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > MAX_CELL ? line.substring(0, MAX_CELL).stripTrailing() + "..." : line;
    }

    /** The text with a capital letter at its beginning. */
    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A size in bytes, KB or MB, such as {@code 1.5 MB}. */
    static String size(long bytes) {
        if (bytes < KIBI) {
            return count(bytes, "byte");
        }
        double kilobytes = (double) bytes / KIBI;
        return kilobytes < KIBI ? tenths(kilobytes) + " KB" : tenths(kilobytes / KIBI) + " MB";
    }

    private static String tenths(double number) {
        long tenths = Math.round(number * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
