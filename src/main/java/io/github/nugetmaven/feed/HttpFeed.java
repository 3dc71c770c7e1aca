package io.github.nugetmaven.feed;

import io.github.nugetmaven.feed.PackageSource.ServiceIndexUrl;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** A feed on a web server whose push URLs are known. Thread-safe. */
public final class HttpFeed implements Feed {
    private static final String GALLERY_PAGES = "https://www.nuget.org/packages/";

    private final PackageSource source;
    private final FeedClient client;
    private final Optional<URI> packages;
    private final Optional<URI> symbols;
    private final Optional<URI> flatContainer;
    private final Optional<V2Feed> v2;

    private HttpFeed(
            PackageSource source,
            FeedClient client,
            Optional<URI> packages,
            Optional<URI> symbols,
            Optional<URI> flatContainer,
            Optional<V2Feed> v2) {
        this.source = source;
        this.client = client;
        this.packages = packages;
        this.symbols = symbols;
        this.flatContainer = flatContainer;
        this.v2 = v2;
        for (URI place : places()) {
            requireNoDowngrade(place);
        }
        if (packages.isPresent()) {
            client.requireKeyCovers(packages.get());
        }
        for (URI place : places()) {
            client.requireSecure(place);
            // a server may repeat the URL that it was asked for
            for (String token : RedactedUrl.tokens(HttpUrl.get(place))) {
                client.conceal(token);
            }
        }
    }

    /** Where packages go, then where symbols go, if they do. */
    private List<URI> places() {
        List<URI> places = new ArrayList<>();
        if (packages.isPresent()) {
            places.add(packages.get());
        }
        if (symbols.isPresent()) {
            places.add(symbols.get());
        }
        return places;
    }

    private void requireNoDowngrade(URI place) {
        URI named = source.webAddress().orElseThrow();
        if (SecretScope.isDowngrade(named, place)) {
            throw new FeedException(new FeedProblem.Downgrade(RedactedUrl.of(named), RedactedUrl.of(place)));
        }
    }

    /**
     * Finds the push URL of packages, and that of symbols if the feed takes them.
     *
     * @throws FeedException if there is no push URL for packages
     */
    public static HttpFeed connect(PackageSource source, FeedClient client) {
        if (source instanceof ServiceIndexUrl v3) {
            ServiceIndex index = ServiceIndex.fetch(v3.url(), client);
            return new HttpFeed(
                    source,
                    client,
                    Optional.of(index.require(ServiceIndex.PACKAGE_PUBLISH)),
                    index.find(ServiceIndex.SYMBOL_PACKAGE_PUBLISH),
                    index.find(ServiceIndex.PACKAGE_BASE_ADDRESS),
                    Optional.empty());
        }
        return new HttpFeed(
                source,
                client,
                source.webAddress(),
                Optional.empty(),
                Optional.empty(),
                source.webAddress().map(it -> new V2Feed(client, it)));
    }

    /**
     * Finds the push URL of symbols, for a source that takes only those.
     *
     * @throws FeedException if there is no push URL for symbols
     */
    public static HttpFeed connectForSymbols(PackageSource source, FeedClient client) {
        Optional<URI> symbols = source instanceof ServiceIndexUrl v3
                ? Optional.of(ServiceIndex.fetch(v3.url(), client).require(ServiceIndex.SYMBOL_PACKAGE_PUBLISH))
                : source.webAddress();
        return new HttpFeed(source, client, Optional.empty(), symbols, Optional.empty(), Optional.empty());
    }

    /**
     * Requires that symbols can be pushed. Only those who have some need to know.
     *
     * @throws FeedException if the API key may not go to where the feed takes symbols
     */
    public void requireKeyForSymbols() {
        symbols.ifPresent(client::requireKeyCovers);
    }

    /** The addresses of another origin than the source where packages or symbols go. */
    public List<URI> otherOrigins() {
        URI named = source.webAddress().orElseThrow();
        List<URI> others = new ArrayList<>();
        for (URI place : places()) {
            boolean isOfNuGetOrg = source.isNuGetOrg() && PackageSource.isNuGetOrg(place);
            if (!isOfNuGetOrg && !SecretScope.isSameOrigin(named, place)) {
                others.add(RedactedUrl.of(place));
            }
        }
        return others;
    }

    @Override
    public boolean takesSymbols() {
        return symbols.isPresent();
    }

    @Override
    public FeedVersions versions(PackageId id) {
        if (flatContainer.isPresent()) {
            return new VersionsRequest(client, flatContainer.get()).send(id);
        }
        return v2.isPresent() ? v2.get().versions(id) : FeedVersions.UNKNOWN;
    }

    @Override
    public Presence find(PackageIdentity identity, FeedVersions versions) {
        Presence listed = versions.presenceOf(identity.version());
        return listed == Presence.UNKNOWN && v2.isPresent() ? v2.get().find(identity) : listed;
    }

    @Override
    public Optional<String> sha512Of(PackageIdentity identity) {
        return v2.flatMap(it -> it.sha512Of(identity));
    }

    @Override
    public FeedCopy copyOf(PackageIdentity identity, Path target, long maxBytes) throws IOException {
        if (flatContainer.isPresent()) {
            return new PackageDownload(client, flatContainer.get()).download(identity, target, maxBytes);
        }
        return v2.isPresent() ? v2.get().copyOf(identity, target, maxBytes) : new FeedCopy.NotVisible();
    }

    /** The requests about keys, if this feed has them: nuget.org does, and so does a feed with both push URLs of a gallery. */
    public Optional<KeyProbes> keyProbes() {
        Optional<GalleryAddress> gallery = gallery();
        return gallery.isPresent() ? Optional.of(new KeyProbes(client, gallery.get())) : Optional.empty();
    }

    private Optional<GalleryAddress> gallery() {
        if (source.isNuGetOrg()) {
            return packages.isPresent() || symbols.isPresent() ? GalleryAddress.of(places().get(0)) : Optional.empty();
        }
        return packages.isPresent() && symbols.isPresent()
                ? GalleryAddress.of(packages.get(), symbols.get())
                : Optional.empty();
    }

    /** The requests about keys after a push was refused. The words of the refusal too may show that the feed is a gallery. */
    public Optional<KeyProbes> keyProbes(ServerResponse refusal) {
        return KeyVerdict.of(refusal) == KeyVerdict.REFUSED
                ? GalleryAddress.of(refusal.url()).map(it -> new KeyProbes(client, it))
                : keyProbes();
    }

    @Override
    public PushReceipt push(Upload upload) {
        PackageFile file = upload.file();
        Optional<URI> url = file.symbols() ? symbols : packages;
        if (url.isEmpty()) {
            throw new IllegalArgumentException("this feed does not take " + file.path());
        }
        ServerResponse response = new PackageUpload(client).push(upload, url.get());
        return new PushReceipt(
                Optional.of(response.status()),
                response.shownPhrase(),
                response.warnings(),
                file.symbols() ? Optional.empty() : link(file.identity()));
    }

    private Optional<String> link(PackageIdentity identity) {
        if (source.isNuGetOrg()) {
            return Optional.of(GALLERY_PAGES + identity.id() + "/" + identity.version());
        }
        return flatContainer.isPresent()
                ? Optional.of(RedactedUrl.of(PackageDownload.url(flatContainer.get(), identity))
                        .toString())
                : Optional.empty();
    }
}
