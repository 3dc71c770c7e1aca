package io.github.nugetmaven.feed;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A JSON body that OkHttp must not send again by itself. Its content type has no charset, which a server may refuse. */
final class OneShotJson extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");

    private final byte[] json;

    OneShotJson(byte[] json) {
        this.json = json.clone();
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return json.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(json);
    }
}
