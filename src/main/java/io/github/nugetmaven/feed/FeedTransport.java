package io.github.nugetmaven.feed;

import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The connections to one feed. The first one can be opened ahead, while it is not yet decided whether the feed is asked
 * anything. Thread-safe.
 */
public final class FeedTransport implements Closeable {
    private final FeedOptions options;
    private final FeedProxySelector proxies;
    private final AtomicReference<HeldRequest> held = new AtomicReference<>();
    /** Both share connections and the list of requests in flight. Null before they are needed. Guarded by this. */
    private OkHttpClient plain;

    private OkHttpClient secure;
    private volatile boolean isCancelled;

    public FeedTransport(FeedOptions options) {
        this.options = options;
        this.proxies = new FeedProxySelector(options.proxies(), options.output());
    }

    /** A request that is about to be sent. */
    interface Sending {
        /** To be cancelled if it takes too long. */
        Call call();

        /** Whether it goes over a connection that was opened ahead. */
        boolean isAhead();

        /** @throws IOException if no response arrived */
        Response execute() throws IOException;
    }

    private record Ordinary(Call call) implements Sending {
        @Override
        public boolean isAhead() {
            return false;
        }

        @Override
        public Response execute() throws IOException {
            return call.execute();
        }
    }

    /**
     * Opens the connection for the first request to a source, in a thread of its own. Nothing is sent over it before that
     * request. Does nothing for a source without a service index, where the security that is required is absent, and behind
     * a proxy, which might be sent its login.
     */
    public void openAhead(PackageSource source) {
        if (source instanceof PackageSource.ServiceIndexUrl index
                && isSecureEnough(index.url())
                && proxyFor(index.url()).isEmpty()) {
            HeldRequest request = new HeldRequest(index.url(), this);
            held.set(request);
            request.start();
        }
    }

    boolean isSecureEnough(URI url) {
        return FeedUrl.isHttps(url) || options.allowInsecure() || Loopback.is(FeedUrl.host(url));
    }

    /**
     * Takes the connection that was opened ahead for this request, or else any other.
     *
     * @throws SSLException if TLS is necessary and the certificates that the JVM trusts cannot be read
     */
    Sending sending(Request request) throws SSLException {
        HeldRequest ahead = held.getAndSet(null);
        if (ahead != null) {
            Optional<Sending> released = ahead.release(request);
            if (released.isPresent()) {
                return released.get();
            }
            ahead.abandon();
        }
        return new Ordinary(http(request.isHttps()).newCall(request));
    }

    synchronized OkHttpClient http(boolean isHttps) throws SSLException {
        if (plain == null) {
            plain = options.http()
                    .plain()
                    .newBuilder()
                    // closed with this feed, and not with others
                    .dispatcher(new Dispatcher())
                    .connectionPool(new ConnectionPool())
                    .proxySelector(proxies)
                    .proxyAuthenticator(proxies)
                    .addInterceptor(this::unlessCancelled)
                    .addNetworkInterceptor(proxies)
                    .addNetworkInterceptor(SentBody::tellConnection)
                    .build();
        }
        if (isHttps && secure == null) {
            OkHttpClient tls = options.http().secure();
            secure = plain.newBuilder()
                    .connectionSpecs(tls.connectionSpecs())
                    .sslSocketFactory(tls.sslSocketFactory(), tls.x509TrustManager())
                    .build();
        }
        return isHttps ? secure : plain;
    }

    /** The proxy on the way to this URL, as {@code host:port}. */
    Optional<String> proxyFor(URI url) {
        return proxies.nameFor(url);
    }

    /** Stops all requests in flight and refuses new ones. */
    public void cancel() {
        isCancelled = true;
        abandonHeld();
        synchronized (this) {
            if (plain != null) {
                plain.dispatcher().cancelAll();
            }
        }
    }

    /** Runs after the dispatcher has the request in its list, so that either this or {@link #cancel} stops it. */
    private Response unlessCancelled(Interceptor.Chain chain) throws IOException {
        if (isCancelled) {
            throw new ConnectException("cancelled");
        }
        return chain.proceed(chain.request());
    }

    private void abandonHeld() {
        HeldRequest ahead = held.getAndSet(null);
        if (ahead != null) {
            ahead.abandon();
        }
    }

    /** Ends connections and their threads, which would otherwise outlive the build in a Maven daemon. */
    @Override
    public synchronized void close() {
        abandonHeld();
        if (plain != null) {
            plain.connectionPool().evictAll();
            plain.dispatcher().executorService().shutdown();
        }
    }
}
