package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.DaemonThreads;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * A GET whose connection is opened, TLS included, before it is decided whether to send it: the request waits behind the
 * handshake until it is released or abandoned. If it fails before that, or the server has closed the connection meanwhile,
 * nobody learns it: an ordinary request follows, which has its own failure. Thread-safe.
 */
final class HeldRequest {
    /** A server may close a connection that is silent for longer. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private final URI url;
    private final FeedTransport transport;
    private final long since = System.nanoTime();
    /** Null in it if the client could not be loaded. */
    private final CompletableFuture<Call> call = new CompletableFuture<>();

    private final CompletableFuture<Request> released = new CompletableFuture<>();
    private final CompletableFuture<Response> response = new CompletableFuture<>();

    /** @param transport gives the HTTP client, which may have to be loaded first */
    HeldRequest(URI url, FeedTransport transport) {
        this.url = url;
        this.transport = transport;
    }

    void start() {
        new DaemonThreads("nuget-connection").execute(this::run);
    }

    private void run() {
        try {
            Request request = new Request.Builder().url(HttpUrl.get(url)).build();
            OkHttpClient http = transport
                    .http(request.isHttps())
                    .newBuilder()
                    .addNetworkInterceptor(this::afterRelease)
                    .build();
            Call started = http.newCall(request);
            call.complete(started);
            response.complete(started.execute());
        } catch (Exception | Error e) {
            response.completeExceptionally(e);
            call.complete(null);
        }
    }

    /** Runs when the connection is open. */
    private Response afterRelease(Interceptor.Chain chain) throws IOException {
        Headers wanted;
        try {
            wanted = released.join().headers();
        } catch (CancellationException e) {
            throw new IOException("not wanted", e);
        }
        Request.Builder request = chain.request().newBuilder();
        for (String name : wanted.names()) {
            request.header(name, wanted.get(name));
        }
        return chain.proceed(request.build());
    }

    /** Lets the request go with these headers; empty if it is for another URL, has failed, or has waited for too long. */
    Optional<FeedTransport.Sending> release(Request request) {
        boolean isSame = request.method().equals("GET") && request.url().equals(HttpUrl.get(url));
        boolean isFresh = System.nanoTime() - since < MOST.toNanos();
        if (!isSame || !isFresh || response.isDone() || !released.complete(request)) {
            return Optional.empty();
        }
        Call started = call.join();
        return started == null ? Optional.empty() : Optional.of(new Released(started, response));
    }

    private record Released(Call call, CompletableFuture<Response> response) implements FeedTransport.Sending {
        @Override
        public boolean isAhead() {
            return true;
        }

        @Override
        public Response execute() throws IOException {
            try {
                return response.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof IOException same) {
                    throw same;
                }
                throw e.getCause() instanceof RuntimeException same ? same : e;
            }
        }
    }

    /** Closes the connection without a request. */
    void abandon() {
        released.cancel(false);
        Call started = call.getNow(null);
        if (started != null) {
            started.cancel();
        }
    }
}
