package io.github.nugetmaven.nupkg;

/**
 * White space as .NET sees it, and so what NuGet trims: other than in Java, no-break spaces and U+0085 belong to it, and U+001C
 * to U+001F do not.
 *
 * <p>Source: .NET docs, {@code Char.IsWhiteSpace}.
 */
public final class WhiteSpace {
    private static final char NEXT_LINE = '\u0085';
    private static final char LAST_CONTROL = '\r';

    private WhiteSpace() {}

    /** Whether this is white space. */
    static boolean is(char c) {
        return c < ' ' ? c >= '\t' && c <= LAST_CONTROL : c == NEXT_LINE || Character.isSpaceChar(c);
    }

    /** The text without white space at its ends. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && is(text.charAt(start))) {
            start++;
        }
        while (end > start && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
