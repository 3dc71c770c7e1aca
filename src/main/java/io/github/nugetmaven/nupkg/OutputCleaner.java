package io.github.nugetmaven.nupkg;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/**
 * Makes text from outside fit to be shown, in the log, in a report or in a command: without secrets, without what repaints a
 * terminal or forges a line, and without what a CI takes for a command. Text from outside is what servers, files, the
 * environment and settings contain. Only what is shown passes here, last; what is parsed stays as it was. Thread-safe.
 */
public final class OutputCleaner {
    /** Characters of a value, such as the words of a server. */
    private static final int MAX_VALUE = 600;
    /** Characters of a value in which secrets are looked for: those of a message and of what is around it. */
    private static final int MAX_FOREIGN = 32 << 10;
    /** Characters of a text of several values. */
    private static final int MAX_TEXT = 256 << 10;
    /** Characters from which a secret is not a word that may stand in our own text as well. */
    private static final int LONG_SECRET = 16;

    private static final int NO_WORD = 8;
    private static final String CUT = "...";

    /** Commands of a CI, which are seldom in a text, so that these patterns are seldom compiled. */
    private static final class Commands {
        /**
         * Those that Azure Pipelines ({@code ##vso[}, {@code ##[}) and TeamCity ({@code ##teamcity[}) find anywhere in a line.
         */
        static final Pattern HASHES = Pattern.compile("#(?=#[A-Za-z]{0,40}\\[)");
        /**
         * Those of GitHub Actions, {@code ::name parameters::}, which it reads at the start of a line. {@code id::source} is one
         * of our parameters.
         */
        static final Pattern COLONS = Pattern.compile("(?<![a-z0-9_]):(?=:[A-Za-z-]{1,40}(?: [^:\n]{0,400})?::)");
    }

    /** What was not in the encoding in which it was read, such as a header in Latin-1. */
    private static final char UNREADABLE = '\uFFFD';

    private final ConcurrentMap<String, String> secrets;

    /** A cleaner that knows no secret yet. */
    public OutputCleaner() {
        this(new ConcurrentHashMap<>());
    }

    /** @param secrets known already, as keys; shared with whoever has the same map */
    public OutputCleaner(ConcurrentMap<String, String> secrets) {
        this.secrets = secrets;
    }

    /** Removes this secret from all that is shown from now on. It stays known, since a server may echo it later. */
    public void conceal(String secret) {
        if (!secret.isEmpty()) {
            secrets.put(secret, "");
        }
    }

    /** One value from outside, on one line of at most 600 characters and {@code ...}. */
    public String value(String foreign) {
        // a secret that begins before the limit has to be found whole
        String bounded = cut(foreign, MAX_FOREIGN);
        String redacted = SecretRedactor.redact(bounded, secrets.keySet());
        return cut(withoutCommands(withoutUnreadable(folded(redacted))), MAX_VALUE);
    }

    /**
     * A text of ours with values from outside, in which line breaks are ours. A secret that could be one of our own words, such
     * as {@code push}, is left in it.
     */
    public String text(String own) {
        Set<String> unmistakable = new HashSet<>();
        for (String secret : secrets.keySet()) {
            if (isNoWord(secret)) {
                unmistakable.add(secret);
            }
        }
        return withoutCommands(visible(SecretRedactor.redact(cut(own, MAX_TEXT), unmistakable), true));
    }

    /** The same on one line. */
    public String line(String own) {
        return oneLine(text(own));
    }

    /** A text without secrets on one line, with its blanks. */
    public static String oneLine(String text) {
        return withoutCommands(visible(cut(text, MAX_TEXT), false));
    }

    /** A text without secrets, at most this many characters and an ellipsis, with escapes in place of what has no glyph. */
    public static String escaped(String text, int max) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(max).forEach(c -> {
            if (isHarmful(c)) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        String whole = withoutCommands(shown.toString());
        return text.codePointCount(0, Math.min(text.length(), 2 * max + 2)) > max ? whole + "…" : whole;
    }

    private static boolean isNoWord(String secret) {
        return secret.length() >= LONG_SECRET || secret.length() >= NO_WORD && !isOfLetters(secret);
    }

    private static boolean isOfLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Makes one blank of each run of blanks, and of what has no glyph; with secrets and commands, so to compare only. */
    public static String folded(String text) {
        StringBuilder line = new StringBuilder();
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean isBlank = isHarmful(c) || Character.isWhitespace(c);
            if (!isBlank) {
                line.appendCodePoint(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static String visible(String text, boolean isWithLines) {
        if (!hasHarm(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> isHarmful(c) && !(isWithLines && c == '\n') ? ' ' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean hasHarm(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isHarmful(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Controls, the marks that turn the direction of writing and are not seen, breaks of lines, and halves of characters. */
    private static boolean isHarmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String withoutUnreadable(String text) {
        return text.indexOf(UNREADABLE) < 0 ? text : text.replaceAll(UNREADABLE + "+", "?");
    }

    private static String withoutCommands(String text) {
        String harmless = text.contains("##") ? Commands.HASHES.matcher(text).replaceAll("# ") : text;
        return harmless.contains("::") ? Commands.COLONS.matcher(harmless).replaceAll(": ") : harmless;
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end) + CUT;
    }

    /** The same in all modules, and without the secrets. */
    @Override
    public String toString() {
        return "cleaner";
    }
}
