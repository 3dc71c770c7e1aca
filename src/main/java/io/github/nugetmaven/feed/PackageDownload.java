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
 * GET of a package's file. It shows no API key to anybody, and the login to the feed alone: feeds lead on to a storage that
 * takes neither.
 *
 * <p>Source: {@code docs/api/package-base-address-resource.md}.
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
     * @param maxBytes after one more the rest is not fetched
     * @throws FeedException if no complete answer arrived
     * @throws IOException if the file cannot be written
     */
    FeedCopy download(PackageIdentity identity, Path target, long maxBytes) throws IOException {
        HttpUrl url = url(flatContainer, identity);
        boolean atTheFeed = true;
        for (int redirects = 0; ; redirects++) {
            FileDownload body = new FileDownload(target, maxBytes);
            ServerResponse answer = send(url, atTheFeed, body);
            Optional<Redirect> next = body.redirect();
            if (next.isEmpty() || redirects == Redirect.MAX || !mayLead(next.get())) {
                return copy(answer, target);
            }
            // not again after a way back: somebody else has written that URL
            atTheFeed = atTheFeed && next.get().isWithinOrigin();
            url = next.get().to();
            next.get().tokens().forEach(client::conceal);
        }
    }

    private ServerResponse send(HttpUrl url, boolean atTheFeed, FileDownload body) throws IOException {
        Request.Builder request = atTheFeed ? client.request(url.uri()) : client.bare(url);
        // packed bytes have a length, by which a cut is known
        Request plain = request.header("Accept-Encoding", "identity").build();
        try {
            return client.send(plain, body);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static FeedCopy copy(ServerResponse answer, Path target) {
        if (FileDownload.isFile(answer)) {
            return new FeedCopy.At(target);
        }
        return answer.status() == 404 ? new FeedCopy.NotVisible() : new FeedCopy.Refused(answer);
    }

    /** Never where anybody on the way could change the package, unless the feed itself is such a place. */
    private static boolean mayLead(Redirect redirect) {
        return redirect.to().isHttps()
                || redirect.isWithinOrigin()
                || Loopback.is(redirect.from().host())
                        && Loopback.is(redirect.to().host());
    }
}
