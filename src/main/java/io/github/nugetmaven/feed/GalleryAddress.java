package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Where a NuGetGallery, the software of nuget.org, answers questions about keys: beside its push URLs. Immutable.
 *
 * <p>Source: NuGetGallery, {@code App_Start/Routes.cs}.
 *
 * @param root ends with a slash
 */
record GalleryAddress(HttpUrl root) {
    private static final List<String> PUSH_PATHS = List.of("api/v2/package", "api/v2/symbolpackage");

    /** The gallery that has this push URL, if it is the push URL of one. */
    static Optional<GalleryAddress> of(URI pushUrl) {
        HttpUrl url = HttpUrl.get(pushUrl);
        String path = url.encodedPath().replaceFirst("/$", "");
        return PUSH_PATHS.stream()
                .filter(it -> path.endsWith("/" + it))
                .map(it -> path.substring(0, path.length() - it.length()))
                .map(it -> new GalleryAddress(url.newBuilder()
                        .encodedPath(it)
                        .query(null)
                        .fragment(null)
                        .build()))
                .findFirst();
    }

    /** The gallery whose two push URLs these are; other feeds may have one of them, but not both. */
    static Optional<GalleryAddress> of(URI packages, URI symbols) {
        Optional<GalleryAddress> gallery = of(packages);
        return HttpUrl.get(packages).encodedPath().contains("symbolpackage")
                        || !of(symbols).equals(gallery)
                ? Optional.empty()
                : gallery;
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
