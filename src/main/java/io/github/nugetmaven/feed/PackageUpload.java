package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
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
     * @throws FeedException if the feed did not accept the package, or the file is not what was inspected
     */
    ServerResponse push(Upload upload, URI publishUrl) {
        try (CheckedFile file = CheckedFile.open(upload)) {
            return push(
                    new FileUpload(file, upload.file().size()), upload.file().identity(), publishUrl);
        } catch (FileChangedException e) {
            throw new FeedException(e.problem(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerResponse push(FileUpload file, PackageIdentity identity, URI publishUrl) throws IOException {
        SentBody body = new SentBody(new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("package", "package.nupkg", file)
                .build());
        ServerResponse response = RedirectFollower.send(
                client.keyedRequest(withSlash(publishUrl)).put(body).build(), client);
        if (!SUCCESS.contains(response.status()) || response.isWebPage()) {
            throw new FeedException(
                    new FeedProblem.PushRefused(response, PushRefusal.of(response, identity), body.sent()));
        }
        return response;
    }

    /**
     * NuGet.Client always ends the URL with a slash, and replaces one without a path by the default path of V2. It does so
     * behind a query; here it is the path that ends with a slash.
     */
    static URI withSlash(URI publishUrl) {
        HttpUrl url = HttpUrl.get(publishUrl);
        if (url.encodedPath().equals("/")) {
            url = url.newBuilder().addPathSegments(DEFAULT_PATH).query(null).build();
        }
        return url.encodedPath().endsWith("/")
                ? url.uri()
                : url.newBuilder().addPathSegment("").build().uri();
    }
}
