package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses URLs like .NET's {@code Uri}, which nuget.org uses. Unlike {@code java.net.URI}, it accepts spaces, non-ASCII letters
 * and backslashes.
 */
final class WebAddress {
    private static final Pattern WEB = Pattern.compile("(?i)https?:[/\\\\]{2}[^\\s/\\\\?#]+.*", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.+", Pattern.DOTALL);

    private WebAddress() {}

    /** Whether the URL is absolute, with the scheme http or https and a host. */
    static boolean isWeb(String address) {
        return WEB.matcher(address.strip()).matches();
    }

    /** The scheme in lower case; empty if the URL is not absolute. */
    static Optional<String> scheme(String address) {
        Matcher matcher = SCHEME.matcher(address.strip());
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
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
