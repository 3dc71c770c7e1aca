package io.github.nugetmaven.nupkg;

/** Text of visible ASCII characters without spaces, such as every HTTP header can carry (RFC 9110, 5.5: {@code VCHAR}). */
public final class VisibleAscii {

    private VisibleAscii() {}

    /** Whether the text has at least one character and no other ones. */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '!' || text.charAt(i) > '~') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
