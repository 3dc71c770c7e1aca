package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Converts an entry's name to the name that NuGet reads: percent-decoded, without leading {@code ./} and {@code /}.
 *
 * <p>Source: NuGetGallery, PackageValidationHelper.cs.
 */
final class PartName {
    private PartName() {}

    /** @param name with {@code /} between its parts */
    static String of(String name) {
        String decoded = name.indexOf('%') < 0 ? name : decoded(name);
        String part = decoded.replace('\\', '/');
        while (part.startsWith("./") || part.startsWith("/")) {
            part = part.substring(part.indexOf('/') + 1);
        }
        return part;
    }

    /** Leaves a {@code %} without two digits as it is. */
    private static String decoded(String name) {
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
