package io.github.nugetmaven.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * URLs as feeds and their users write them, which is more than {@link URI} takes: with blanks in them, and with host names
 * that have an underscore. .NET and OkHttp use both.
 */
public final class FeedUrl {
    private FeedUrl() {}

    /** An absolute http or https URL, with its blanks escaped; empty for anything else. */
    static Optional<URI> parse(String text) {
        String url = text.strip();
        for (int i = 0; i < url.length(); i++) {
            if (Character.isISOControl(url.charAt(i))) {
                return Optional.empty();
            }
        }
        try {
            URI uri = new URI(url.replace(" ", "%20"));
            // HttpUrl sends the requests and is stricter than the JDK, for example about ports
            boolean isGood = uri.isAbsolute() && uri.getRawAuthority() != null && HttpUrl.get(uri) != null;
            return isGood ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The host of an http or https URL. {@link URI#getHost} is null for one with an underscore. */
    public static String host(URI url) {
        return url.getHost() != null
                ? url.getHost()
                : HttpUrl.get(url.toString()).host();
    }

    /** The port of an http or https URL, that of the scheme if none is given. */
    public static int port(URI url) {
        return HttpUrl.get(url.toString()).port();
    }
}
