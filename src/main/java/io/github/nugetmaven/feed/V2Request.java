package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.XmlElement;
import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * GET of one document of a V2 feed: of bounded size, and without entities or a document type. The API key is never sent, and
 * the login only to the feed's own origin, also after redirects. Thread-safe.
 */
final class V2Request {
    private static final long MAX_BYTES = 8L << 20;

    private final FeedClient client;
    private final HttpUrl feed;

    /** @param feed a URL of the feed, whose origin may see the login */
    V2Request(FeedClient client, HttpUrl feed) {
        this.client = client;
        this.feed = feed;
    }

    /**
     * What a server answered. Immutable.
     *
     * @param url where the document is, after redirects
     * @param root the root element of the document; empty if the answer has none that can be read
     */
    record Document(int status, HttpUrl url, Optional<XmlElement> root) {
        Optional<XmlElement> root(String name) {
            return root.filter(it -> status == 200 && it.name().equals(name));
        }

        /** Whether the feed may answer otherwise the next time, or to others. */
        boolean isUnsettled() {
            return status == 401 || status == 403 || status == 407 || status == 408 || status == 429 || status >= 500;
        }
    }

    /** Reads the body of the last response. Not thread-safe. */
    private static final class Body implements FeedClient.ResponseReader {
        private Optional<XmlElement> root = Optional.empty();
        private HttpUrl url;

        @Override
        public void read(ServerResponse response, Response http) throws IOException {
            root = Optional.empty();
            url = http.request().url();
            BufferedSource source = http.body().source();
            if (response.status() == 200 && !source.request(MAX_BYTES + 1)) {
                root = XmlElement.parseForeign(source.readByteArray());
            }
        }
    }

    /** @throws FeedException if no complete response arrived */
    Document get(HttpUrl url, Deadline deadline) {
        boolean isAtFeed = Redirect.link(feed, url).isWithinOrigin();
        Request request = (isAtFeed ? client.request(url.uri()) : client.bare(url))
                .header("Accept", "application/atom+xml, application/xml")
                .build();
        Body body = new Body();
        ServerResponse response = RedirectFollower.look(request, deadline, client, body);
        return new Document(response.status(), body.url, body.root);
    }
}
