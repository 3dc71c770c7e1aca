package io.github.nugetmaven.feed;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import okio.Sink;

/** The body of an upload, which knows how much of it went out. OkHttp must not send it again by itself. Not thread-safe. */
final class SentBody extends RequestBody {
    private final RequestBody body;
    private final long size;
    private Deadline deadline;
    private long bytes;
    private volatile boolean isWhole;

    SentBody(RequestBody body) throws IOException {
        this.body = body;
        this.size = body.contentLength();
    }

    /** Counts from the beginning, for the next address. {@code deadline}: learns when a part went out. */
    void begin(Deadline deadline) {
        this.deadline = deadline;
        bytes = 0;
        isWhole = false;
    }

    /** A network interceptor: tells the deadline of an upload over which connection it goes. */
    static Response tellConnection(Interceptor.Chain chain) throws IOException {
        if (chain.request().body() instanceof SentBody body && chain.connection() != null) {
            body.deadline.goesOver(chain.connection().socket());
        }
        return chain.proceed(chain.request());
    }

    /** What went out to the last address. */
    FeedProblem.Sent sent() {
        return new FeedProblem.Sent(isWhole ? size : Math.min(bytes, size - 1), size);
    }

    /** Whether a part of it has not gone out. May be asked by another thread. */
    boolean isBeingSent() {
        return !isWhole;
    }

    @Override
    public MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        BufferedSink counted = Okio.buffer((Sink) new Counter(sink));
        body.writeTo(counted);
        // what stays in a buffer has not gone out
        counted.flush();
        isWhole = true;
    }

    private final class Counter extends ForwardingSink {
        Counter(Sink sink) {
            super(sink);
        }

        @Override
        public void write(Buffer source, long count) throws IOException {
            super.write(source, count);
            bytes += count;
            deadline.moved();
        }
    }
}
