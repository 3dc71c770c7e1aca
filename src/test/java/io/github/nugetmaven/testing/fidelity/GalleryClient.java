package io.github.nugetmaven.testing.fidelity;

import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A plain HTTP client for tests of the double. */
final class GalleryClient implements AutoCloseable {
    private final OkHttpClient http = new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();

    Reply push(NuGetGallery gallery, String key, byte[] nupkg) throws IOException {
        return put(gallery.pushUrl(), key, nupkg);
    }

    Reply pushSymbols(NuGetGallery gallery, String key, byte[] snupkg) throws IOException {
        return put(gallery.symbolPushUrl(), key, snupkg);
    }

    Reply put(String url, String key, byte[] content) throws IOException {
        RequestBody part = RequestBody.create(content, MediaType.get("application/octet-stream"));
        MultipartBody body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("package", "package.nupkg", part)
                .build();
        return send("PUT", url, body, pushHeaders(key));
    }

    static Map<String, String> pushHeaders(String key) {
        return Map.of("X-NuGet-ApiKey", key, "X-NuGet-Protocol-Version", "4.1.0");
    }

    static RequestBody body(String contentType, byte[] content) {
        return RequestBody.create(content, MediaType.parse(contentType));
    }

    Reply get(String url) throws IOException {
        return send("GET", url, null, Map.of());
    }

    Reply send(String method, String url, RequestBody body, Map<String, String> headers) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .method(method, body)
                .headers(Headers.of(headers))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return new Reply(
                    response.code(),
                    response.message(),
                    response.body().string(),
                    response.headers().toMultimap());
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    record Reply(int status, String phrase, String body, Map<String, List<String>> headers) {
        List<String> warnings() {
            return headers.getOrDefault("x-nuget-warning", List.of());
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }
}
