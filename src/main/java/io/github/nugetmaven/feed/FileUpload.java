package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageFile;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/**
 * The body of an upload: a package streamed from disk, of known length. OkHttp must not send it again by itself; a request to
 * another address reads it from its beginning.
 */
final class FileUpload extends RequestBody {
    private static final MediaType OCTETS = MediaType.get("application/octet-stream");

    private final PackageFile file;

    FileUpload(PackageFile file) {
        this.file = file;
    }

    @Override
    public MediaType contentType() {
        return OCTETS;
    }

    @Override
    public long contentLength() {
        return file.size();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        try (Source source = Okio.source(file.path())) {
            sink.writeAll(source);
        }
    }
}
