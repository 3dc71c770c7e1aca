package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageId;
import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The root of a NuGetGallery, the software of nuget.org, below which it has its push URLs and those about keys. Immutable.
 *
 * <p>Source: NuGetGallery, {@code App_Start/Routes.cs}.
 *
 * @param root ends with a slash
 */
record GalleryAddress(HttpUrl root) {
    private static final String PACKAGES = "api/v2/package";
    private static final String SYMBOLS = "api/v2/symbolpackage";

    /** The gallery that has this push URL, for packages or for symbols, if it is the push URL of a gallery. */
    static Optional<GalleryAddress> of(URI pushUrl) {
        return above(PACKAGES, pushUrl).or(() -> above(SYMBOLS, pushUrl));
    }

    /** The gallery that has these two push URLs. Other feeds may have one of them, but not both. */
    static Optional<GalleryAddress> of(URI packages, URI symbols) {
        return above(PACKAGES, packages)
                .filter(gallery -> above(SYMBOLS, symbols).equals(Optional.of(gallery)));
    }

    private static Optional<GalleryAddress> above(String pushPath, URI pushUrl) {
        HttpUrl url = HttpUrl.get(pushUrl);
        String path = url.encodedPath().replaceFirst("/$", "");
        return Optional.of(path)
                .filter(it -> it.endsWith("/" + pushPath))
                .map(it -> it.substring(0, it.length() - pushPath.length()))
                .map(it -> new GalleryAddress(url.newBuilder()
                        .encodedPath(it)
                        .query(null)
                        .fragment(null)
                        .build()));
    }

    URI verifyKey(PackageId id) {
        return url("api/v2/verifykey", id);
    }

    URI createVerificationKey(PackageId id) {
        return url("api/v2/package/create-verification-key", id);
    }

    private URI url(String path, PackageId id) {
        return root.newBuilder()
                .addPathSegments(path)
                .addPathSegment(id.value())
                .build()
                .uri();
    }
}
