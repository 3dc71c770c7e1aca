package io.github.nugetmaven.testing.gallery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;

/** A request as the gallery saw it, and how it was answered. */
public final class ReceivedRequest {
    private final String method;
    private final HttpUrl url;
    private final String protocol;
    private final Headers headers;
    private final ByteString body;
    private final MultipartUpload upload;
    private volatile int status;

    ReceivedRequest(String method, HttpUrl url, String protocol, Headers headers, ByteString body) {
        this.method = method;
        this.url = url;
        this.protocol = protocol;
        this.headers = headers;
        this.body = body;
        this.upload = MultipartUpload.of(headers.get("Content-Type"), body);
    }

    public String method() {
        return method;
    }

    /** The path without the query. */
    public String path() {
        return url.encodedPath();
    }

    /** The query without the question mark; null when there is none. */
    public String query() {
        return url.encodedQuery();
    }

    public GalleryRoute route() {
        return GalleryRoute.of(method, path());
    }

    /** {@code HTTP/1.1}, say. */
    public String protocol() {
        return protocol;
    }

    /** The header's only or last value; null when it was not sent. */
    public String header(String name) {
        return headers.get(name);
    }

    /** Every value of the header, in the order sent. */
    public List<String> headers(String name) {
        return headers.values(name);
    }

    /** All headers, names in lower case. */
    public Map<String, List<String>> headers() {
        return headers.toMultimap();
    }

    /** The API key that came along; null when none did. */
    public String apiKey() {
        return header("X-NuGet-ApiKey");
    }

    public boolean chunked() {
        String encoding = header("Transfer-Encoding");
        return encoding != null && encoding.toLowerCase(Locale.ROOT).contains("chunked");
    }

    /** The Content-Length header; -1 when it was not sent. */
    public long contentLength() {
        String length = header("Content-Length");
        return length == null ? -1 : Long.parseLong(length);
    }

    public long bodySize() {
        return body.size();
    }

    public String bodyText() {
        return body.utf8();
    }

    /** The headers of the multipart part that the package was taken from, names in lower case; empty for a raw body. */
    public Map<String, String> partHeaders() {
        return upload.partHeaders();
    }

    /** The package in the body: the first file part, or the raw body. */
    public byte[] uploaded() {
        return upload.content().toByteArray();
    }

    /** The status it was answered with; 0 when the client got no answer. */
    public int status() {
        return status;
    }

    HttpUrl url() {
        return url;
    }

    /** The decoded path segments behind that folder, without an empty last one. */
    List<String> segmentsAfter(String folder) {
        long skipped = folder.chars().filter(character -> character == '/').count();
        return url.pathSegments().stream()
                .skip(skipped)
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    void answered(int code) {
        status = code;
    }

    @Override
    public String toString() {
        return method + " " + path() + " -> " + status;
    }
}
