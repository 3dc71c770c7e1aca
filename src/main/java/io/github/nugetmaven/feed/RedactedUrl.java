package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.SecretShape;
import java.net.URI;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        HttpUrl http = HttpUrl.get(url);
        if (http == null) {
            return url;
        }
        boolean isBare = http.encodedQuery() == null && http.encodedFragment() == null && !hasLogin(http);
        return isBare && !hasToken(http) ? url : of(http);
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
    static Stream<String> tokens(HttpUrl url) {
        Stream<String> decoded = IntStream.range(0, url.querySize())
                .mapToObj(i -> Optional.ofNullable(url.queryParameterValue(i)).orElse(url.queryParameterName(i)));
        Stream<String> encoded = Optional.ofNullable(url.encodedQuery()).stream()
                .flatMap(query -> Stream.of(query.split("&")))
                .map(parameter -> parameter.substring(parameter.indexOf('=') + 1));
        Stream<String> path =
                IntStream.range(0, url.pathSize()).filter(i -> isToken(url, i)).mapToObj(url.pathSegments()::get);
        return Stream.of(decoded, encoded, path).flatMap(it -> it).filter(it -> it.length() >= TOKEN_LENGTH);
    }

    static boolean hasLogin(HttpUrl url) {
        return !url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty();
    }

    private static boolean hasToken(HttpUrl url) {
        for (int i = 0; i < url.pathSize(); i++) {
            if (isToken(url, i)) {
                return true;
            }
        }
        return false;
    }

    /** A GUID alone is no secret: Azure Artifacts names projects and feeds by GUIDs. */
    private static boolean isToken(HttpUrl url, int segment) {
        return SecretShape.ofName(url.pathSegments().get(segment))
                .filter(it -> it != SecretShape.GUID
                        || segment > 0 && url.pathSegments().get(segment - 1).equals(BEFORE_KEY))
                .isPresent();
    }

    private static HttpUrl.Builder bare(HttpUrl url) {
        HttpUrl.Builder bare = url.newBuilder().query(null).fragment(null);
        for (int i = 0; i < url.pathSize(); i++) {
            if (isToken(url, i)) {
                bare.setPathSegment(i, TOKEN);
            }
        }
        return bare;
    }
}
