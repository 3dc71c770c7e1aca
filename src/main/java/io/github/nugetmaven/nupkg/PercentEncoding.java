package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Escapes in the names of entries, which NuGet's clients decode (NuGet.Client, {@code ZipArchiveExtensions.cs}). */
public final class PercentEncoding {
    private PercentEncoding() {}

    /** The name without escapes. Leaves a {@code %} without two digits as it is. */
    public static String decoded(String name) {
        if (name.indexOf('%') < 0) {
            return name;
        }
        StringBuilder decoded = new StringBuilder();
        ByteArrayOutputStream escaped = new ByteArrayOutputStream();
        for (int i = 0; i < name.length(); i++) {
            int high = name.charAt(i) == '%' && i + 2 < name.length() ? Character.digit(name.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(name.charAt(i + 2), 16);
            if (low >= 0) {
                escaped.write(high << 4 | low);
                i += 2;
            } else {
                append(escaped, decoded);
                decoded.append(name.charAt(i));
            }
        }
        append(escaped, decoded);
        return decoded.toString();
    }

    private static void append(ByteArrayOutputStream escaped, StringBuilder decoded) {
        if (escaped.size() > 0) {
            decoded.append(escaped.toString(UTF_8));
            escaped.reset();
        }
    }
}
