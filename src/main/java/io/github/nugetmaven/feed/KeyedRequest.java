package io.github.nugetmaven.feed;

import java.net.URI;
import okhttp3.Request;

/** A request that shows a feed an API key. */
final class KeyedRequest {
    private KeyedRequest() {}

    /** With the feed's own key, if it has one. */
    static Request.Builder of(URI url, FeedClient client) {
        Request.Builder request = plain(url, client);
        client.apiKey().ifPresent(key -> request.header("X-NuGet-ApiKey", key));
        return request;
    }

    /** With another key. */
    static Request.Builder of(URI url, FeedClient client, String key) {
        return plain(url, client).header("X-NuGet-ApiKey", key);
    }

    private static Request.Builder plain(URI url, FeedClient client) {
        return client.request(url).header("X-NuGet-Protocol-Version", PackageUpload.PROTOCOL_VERSION);
    }
}
