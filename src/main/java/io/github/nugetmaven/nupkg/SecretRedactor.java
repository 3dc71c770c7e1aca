package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds a secret in a text, also where a server has escaped its characters, each in its own way: as in JSON ({@code \u002B},
 * {@code \/}), in HTML or XML ({@code &#x2B;}, {@code &amp;}), in a URL ({@code %2B}, {@code +} for a blank), escaped once
 * more, and in a wrong encoding. Has no recursion, so that no text can overflow the stack.
 */
final class SecretRedactor {
    private static final String REDACTED = "***";
    private static final String CUT = "...";
    /** Characters. A text that was cut may end within a secret; a shorter beginning may agree by chance. */
    private static final int MIN_BEGINNING = 16;
    /** Characters of the longest escape that a cut may have left incomplete. */
    private static final int LONGEST_ESCAPE = 8;
    /** Escapes of escapes: more of them stand for no secret. */
    private static final int MAX_DEPTH = 4;

    private static final char ASCII = 0x7F;
    private static final char REPLACEMENT = '\uFFFD';

    private static final Map<Integer, String> ENTITIES =
            Map.of((int) '&', "amp;", (int) '<', "lt;", (int) '>', "gt;", (int) '"', "quot;", (int) '\'', "apos;");

    private SecretRedactor() {}

    static String redact(String text, Collection<String> secrets) {
        if (secrets.isEmpty()) {
            return text;
        }
        String redacted = text;
        // one secret may be part of another
        for (String secret : longestFirst(secrets)) {
            redacted = without(redacted, secret);
        }
        return redacted;
    }

    private static List<String> longestFirst(Collection<String> secrets) {
        List<String> sorted = new ArrayList<>();
        for (String secret : secrets) {
            int place = 0;
            while (place < sorted.size() && sorted.get(place).length() >= secret.length()) {
                place++;
            }
            sorted.add(place, secret);
        }
        return sorted;
    }

    private static String without(String text, String secret) {
        int end = text.endsWith(CUT) ? text.length() - CUT.length() : text.length();
        int[] characters = characters(secret);
        StringBuilder shown = null;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (mayBegin(text.charAt(i), characters[0])) {
                int after = match(text, i, end, characters);
                if (after >= 0) {
                    shown = (shown == null ? new StringBuilder() : shown)
                            .append(text, from, i)
                            .append(REDACTED);
                    from = after;
                    i = after - 1;
                }
            }
        }
        return shown == null ? text : shown.append(text, from, text.length()).toString();
    }

    private static int[] characters(String text) {
        int[] characters = new int[text.codePointCount(0, text.length())];
        int at = 0;
        for (int i = 0; i < characters.length; i++) {
            characters[i] = text.codePointAt(at);
            at += Character.charCount(characters[i]);
        }
        return characters;
    }

    private static boolean mayBegin(char c, int first) {
        return c == '\\'
                || c == '%'
                || c == '&'
                || c == '+'
                || c > ASCII && first > ASCII
                || c == Character.toString(first).charAt(0);
    }

    /**
     * Where the secret that begins here ends; -1 if none does. Follows all readings at the same time, since {@code %25} may
     * be three characters of a secret or one.
     *
     * @param end of a text that was cut, where the beginning of a secret is enough. Only there: tokens of one kind begin
     *     alike, so the beginning of one proves nothing about another.
     */
    private static int match(String text, int begin, int end, int[] secret) {
        Set<Integer> positions = Set.of(begin);
        for (int matched = 0; matched < secret.length; matched++) {
            if (matched >= MIN_BEGINNING && positions.stream().anyMatch(it -> isCutAt(it, text, end))) {
                return end;
            }
            Set<Integer> next = new TreeSet<>();
            for (int position : positions) {
                if (position < text.length()) {
                    addEnds(text, position, secret[matched], next);
                }
            }
            if (next.isEmpty()) {
                return -1;
            }
            positions = next;
        }
        return positions.stream().max(Comparator.naturalOrder()).orElse(-1);
    }

    private static boolean isCutAt(int position, String text, int end) {
        return position == end
                || position < end
                        && end - position < LONGEST_ESCAPE
                        && "\\%&".indexOf(text.charAt(position)) >= 0
                        && text.indexOf(';', position) < 0
                        && text.indexOf(' ', position) < 0;
    }

    /** Adds where this character ends, in each form that the text may have it in. */
    private static void addEnds(String text, int at, int character, Set<Integer> ends) {
        String raw = Character.toString(character);
        if (text.startsWith(raw, at)) {
            ends.add(at + raw.length());
        }
        if (character > ASCII) {
            addMisread(text, at, raw, ends);
        }
        switch (text.charAt(at)) {
            case '\\' -> addBackslashed(text, at, raw, ends);
            case '%' -> addPercented(text, at, raw, ends);
            case '&' -> addEntity(text, at, character, ends);
            case '+' -> {
                if (character == ' ') {
                    ends.add(at + 1);
                }
            }
            default -> {}
        }
    }

    /** Read in another encoding than it was written in: Latin-1 as UTF-8, or the other way round. */
    private static void addMisread(String text, int at, String raw, Set<Integer> ends) {
        for (int i = at; i < text.length() && i < at + MAX_DEPTH && text.charAt(i) == REPLACEMENT; i++) {
            ends.add(i + 1);
        }
        String latin = new String(raw.getBytes(UTF_8), ISO_8859_1);
        if (text.startsWith(latin, at)) {
            ends.add(at + latin.length());
        }
    }

    private static void addBackslashed(String text, int at, String raw, Set<Integer> ends) {
        int i = at;
        while (i < text.length() && text.charAt(i) == '\\' && i - at < 1 << MAX_DEPTH) {
            i++;
            if (raw.equals("\\")) {
                ends.add(i);
            }
        }
        if (text.startsWith(raw, i)) {
            ends.add(i + raw.length());
        }
        // two units of UTF-16 beyond the first plane
        int unit = i - 1;
        for (int k = 0; k < raw.length() && unit >= 0; k++) {
            while (k > 0 && unit + 1 < text.length() && text.charAt(unit) == '\\' && text.charAt(unit + 1) == '\\') {
                unit++;
            }
            unit = afterHex(text, unit, raw.charAt(k));
        }
        if (unit >= 0) {
            ends.add(unit);
        }
    }

    /** After <code>\</code><code>u002B</code> or {@code \x2B}; -1 if there is none of this value. */
    private static int afterHex(String text, int at, char value) {
        if (at + 1 >= text.length() || text.charAt(at) != '\\') {
            return -1;
        }
        int digits = switch (text.charAt(at + 1)) {
            case 'u', 'U' -> 4;
            case 'x', 'X' -> 2;
            default -> -1;
        };
        return digits > 0 && isHex(text, at + 2, digits, value) ? at + 2 + digits : -1;
    }

    private static void addPercented(String text, int at, String raw, Set<Integer> ends) {
        // an escaped percent sign may be escaped once more, or be followed by two digits of the secret
        for (int i = at + 1; raw.equals("%") && i - at < 2 * MAX_DEPTH && text.startsWith("25", i); i += 2) {
            ends.add(i + 2);
        }
        int i = at;
        for (byte each : raw.getBytes(UTF_8)) {
            i = afterPercent(text, i, each & 0xFF);
            if (i < 0) {
                return;
            }
        }
        ends.add(i);
    }

    /** After {@code %2B}, {@code %252B} and so on; -1 if there is none of this value. */
    private static int afterPercent(String text, int at, int value) {
        if (at >= text.length() || text.charAt(at) != '%') {
            return -1;
        }
        int i = at + 1;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            if (isHex(text, i, 2, value)) {
                return i + 2;
            }
            if (!text.startsWith("25", i)) {
                return -1;
            }
            i += 2;
        }
        return -1;
    }

    private static void addEntity(String text, int at, int character, Set<Integer> ends) {
        int i = at + 1;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            String name = ENTITIES.get(character);
            if (name != null && text.regionMatches(true, i, name, 0, name.length())) {
                ends.add(i + name.length());
            }
            addNumber(text, i, character, ends);
            if (!text.startsWith("amp;", i)) {
                return;
            }
            i += "amp;".length();
        }
    }

    private static void addNumber(String text, int at, int character, Set<Integer> ends) {
        int end = text.indexOf(';', at);
        if (end < 0 || end - at > LONGEST_ESCAPE || end - at < 2 || text.charAt(at) != '#') {
            return;
        }
        boolean isHex = text.charAt(at + 1) == 'x' || text.charAt(at + 1) == 'X';
        try {
            int value = Integer.parseInt(text.substring(at + (isHex ? 2 : 1), end), isHex ? 16 : 10);
            if (value == character) {
                ends.add(end + 1);
            }
        } catch (NumberFormatException e) {
            // not a number
        }
    }

    private static boolean isHex(String text, int at, int digits, int value) {
        if (at + digits > text.length()) {
            return false;
        }
        int read = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return false;
            }
            read = read * 16 + digit;
        }
        return read == value;
    }
}
