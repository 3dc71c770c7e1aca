package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.nupkg.XmlElement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Reads a V2 feed, which speaks OData: {@code FindPackagesById()} for the versions of a package, {@code Packages(Id=…,
 * Version=…)} for one version and the URL of its file. Servers differ in what they have of it. Thread-safe.
 *
 * <p>Source: NuGet.Client, {@code V2FeedParser.cs} and {@code V2FeedQueryBuilder.cs}.
 */
final class V2Feed {
    /** A page has 100 versions on most servers. */
    private static final int MAX_PAGES = 100;

    private final FeedClient client;
    private final V2Request request;
    /** Those that may be the feed's; one is left as soon as it has answered. */
    private volatile List<HttpUrl> roots;
    /** Whether the server has no {@code FindPackagesById()}. */
    private volatile boolean isWithoutLists;

    V2Feed(FeedClient client, URI pushUrl) {
        this.client = client;
        this.request = new V2Request(client, HttpUrl.get(pushUrl));
        this.roots = V2Roots.of(pushUrl);
    }

    /** What a feed has of one ID. {@code isWhole}: nothing of it is missing. */
    private record Listing(List<V2Entry> entries, boolean isWhole) {
        static final Listing UNKNOWN = new Listing(List.of(), false);
    }

    /** @throws FeedException if no complete response arrived */
    FeedVersions versions(PackageId id) {
        Listing listing = list(id);
        List<NuGetVersion> versions =
                listing.entries().stream().map(V2Entry::version).distinct().toList();
        if (!listing.isWhole()) {
            return versions.isEmpty() ? FeedVersions.UNKNOWN : FeedVersions.atLeast(versions);
        }
        return versions.isEmpty() ? FeedVersions.NONE : FeedVersions.of(versions);
    }

    /**
     * Whether the feed has this version, for a server without lists. Where such a server answers that it does not, nobody
     * knows whether it understood the question.
     *
     * @throws FeedException if no complete response arrived
     */
    Presence find(PackageIdentity identity) {
        return entry(identity).isPresent() ? Presence.TAKEN : Presence.UNKNOWN;
    }

    /**
     * The SHA-512 hash of the feed's file, in Base64, if the feed tells it.
     *
     * @throws FeedException if no complete response arrived
     */
    Optional<String> sha512Of(PackageIdentity identity) {
        return entry(identity).flatMap(V2Entry::sha512);
    }

    /**
     * @throws FeedException if no complete response arrived
     * @throws IOException if the file cannot be written
     */
    FeedCopy copyOf(PackageIdentity identity, Path target, long maxBytes) throws IOException {
        Optional<V2Entry> entry = entry(identity)
                .or(() -> list(identity.id()).entries().stream()
                        .filter(it -> it.is(identity))
                        .findFirst());
        Optional<HttpUrl> file = entry.flatMap(V2Entry::file);
        return file.isEmpty()
                ? new FeedCopy.NotVisible()
                : PackageDownload.download(client, entry.get().document(), file.get(), target, maxBytes);
    }

    private Optional<V2Entry> entry(PackageIdentity identity) {
        String keys = "Packages(Id='" + quoted(identity.id()) + "',Version='" + identity.version() + "')";
        for (HttpUrl root : roots) {
            V2Request.Document document =
                    request.get(V2Roots.resource(root, keys).build(), client.deadline());
            Optional<V2Entry> entry = document.root("entry")
                    .flatMap(it -> V2Entry.of(it, document.url()))
                    .filter(it -> it.is(identity));
            if (entry.isPresent()) {
                roots = List.of(root);
                return entry;
            }
        }
        return Optional.empty();
    }

    private Listing list(PackageId id) {
        if (isWithoutLists) {
            return Listing.UNKNOWN;
        }
        boolean isSettled = true;
        for (HttpUrl root : roots) {
            HttpUrl first = V2Roots.resource(root, "FindPackagesById()")
                    .addQueryParameter("id", "'" + quoted(id) + "'")
                    .addQueryParameter("semVerLevel", "2.0.0")
                    .build();
            Deadline deadline = client.deadline();
            V2Request.Document document = request.get(first, deadline);
            if (document.root("feed").isPresent()) {
                roots = List.of(root);
                return pages(document, id, deadline);
            }
            isSettled &= !document.isUnsettled();
        }
        isWithoutLists = isSettled;
        return Listing.UNKNOWN;
    }

    /** What the pages have that can be read before the deadline; a page elsewhere is not asked for. */
    private Listing pages(V2Request.Document first, PackageId id, Deadline deadline) {
        List<V2Entry> entries = new ArrayList<>();
        Set<HttpUrl> asked = new HashSet<>();
        V2Request.Document page = first;
        while (true) {
            asked.add(page.url());
            Optional<XmlElement> feed = page.root("feed");
            if (feed.isEmpty()) {
                return new Listing(entries, false);
            }
            HttpUrl base = page.url();
            feed.get().all("entry").stream()
                    .flatMap(it -> V2Entry.of(it, base).stream())
                    .filter(it -> it.isOf(id))
                    .forEach(entries::add);
            Optional<String> next = next(feed.get());
            if (next.isEmpty()) {
                return new Listing(entries, true);
            }
            Optional<HttpUrl> onward = next.map(base::resolve)
                    .filter(it -> Redirect.link(base, it).isWithinOrigin())
                    .filter(it -> asked.size() < MAX_PAGES && !asked.contains(it));
            if (onward.isEmpty()) {
                return new Listing(entries, false);
            }
            try {
                page = request.get(onward.get(), deadline);
            } catch (FeedException e) {
                // the versions on the pages before are taken, whatever comes behind
                return new Listing(entries, false);
            }
        }
    }

    private static Optional<String> next(XmlElement feed) {
        return feed.all("link").stream()
                .filter(it -> it.attribute("rel").filter("next"::equals).isPresent())
                .flatMap(it -> it.attribute("href").stream())
                .findFirst();
    }

    private static String quoted(PackageId id) {
        return id.value().replace("'", "''");
    }
}
