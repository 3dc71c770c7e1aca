package io.github.nugetmaven.nupkg;

import java.util.regex.Pattern;

/** Text of visible ASCII characters without spaces, such as every HTTP header can carry (RFC 9110, 5.5: {@code VCHAR}). */
public final class VisibleAscii {
    private static final Pattern TEXT = Pattern.compile("[!-~]+");

    private VisibleAscii() {}

    /** Whether the text has at least one character and no other ones. */
    public static boolean is(String text) {
        return TEXT.matcher(text).matches();
    }
}
