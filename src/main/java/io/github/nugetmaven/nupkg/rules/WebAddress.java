package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as .NET's {@code Uri} takes them, on which nuget.org is built. It takes many that {@code java.net.URI} does not:
 * with spaces, with letters beyond ASCII, with backslashes.
 */
final class WebAddress {
    private static final Pattern WEB = Pattern.compile("(?i)https?:[/\\\\]{2}[^\\s/\\\\?#]+.*", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.+", Pattern.DOTALL);

    private WebAddress() {}

    /** Whether it is absolute, with one of the schemes http and https and a host. */
    static boolean isWeb(String address) {
        return WEB.matcher(address.strip()).matches();
    }

    /** In lower case; nothing for an address that is not absolute. */
    static Optional<String> scheme(String address) {
        Matcher matcher = SCHEME.matcher(address.strip());
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** With what has to be escaped replaced by {@code %} and two digits for each byte. */
    static int escapedLength(String address) {
        int length = 0;
        for (byte each : address.strip().getBytes(UTF_8)) {
            length += each <= ' ' ? 3 : 1;
        }
        return length;
    }
}
