package io.github.nugetmaven.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * URLs as feeds and their users write them, which is more than {@link URI} reads: with blanks in them, and with host names
 * that have an underscore, a hyphen at the start or letters beyond ASCII. .NET and OkHttp use them all, so host and port come
 * from OkHttp, and a {@link URI} is only the text of a URL.
 */
public final class FeedUrl {
    /** OkHttp would read one slash, or three, as two. */
    private static final Pattern WITH_HOST = Pattern.compile("(?i)https?://[^/\\\\?#].*", Pattern.DOTALL);

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private FeedUrl() {}

    /** An absolute http or https URL, escaped where necessary; empty for anything else. */
    public static Optional<URI> parse(String text) {
        String url = LONE_PERCENT.matcher(text.strip()).replaceAll("%25");
        if (hasControl(url) || !WITH_HOST.matcher(url).matches()) {
            return Optional.empty();
        }
        HttpUrl parsed = HttpUrl.parse(url);
        return parsed == null ? Optional.empty() : uri(url, parsed);
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
    private static Optional<URI> uri(String text, HttpUrl url) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            try {
                return Optional.of(url.uri());
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
        }
    }

    /** The host of an http or https URL, with brackets if it is an IPv6 address; an empty text for another URL. */
    public static String host(URI url) {
        HttpUrl http = HttpUrl.get(url);
        String host = http == null ? "" : http.host();
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** The port of an http or https URL, that of the scheme if none is given; -1 for another URL. */
    public static int port(URI url) {
        HttpUrl http = HttpUrl.get(url);
        return http == null ? -1 : http.port();
    }

    /** Host and port of an http or https URL, without the port of the scheme; an empty text for another URL. */
    public static String hostAndPort(URI url) {
        HttpUrl http = HttpUrl.get(url);
        boolean isDefault = http == null || http.port() == HttpUrl.defaultPort(http.scheme());
        return isDefault ? host(url) : host(url) + ":" + http.port();
    }
}
