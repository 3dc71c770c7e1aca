package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageFile;
import java.net.URI;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;

/**
 * PUT of one package. The same request for a .nupkg and a .snupkg; only the URL differs.
 *
 * <p>Sources: NuGet docs, {@code api/package-publish-resource.md}; NuGet.Client, {@code PackageUpdateResource.cs}, for the
 * names of the part and of its file, whatever the real file is called.
 */
final class PackageUpload {
    private static final Set<Integer> SUCCESS = Set.of(200, 201, 202, 204);
    private static final String DEFAULT_PATH = "api/v2/package";

    private final FeedClient client;

    PackageUpload(FeedClient client) {
        this.client = client;
    }

    /**
     * @param publishUrl as the index or the user gives it
     * @throws FeedException if the feed did not accept the package
     */
    ServerResponse push(PackageFile file, URI publishUrl) {
        MultipartBody body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("package", "package.nupkg", new FileUpload(file))
                .build();
        ServerResponse response = RedirectFollower.send(
                client.keyedRequest(withSlash(publishUrl)).put(body).build(), client);
        if (!SUCCESS.contains(response.status()) || response.isWebPage()) {
            throw new FeedException(new FeedProblem.PushRefused(response, PushRefusal.of(response, file.identity())));
        }
        return response;
    }

    /** NuGet.Client always ends the URL with a slash, and adds the default path of V2 to one without a path. */
    static URI withSlash(URI publishUrl) {
        HttpUrl url = HttpUrl.get(publishUrl);
        if (url.encodedPath().equals("/")) {
            url = url.newBuilder().addPathSegments(DEFAULT_PATH).build();
        }
        return url.encodedPath().endsWith("/")
                ? url.uri()
                : url.newBuilder().addPathSegment("").build().uri();
    }
}
