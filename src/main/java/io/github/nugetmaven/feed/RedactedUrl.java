package io.github.nugetmaven.feed;

import java.net.URI;
import okhttp3.HttpUrl;

/** What may be told of a URL: neither query nor fragment, which may hold a token, nor a login. */
final class RedactedUrl {
    private static final String LOGIN = "***";

    private RedactedUrl() {}

    static URI of(HttpUrl url) {
        return bare(url).username("").password("").build().uri();
    }

    /** Where a server leads from a URL, whatever it wrote. Where there was a login, that can still be seen. */
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
