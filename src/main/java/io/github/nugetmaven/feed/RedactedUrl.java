package io.github.nugetmaven.feed;

import java.net.URI;
import okhttp3.HttpUrl;

/** The part of a URL that may be shown: without query and fragment, which may contain a token, and without a login. */
final class RedactedUrl {
    private static final String LOGIN = "***";

    private RedactedUrl() {}

    static URI of(HttpUrl url) {
        return bare(url).username("").password("").build().uri();
    }

    /** The target of a redirect, in whatever form the server wrote it. {@code ***@} shows that there was a login. */
    static String ofTarget(String location, HttpUrl from) {
        HttpUrl to = from.resolve(location);
        if (to == null) {
            return location.replaceFirst("[?#].*", "").replaceFirst("[/\\\\]{2}[^/\\\\]*@", "//" + LOGIN + "@");
        }
        return bare(to).username(hasLogin(to) ? LOGIN : "").password("").build().toString();
    }

    static boolean hasLogin(HttpUrl url) {
        return !url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty();
    }

    private static HttpUrl.Builder bare(HttpUrl url) {
        return url.newBuilder().query(null).fragment(null);
    }
}
