package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.DaemonThreads;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Connection;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * What the HTTP clients of a goal have in common. To load it takes longer than a push, above all the certificates that the
 * JVM trusts, so that TLS is loaded only for https, and threads can begin with both while there is something else to do.
 * Thread-safe.
 *
 * <p>HTTP/1.1 only, for its reason phrase, and because an h2c upgrade breaks uploads to real servers. OkHttp must not follow
 * redirects, since it would send {@code X-NuGet-ApiKey} to any host; {@link RedirectFollower} follows those that are safe.
 */
public final class HttpClients {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

    private final Tls tls;

    private OkHttpClient plain;
    private OkHttpClient secure;

    /** Trusts the certificates that the JVM trusts. */
    public HttpClients() {
        this(new Tls(Optional.empty()));
    }

    HttpClients(Tls tls) {
        this.tls = tls;
    }

    /** Begins to load in threads of their own. What fails there fails again for whoever needs it. */
    public void loadAhead(boolean withTls) {
        if (withTls) {
            new DaemonThreads("nuget-tls").execute(new LoadAhead(true));
        }
        new DaemonThreads("nuget-http").execute(new LoadAhead(false));
    }

    private final class LoadAhead implements Runnable {
        private final boolean isTls;

        LoadAhead(boolean isTls) {
            this.isTls = isTls;
        }

        @Override
        public void run() {
            try {
                if (isTls) {
                    tls.warmUp();
                } else {
                    // whatever its host: to read the first one takes as long as all that follow
                    HttpUrl.get("http://localhost/");
                    plain();
                }
            } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
                return;
            }
        }
    }

    /** For http. */
    synchronized OkHttpClient plain() {
        if (plain == null) {
            plain = new OkHttpClient.Builder()
                    .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                    .protocols(List.of(Protocol.HTTP_1_1))
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .connectTimeout(CONNECT_TIMEOUT)
                    // a gallery may think long before it responds: only the deadline of the attempt counts
                    .readTimeout(Duration.ZERO)
                    .writeTimeout(Duration.ZERO)
                    .addNetworkInterceptor(HttpClients::sendAtOnce)
                    .build();
        }
        return plain;
    }

    /**
     * A network interceptor: the end of a request does not wait until the server has acknowledged what precedes it, which takes
     * up to 40 ms on Linux and 200 ms on Windows (RFC 1122, 4.2.3.2 and 4.2.3.4). OkHttp leaves this to its caller.
     */
    private static Response sendAtOnce(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection != null) {
            connection.socket().setTcpNoDelay(true);
        }
        return chain.proceed(chain.request());
    }

    /**
     * For https.
     *
     * @throws SSLException if the certificates that the JVM trusts cannot be read
     */
    OkHttpClient secure() throws SSLException {
        // outside of the lock, so that nobody who needs no TLS waits for it
        Tls.Loaded loaded = tls.load();
        synchronized (this) {
            if (secure == null) {
                secure = plain().newBuilder()
                        .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
                        .sslSocketFactory(loaded.context().getSocketFactory(), loaded.trust())
                        .build();
            }
            return secure;
        }
    }
}
