package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.SecretShape;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The part of a URL that may be shown: without query and fragment, which may contain a token, without a login, and without
 * what looks like a token in its path.
 */
public final class RedactedUrl {
    private static final String LOGIN = "***";
    /** What stands for a token in a path; a query may follow it. */
    private static final String TOKEN = "***";
    /** The segment before a key in the URLs of MyGet and its kind (docs.myget.org, "Private feeds"). */
    private static final String BEFORE_KEY = "auth";

    /** Characters. A shorter text in a URL is not a secret, and would be removed from every later response. */
    private static final int TOKEN_LENGTH = 16;

    private RedactedUrl() {}

    static URI of(HttpUrl url) {
        return bare(url).username("").password("").build().uri();
    }

    /** The same of an address that somebody named. Only a URL of HTTP is changed, and only if it has something to hide. */
    public static URI of(URI url) {
        if (FeedUrl.isOrdinary(url) && !hasToken(List.of(url.getPath().split("/")))) {
            return url;
        }
        HttpUrl http = HttpUrl.get(url);
        if (http == null) {
            return url;
        }
        boolean isBare = http.encodedQuery() == null && http.encodedFragment() == null && !hasLogin(http);
        return isBare && !hasToken(http.pathSegments()) ? url : of(http);
    }

    /** What can be shown of a text that is or was meant to be a source, such as a URL with a typo. */
    public static String ofText(String text) {
        if (SecretShape.of(text).isPresent()) {
            return LOGIN;
        }
        // up to the last @: a password may have a slash in it
        return text.contains("//")
                ? text.replaceFirst("(?s)//.*@", "//" + LOGIN + "@").replaceFirst("(?s)[?#].*", "")
                : text.replaceFirst("(?s)^[^@].*@", LOGIN + "@").replaceFirst("(?s)[?].*", "");
    }

    /** The target of a redirect, in whatever form the server wrote it. {@code ***@} shows that there was a login. */
    static String ofTarget(String location, HttpUrl from) {
        HttpUrl to = from.resolve(location);
        if (to == null) {
            return location.replaceFirst("[?#].*", "").replaceFirst("[/\\\\]{2}[^/\\\\]*@", "//" + LOGIN + "@");
        }
        return bare(to).username(hasLogin(to) ? LOGIN : "").password("").build().toString();
    }

    /** The parts of the query that may be a token, both encoded and decoded, and tokens in the path. */
    static List<String> tokens(HttpUrl url) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < url.querySize(); i++) {
            String value = url.queryParameterValue(i);
            parts.add(value == null ? url.queryParameterName(i) : value);
        }
        if (url.encodedQuery() != null) {
            for (String parameter : url.encodedQuery().split("&")) {
                parts.add(parameter.substring(parameter.indexOf('=') + 1));
            }
        }
        for (int i = 0; i < url.pathSize(); i++) {
            if (isToken(url.pathSegments(), i)) {
                parts.add(url.pathSegments().get(i));
            }
        }
        List<String> tokens = new ArrayList<>();
        for (String part : parts) {
            if (part.length() >= TOKEN_LENGTH) {
                tokens.add(part);
            }
        }
        return tokens;
    }

    static boolean hasLogin(URI url) {
        return !FeedUrl.isOrdinary(url) && hasLogin(HttpUrl.get(url));
    }

    static boolean hasLogin(HttpUrl url) {
        return !url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty();
    }

    private static boolean hasToken(List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            if (isToken(path, i)) {
                return true;
            }
        }
        return false;
    }

    /** A GUID alone is no secret: Azure Artifacts names projects and feeds by GUIDs. */
    private static boolean isToken(List<String> path, int segment) {
        Optional<SecretShape> shape = SecretShape.ofName(path.get(segment));
        return shape.isPresent()
                && (shape.get() != SecretShape.GUID
                        || segment > 0 && path.get(segment - 1).equals(BEFORE_KEY));
    }

    private static HttpUrl.Builder bare(HttpUrl url) {
        HttpUrl.Builder bare = url.newBuilder().query(null).fragment(null);
        for (int i = 0; i < url.pathSize(); i++) {
            if (isToken(url.pathSegments(), i)) {
                bare.setPathSegment(i, TOKEN);
            }
        }
        return bare;
    }
}
