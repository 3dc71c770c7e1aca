package io.github.nugetmaven.feed;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** The part of an upload that is the package, streamed from disk, of known length. */
final class FileUpload extends RequestBody {
    private static final MediaType OCTETS = MediaType.get("application/octet-stream");

    private final CheckedFile file;
    private final long size;

    FileUpload(CheckedFile file, long size) {
        this.file = file;
        this.size = size;
    }

    @Override
    public MediaType contentType() {
        return OCTETS;
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        file.writeTo(sink);
    }
}
