package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * GET of a package's file. The API key is never sent, and the login only to the feed: many feeds redirect to a storage, which
 * wants neither.
 *
 * <p>Source: NuGet docs, {@code api/package-base-address-resource.md}.
 */
final class PackageDownload {
    private final FeedClient client;
    private final URI flatContainer;

    PackageDownload(FeedClient client, URI flatContainer) {
        this.client = client;
        this.flatContainer = flatContainer;
    }

    static HttpUrl url(URI flatContainer, PackageIdentity identity) {
        String id = identity.id().lowerCase();
        String version = identity.version().lowerCase();
        return HttpUrl.get(flatContainer)
                .newBuilder()
                .addPathSegment(id)
                .addPathSegment(version)
                .addPathSegment(id + "." + version + ".nupkg")
                .build();
    }

    /**
     * @param maxBytes one byte more is fetched at most
     * @throws FeedException if no complete response arrived
     * @throws IOException if the file cannot be written
     */
    FeedCopy download(PackageIdentity identity, Path target, long maxBytes) throws IOException {
        return download(url(flatContainer, identity), true, target, maxBytes);
    }

    /**
     * The same from a URL that a document of a feed names. Nothing is fetched where no redirect of the feed would be followed.
     *
     * @param document the URL of the document, at the feed
     */
    static FeedCopy download(FeedClient client, HttpUrl document, HttpUrl file, Path target, long maxBytes)
            throws IOException {
        Redirect step = Redirect.link(document, file);
        if (!step.isWithinOrigin()) {
            step.tokens().forEach(client::conceal);
        }
        return mayLead(step)
                ? new PackageDownload(client, document.uri()).download(file, step.isWithinOrigin(), target, maxBytes)
                : new FeedCopy.NotVisible();
    }

    private FeedCopy download(HttpUrl first, boolean isAtTheFeed, Path target, long maxBytes) throws IOException {
        Deadline deadline = client.deadline();
        HttpUrl url = first;
        boolean atTheFeed = isAtTheFeed;
        for (int redirects = 0; ; redirects++) {
            FileDownload body = new FileDownload(target, maxBytes, deadline::moved);
            ServerResponse response = send(url, atTheFeed, deadline, body);
            Optional<Redirect> next = body.redirect();
            if (next.isEmpty() || redirects == Redirect.MAX || !mayLead(next.get())) {
                return copy(response, target);
            }
            // not even after a redirect back to the feed: another server has written that URL
            atTheFeed = atTheFeed && next.get().isWithinOrigin();
            url = next.get().to();
            next.get().tokens().forEach(client::conceal);
        }
    }

    private ServerResponse send(HttpUrl url, boolean atTheFeed, Deadline deadline, FileDownload body)
            throws IOException {
        Request.Builder request = atTheFeed ? client.request(url.uri()) : client.bare(url);
        // without it OkHttp asks for gzip, and then a body that was cut cannot be recognised by its length
        Request plain = request.header("Accept-Encoding", "identity").build();
        try {
            return client.send(plain, deadline, FeedClient.MAX_TEXT, body);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static FeedCopy copy(ServerResponse response, Path target) {
        if (FileDownload.isFile(response)) {
            return new FeedCopy.At(target);
        }
        return response.status() == 404 ? new FeedCopy.NotVisible() : new FeedCopy.Refused(response);
    }

    /** Not from https to http, where anybody on the way could change the package; between ports of this machine it may. */
    private static boolean mayLead(Redirect redirect) {
        return redirect.to().isHttps()
                || redirect.isWithinOrigin()
                || Loopback.is(redirect.from().host())
                        && Loopback.is(redirect.to().host());
    }
}
