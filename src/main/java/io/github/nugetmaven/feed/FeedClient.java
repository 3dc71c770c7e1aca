package io.github.nugetmaven.feed;

import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends requests to one feed with its credentials, and turns whatever comes back into a {@link ServerResponse} or a
 * {@link FeedException}. Thread-safe.
 *
 * <p>HTTP/1.1 only, for its reason phrase, and because an h2c upgrade breaks uploads to real servers. OkHttp must not follow
 * redirects, since it would send {@code X-NuGet-ApiKey} to any host; {@link RedirectFollower} follows those that are safe.
 */
public final class FeedClient implements Closeable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);
    /** nuget.org refuses a push with a lower one or with none (NuGet docs: {@code api/NuGet-Protocols.md}). */
    static final String PROTOCOL_VERSION = "4.1.0";

    /** Warnings of one response. nuget.org sends a handful. */
    private static final int MAX_WARNINGS = 20;

    /** Bytes of a response that people are to read. */
    static final long MAX_TEXT = 64L << 10;

    private final OkHttpClient http;
    private final FeedCredentials credentials;
    private final Supplier<Optional<String>> keys;
    private final FeedOptions options;
    private final FeedProxySelector proxies;
    private volatile boolean isCancelled;

    public FeedClient(FeedOptions options, FeedCredentials credentials) {
        this(options, credentials, credentials::apiKey);
    }

    /** @param keys asked before each request that carries a key, since a key may expire earlier than a client is closed */
    public FeedClient(FeedOptions options, FeedCredentials credentials, Supplier<Optional<String>> keys) {
        this.options = options;
        this.credentials = credentials;
        this.keys = keys;
        credentials.secrets().forEach(options.output()::conceal);
        this.proxies = new FeedProxySelector(options.proxies(), options.output()::conceal);
        this.http = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT_TIMEOUT)
                // a gallery may think long before it responds: only the deadline of the attempt counts
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .proxySelector(proxies)
                .proxyAuthenticator(proxies)
                .addInterceptor(this::unlessCancelled)
                .addNetworkInterceptor(proxies)
                .addNetworkInterceptor(Deadline::tellConnection)
                .build();
    }

    /** @throws FeedException if the URL is not secure, so that anybody on the way could read the key */
    void requireSecure(URI url) {
        if (!"https".equalsIgnoreCase(url.getScheme()) && !options.allowInsecure() && !Loopback.is(FeedUrl.host(url))) {
            throw new FeedException(new FeedProblem.Insecure(RedactedUrl.of(url)));
        }
    }

    /**
     * Requires that the feed's API key may go to an address that the feed named.
     *
     * @throws FeedException if the key, and so the package, may not go there
     */
    void requireKeyCovers(URI url) {
        if (!credentials.keyScope().covers(url)) {
            throw new FeedException(new FeedProblem.NotForAddress(RedactedUrl.of(url), credentials.keyScope()));
        }
    }

    /** A request with the user agent, the login if it may go there, and without a key. */
    Request.Builder request(URI url) {
        Request.Builder request = bare(HttpUrl.get(url));
        if (credentials.loginScope().covers(url)) {
            credentials.headers().forEach(request::header);
            credentials.login().ifPresent(it -> request.header("Authorization", it.header()));
        }
        return request;
    }

    /** A request with the user agent and without the login. */
    Request.Builder bare(HttpUrl url) {
        return new Request.Builder().url(url).header("User-Agent", options.userAgent());
    }

    /** A request with the login, the user agent and the feed's API key as it is now, if there is one. */
    Request.Builder keyedRequest(URI url) {
        // first, since the question for a key may use up a token
        requireKeyCovers(url);
        return keyedRequest(url, keys.get());
    }

    /** A request with the login, the user agent and another API key than the feed's. */
    Request.Builder keyedRequest(URI url, String key) {
        return keyedRequest(url, Optional.of(key));
    }

    private Request.Builder keyedRequest(URI url, Optional<String> key) {
        Request.Builder request = request(url).header("X-NuGet-Protocol-Version", PROTOCOL_VERSION);
        key.ifPresent(it -> {
            requireKeyCovers(url);
            conceal(it);
            request.header("X-NuGet-ApiKey", it);
        });
        return request;
    }

    /** The end of an attempt that begins now. */
    Deadline deadline() {
        return Deadline.in(options.timeout());
    }

    /** Removes one more secret from all that is shown later. */
    void conceal(String secret) {
        options.output().conceal(secret);
    }

    /** Reads what it needs of a response while the connection is open. */
    interface ResponseReader {
        /** @param http the response with its body from the beginning, however much of that {@code response} shows */
        void read(ServerResponse response, Response http) throws IOException;
    }

    /**
     * Sends a request that is an attempt by itself.
     *
     * @throws FeedException if no complete response arrived
     */
    ServerResponse send(Request request) {
        return send(request, deadline(), MAX_TEXT, (response, http) -> {});
    }

    /**
     * Sends a request that belongs to an attempt.
     *
     * @param maxText bytes of the body that the {@link ServerResponse} shows
     * @throws FeedException if no complete response arrived, or not as much of it as the reader wanted
     */
    ServerResponse send(Request request, Deadline deadline, long maxText, ResponseReader reader) {
        URI url = RedactedUrl.of(request.url());
        requireSecure(url);
        Call call =
                http.newCall(request.newBuilder().tag(Deadline.class, deadline).build());
        Optional<SentBody> body = Optional.ofNullable(request.body() instanceof SentBody sent ? sent : null);
        body.ifPresent(it -> it.begin(deadline::moved));
        boolean isTimeOver = false;
        try (Deadline.Watch watch =
                deadline.watch(call, () -> body.filter(SentBody::isBeingSent).isPresent())) {
            try (Response response = call.execute()) {
                ServerResponse shown = serverResponse(url, response, maxText);
                reader.read(shown, response);
                return shown;
            } finally {
                isTimeOver = watch.isOver();
            }
        } catch (FileChangedException e) {
            throw new FeedException(e.problem(), e);
        } catch (IOException e) {
            ConnectionFailure failure = isTimeOver ? ConnectionFailure.TIMEOUT : ConnectionFailures.of(e);
            String said = ConnectionFailures.detail(e);
            String proxy = failure == FeedProblem.ConnectionFailure.PROXY
                    ? proxies.nameFor(request.url().uri()).map(it -> it + ", ").orElse("")
                    : "";
            String shown = options.output().value(said);
            // a cause that quotes a secret, or what a server wrote to repaint a terminal, would show it with -X
            throw new FeedException(
                    new FeedProblem.NoAnswer(url, failure, proxy + shown, sent(body)), shown.equals(said) ? e : null);
        } catch (FeedException | UncheckedIOException e) {
            // the latter is about a file on this machine, which the reader writes
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // some servers send what the HTTP client does not foresee, such as a negative length
            String detail = "the response cannot be read (" + options.output().value("" + e.getMessage()) + ")";
            throw new FeedException(
                    new FeedProblem.NoAnswer(url, FeedProblem.ConnectionFailure.BROKEN, detail, sent(body)));
        }
    }

    private static FeedProblem.Sent sent(Optional<SentBody> body) {
        return body.map(SentBody::sent).orElse(FeedProblem.Sent.NOTHING);
    }

    private ServerResponse serverResponse(URI url, Response response, long maxText) throws IOException {
        String body = ResponseText.of(response, maxText);
        Optional<String> location = Optional.ofNullable(response.header("Location"));
        return new ServerResponse(
                url,
                response.code(),
                response.message(),
                // the body of a redirect repeats its target, with the query
                location.isPresent() && response.code() / 100 == 3 ? "" : body,
                response.header("Content-Type", ""),
                response.headers("X-NuGet-Warning").stream().limit(MAX_WARNINGS).toList(),
                location.map(it -> RedactedUrl.ofTarget(it, response.request().url())),
                Optional.ofNullable(response.header("Retry-After")).flatMap(RetryAfter::parse),
                LoginDemand.of(
                        response, proxies.nameFor(response.request().url().uri())),
                options.output());
    }

    /** Stops all requests in flight and refuses new ones: they fail with a {@link FeedException}. */
    public void cancel() {
        isCancelled = true;
        http.dispatcher().cancelAll();
    }

    /** Runs after the dispatcher has the request in its list, so that either this or {@link #cancel} stops it. */
    private Response unlessCancelled(Interceptor.Chain chain) throws IOException {
        if (isCancelled) {
            throw new ConnectException("cancelled");
        }
        return chain.proceed(chain.request());
    }

    /** Ends connections and their threads, which would otherwise outlive the build in a Maven daemon. */
    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }
}
