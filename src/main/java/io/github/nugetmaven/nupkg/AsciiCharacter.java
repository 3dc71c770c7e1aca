package io.github.nugetmaven.nupkg;

/** Letters and digits of ASCII, without a pattern, which would be compiled in each push. */
public final class AsciiCharacter {
    private AsciiCharacter() {}

    public static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the text has at least one digit and nothing else. */
    public static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
