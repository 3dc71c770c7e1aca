package io.github.nugetmaven.feed;

import java.time.Duration;
import java.util.List;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * What the HTTP clients of a goal have in common. To load it takes longer than a push, above all the certificates that the
 * JVM trusts, so that TLS is loaded only for https, and a thread can begin with it while there is something else to do.
 * Thread-safe.
 *
 * <p>HTTP/1.1 only, for its reason phrase, and because an h2c upgrade breaks uploads to real servers. OkHttp must not follow
 * redirects, since it would send {@code X-NuGet-ApiKey} to any host; {@link RedirectFollower} follows those that are safe.
 */
public final class HttpClients {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

    /** So that nobody who needs no TLS waits for it. */
    private final Object tls = new Object();

    private OkHttpClient plain;
    /** Guarded by {@link #tls}. */
    private OkHttpClient secure;

    /** Begins to load in a thread of its own. What fails there fails again for whoever needs it. */
    public void loadAhead(boolean withTls) {
        Thread thread = new Thread(() -> load(withTls), "nuget-http");
        thread.setDaemon(true);
        thread.start();
    }

    private void load(boolean withTls) {
        try {
            // whatever its host: to read the first one takes as long as all that follow
            HttpUrl.get("http://localhost/");
            plain();
            if (withTls) {
                secure();
            }
        } catch (Exception | LinkageError | AssertionError e) {
            return;
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
                    .build();
        }
        return plain;
    }

    /** For https. */
    OkHttpClient secure() {
        synchronized (tls) {
            if (secure == null) {
                secure = plain().newBuilder()
                        .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
                        .build();
            }
            return secure;
        }
    }
}
