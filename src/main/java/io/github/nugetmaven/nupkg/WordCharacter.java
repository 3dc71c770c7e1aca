package io.github.nugetmaven.nupkg;

/**
 * The characters of {@code \w} in .NET's patterns: letters, digits, connectors such as _, and marks without a width, each in one
 * UTF-16 unit.
 *
 * <p>Source: NuGet.Client, {@code PackageIdValidator.cs}; .NET docs, Character classes in regular expressions. .NET 10 has
 * Unicode 16, and JDK 17 has Unicode 13, so the characters in between are listed here.
 */
final class WordCharacter {
    /** The first and the last of each range. */
    private static final String SINCE_UNICODE_14 =
            "\u0870\u0887\u0889\u088E\u0897\u089F\u08B5\u08B5\u08C8\u08D2\u0C3C\u0C3C"
                    + "\u0C5D\u0C5D\u0CDD\u0CDD\u0ECE\u0ECE\u170D\u170D\u171F\u171F\u180F\u180F\u1AC1\u1ACE\u1B4C\u1B4C\u1C89\u1C8A"
                    + "\u1DFA\u1DFA\u2C2F\u2C2F\u2C5F\u2C5F\u9FFD\u9FFF\uA7C0\uA7C1\uA7CB\uA7CD\uA7D0\uA7D1\uA7D3\uA7D3\uA7D5\uA7DC"
                    + "\uA7F2\uA7F4";

    /** A mark that has had a width since Unicode 14. */
    private static final char HANUNOO_PAMUDPOD = '\u1734';

    private WordCharacter() {}

    static boolean is(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.CONNECTOR_PUNCTUATION -> true;
            case Character.NON_SPACING_MARK -> c != HANUNOO_PAMUDPOD;
            case Character.UNASSIGNED -> isNewer(c);
            default -> false;
        };
    }

    private static boolean isNewer(char c) {
        for (int i = 0; i < SINCE_UNICODE_14.length(); i += 2) {
            if (c >= SINCE_UNICODE_14.charAt(i) && c <= SINCE_UNICODE_14.charAt(i + 1)) {
                return true;
            }
        }
        return false;
    }
}
