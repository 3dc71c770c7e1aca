package io.github.nugetmaven.nupkg;

/**
 * Upper and lower case as .NET sees them where no language matters: one UTF-16 unit at a time. Java folds more letters together
 * ({@code ı} with {@code I}) and lowers some by their neighbors ({@code Σ}).
 *
 * <p>Source: .NET, {@code StringComparer.OrdinalIgnoreCase} and {@code String.ToLowerInvariant}.
 */
public final class LetterCase {
    private static final char CAPITAL_I_WITH_DOT = '\u0130';
    private static final char DOTLESS_I = '\u0131';
    private static final char LONG_S = '\u017F';

    private LetterCase() {}

    /** Whether two texts are the same to NuGet, which compares IDs in upper case. */
    public static boolean isSame(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right && upper(left) != upper(right)) {
                return false;
            }
        }
        return true;
    }

    /** The same text for all that are the {@link #isSame same}. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(upper(text.charAt(i)));
        }
        return folded.toString();
    }

    /** The text as in the paths of a feed, and as .NET's regular expressions compare it when they ignore case. */
    public static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c == CAPITAL_I_WITH_DOT ? c : Character.toLowerCase(c));
        }
        return lower.toString();
    }

    private static char upper(char c) {
        return c == DOTLESS_I || c == LONG_S ? c : Character.toUpperCase(c);
    }
}
