package io.github.nugetmaven.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * URLs as feeds and their users write them, which is more than {@link URI} reads: with blanks in them, and with host names
 * that have an underscore, a hyphen at the start or letters beyond ASCII. .NET and OkHttp use them all, so host and port of such
 * a URL come from OkHttp, and a {@link URI} is only its text. An {@linkplain #isOrdinary ordinary} URL is read without OkHttp.
 */
public final class FeedUrl {
    /** OkHttp would read one slash, or three, as two. */
    private static final Pattern WITH_HOST = Pattern.compile("(?i)https?://[^/\\\\?#].*", Pattern.DOTALL);

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private static final Pattern ORDINARY_HOST = Pattern.compile("[A-Za-z0-9.-]++");

    /** Characters of a host name and of a part of it (RFC 1035, 2.3.4). */
    private static final int HOST_LENGTH = 253;

    private static final int LABEL_LENGTH = 63;

    /** Without segments that name another place. */
    private static final Pattern ORDINARY_PATH = Pattern.compile("(?!.*/\\.)[A-Za-z0-9._~/-]*+");

    private FeedUrl() {}

    /** An absolute http or https URL, escaped where necessary; empty for anything else. */
    public static Optional<URI> parse(String text) {
        String url = LONE_PERCENT.matcher(text.strip()).replaceAll("%25");
        if (hasControl(url) || !WITH_HOST.matcher(url).matches()) {
            return Optional.empty();
        }
        Optional<URI> uri = uri(url);
        if (uri.isPresent() && isOrdinary(uri.get())) {
            return uri;
        }
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null || uri.isPresent()) {
            return parsed == null ? Optional.empty() : uri;
        }
        try {
            return Optional.of(parsed.uri());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Whether {@link URI} reads this URL of http or https as OkHttp does, and it has no login, query, fragment or escape. OkHttp
     * is loaded while such a URL is read: its reader alone takes a tenth of the time that a push adds to a build.
     */
    static boolean isOrdinary(URI url) {
        String host = url.getHost();
        return host != null
                && (isHttps(url) || "http".equalsIgnoreCase(url.getScheme()))
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.getPort() != 0
                && url.getPort() <= 0xFFFF
                && isOrdinaryHost(host)
                && ORDINARY_PATH.matcher(url.getRawPath()).matches();
    }

    private static boolean isOrdinaryHost(String host) {
        if (host.length() > HOST_LENGTH || !ORDINARY_HOST.matcher(host).matches()) {
            return false;
        }
        for (String label : host.split("\\.")) {
            // letters beyond ASCII, encoded
            if (label.length() > LABEL_LENGTH || label.regionMatches(true, 0, "xn--", 0, 4)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text as it was written, as far as it is a URI. */
    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The host of an http or https URL, with brackets if it is an IPv6 address; an empty text for another URL. */
    public static String host(URI url) {
        if (isOrdinary(url)) {
            return url.getHost().toLowerCase(Locale.ROOT);
        }
        HttpUrl http = HttpUrl.get(url);
        String host = http == null ? "" : http.host();
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** The port of an http or https URL, that of the scheme if none is given; -1 for another URL. */
    public static int port(URI url) {
        if (isOrdinary(url)) {
            return url.getPort() >= 0 ? url.getPort() : portOfScheme(url);
        }
        HttpUrl http = HttpUrl.get(url);
        return http == null ? -1 : http.port();
    }

    private static int portOfScheme(URI url) {
        return isHttps(url) ? HTTPS_PORT : HTTP_PORT;
    }

    static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /** Host and port of an http or https URL, without the port of the scheme; an empty text for another URL. */
    public static String hostAndPort(URI url) {
        int port = port(url);
        boolean isDefault = port < 0 || port == portOfScheme(url);
        return isDefault ? host(url) : host(url) + ":" + port;
    }
}
