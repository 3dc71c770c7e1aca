package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageFile;
import java.net.URI;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;

/**
 * PUT of one package. The same request for a .nupkg and a .snupkg; only the URL differs.
 *
 * <p>Source: {@code docs/api/package-publish-resource.md}; names of the part and of its file as NuGet.Client's
 * {@code PackageUpdateResource.cs} has them, whatever the real file is called.
 */
final class PackageUpload {
    /** nuget.org refuses a push that does not say at least this ({@code docs/api/NuGet-Protocols.md}). */
    static final String PROTOCOL_VERSION = "4.1.0";

    private static final Set<Integer> SUCCESS = Set.of(200, 201, 202, 204);
    private static final String DEFAULT_PATH = "api/v2/package";

    private final FeedClient client;

    PackageUpload(FeedClient client) {
        this.client = client;
    }

    /**
     * @param publishUrl as the index or the user gives it
     * @throws FeedException if the package was not taken
     */
    ServerResponse push(PackageFile file, URI publishUrl) {
        MultipartBody body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("package", "package.nupkg", new FileUpload(file))
                .build();
        ServerResponse answer = RedirectFollower.send(
                KeyedRequest.of(withSlash(publishUrl), client).put(body).build(), client);
        if (!SUCCESS.contains(answer.status()) || answer.isWebPage()) {
            throw new FeedException(new FeedProblem.PushRefused(answer, PushRefusal.of(answer)));
        }
        return answer;
    }

    /** NuGet's client always ends the URL with a slash, and gives one without a path the V2 default. */
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
