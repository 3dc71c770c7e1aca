package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.AsciiCharacter;
import java.util.Locale;
import java.util.Optional;

/**
 * Parses URLs like .NET's {@code Uri}, which nuget.org uses. Unlike {@code java.net.URI}, it accepts spaces, non-ASCII letters
 * and backslashes.
 */
final class WebAddress {
    /** What cannot begin a host. */
    private static final String NO_HOST = " \t\n\u000B\f\r/?#";

    private WebAddress() {}

    /** Whether the URL is absolute, with the scheme http or https and a host. */
    static boolean isWeb(String address) {
        String url = address.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
        int host = url.startsWith("http://") ? 7 : url.startsWith("https://") ? 8 : url.length();
        return host < url.length() && NO_HOST.indexOf(url.charAt(host)) < 0;
    }

    /** The scheme in lower case; empty if the URL is not absolute. */
    static Optional<String> scheme(String address) {
        String url = address.strip();
        int colon = url.indexOf(':');
        return colon > 0 && colon < url.length() - 1 && isScheme(url.substring(0, colon))
                ? Optional.of(url.substring(0, colon).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static boolean isScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!AsciiCharacter.isLetter(c) && (i == 0 || !AsciiCharacter.isDigit(c) && "+.-".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    /** Length of the URL after escaping: each byte that has to be escaped counts as {@code %} and two digits. */
    static int escapedLength(String address) {
        int length = 0;
        for (byte each : address.strip().getBytes(UTF_8)) {
            length += each <= ' ' ? 3 : 1;
        }
        return length;
    }
}
