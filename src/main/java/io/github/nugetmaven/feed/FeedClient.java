package io.github.nugetmaven.feed;

import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends requests to one feed with its credentials, and turns whatever comes back into a {@link ServerResponse} or a
 * {@link FeedException}. Thread-safe.
 */
public final class FeedClient implements Closeable {
    /** nuget.org refuses a push with a lower one or with none (NuGet docs: {@code api/NuGet-Protocols.md}). */
    static final String PROTOCOL_VERSION = "4.1.0";

    /** Warnings of one response. nuget.org sends a handful. */
    private static final int MAX_WARNINGS = 20;

    /** Bytes of a response that people are to read. */
    static final long MAX_TEXT = 64L << 10;

    private final FeedTransport transport;
    private final FeedCredentials credentials;
    private final Supplier<Optional<String>> keys;
    private final FeedOptions options;

    public FeedClient(FeedOptions options, FeedCredentials credentials) {
        this(options, credentials, credentials::apiKey);
    }

    /** @param keys asked before each request that carries a key, since a key may expire earlier than a client is closed */
    public FeedClient(FeedOptions options, FeedCredentials credentials, Supplier<Optional<String>> keys) {
        this(options, credentials, keys, new FeedTransport(options));
    }

    /** @param transport is closed with this client */
    public FeedClient(
            FeedOptions options,
            FeedCredentials credentials,
            Supplier<Optional<String>> keys,
            FeedTransport transport) {
        this.options = options;
        this.credentials = credentials;
        this.keys = keys;
        this.transport = transport;
        for (String secret : credentials.secrets()) {
            options.output().conceal(secret);
        }
    }

    /** @throws FeedException if the URL is not secure, so that anybody on the way could read the key */
    void requireSecure(URI url) {
        if (!transport.isSecureEnough(url)) {
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
            for (Map.Entry<String, String> header : credentials.headers().entrySet()) {
                request.header(header.getKey(), header.getValue());
            }
            if (credentials.login().isPresent()) {
                request.header("Authorization", credentials.login().get().header());
            }
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
        if (key.isPresent()) {
            requireKeyCovers(url);
            conceal(key.get());
            request.header("X-NuGet-ApiKey", key.get());
        }
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

        /** Needs no more than the {@link ServerResponse}. */
        ResponseReader NOTHING = new ResponseReader() {
            @Override
            public void read(ServerResponse response, Response http) {}
        };
    }

    /**
     * Sends a request that is an attempt by itself.
     *
     * @throws FeedException if no complete response arrived
     */
    ServerResponse send(Request request) {
        return send(request, deadline(), MAX_TEXT, ResponseReader.NOTHING);
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
        FeedTransport.Sending sending;
        try {
            sending = transport.sending(request);
        } catch (SSLException e) {
            throw noAnswer(request, ConnectionFailure.TRUST_STORE, e, FeedProblem.Sent.NOTHING);
        }
        SentBody body = request.body() instanceof SentBody sent ? sent : null;
        if (body != null) {
            body.begin(deadline);
        }
        boolean isTimeOver = false;
        try (Deadline.Watch watch = deadline.watch(sending.call(), body == null ? () -> false : body::isBeingSent)) {
            try (Response response = sending.execute()) {
                ServerResponse shown = serverResponse(url, response, maxText);
                reader.read(shown, response);
                return shown;
            } finally {
                isTimeOver = watch.isOver();
            }
        } catch (FileChangedException e) {
            throw new FeedException(e.problem(), e);
        } catch (IOException e) {
            if (sending.isAhead()
                    && wasClosed(e)
                    && !isTimeOver
                    && !sending.call().isCanceled()) {
                // that a connection was closed while it waited says nothing about the request
                return send(request, deadline, maxText, reader);
            }
            throw noAnswer(request, isTimeOver ? ConnectionFailure.TIMEOUT : ConnectionFailures.of(e), e, sent(body));
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

    private FeedException noAnswer(Request request, ConnectionFailure failure, IOException e, FeedProblem.Sent sent) {
        String said = ConnectionFailures.detail(e);
        String proxy = failure == ConnectionFailure.PROXY
                ? transport.proxyFor(request.url().uri()).map(it -> it + ", ").orElse("")
                : "";
        String shown = options.output().value(said);
        // a cause that quotes a secret, or what a server wrote to repaint a terminal, would show it with -X
        return new FeedException(
                new FeedProblem.NoAnswer(RedactedUrl.of(request.url()), failure, proxy + shown, sent),
                shown.equals(said) ? e : null);
    }

    private static boolean wasClosed(IOException e) {
        return e instanceof SocketException || e.getCause() instanceof EOFException;
    }

    private static FeedProblem.Sent sent(SentBody body) {
        return body == null ? FeedProblem.Sent.NOTHING : body.sent();
    }

    private ServerResponse serverResponse(URI url, Response response, long maxText) throws IOException {
        String body = ResponseText.of(response, maxText);
        String location = response.header("Location");
        String retryAfter = response.header("Retry-After");
        List<String> warnings = response.headers("X-NuGet-Warning");
        return new ServerResponse(
                url,
                response.code(),
                response.message(),
                // the body of a redirect repeats its target, with the query
                location != null && response.code() / 100 == 3 ? "" : body,
                response.header("Content-Type", ""),
                warnings.subList(0, Math.min(MAX_WARNINGS, warnings.size())),
                location == null
                        ? Optional.empty()
                        : Optional.of(RedactedUrl.ofTarget(
                                location, response.request().url())),
                retryAfter == null ? Optional.empty() : RetryAfter.parse(retryAfter),
                LoginDemand.of(response, transport),
                options.output());
    }

    /** Stops all requests in flight and refuses new ones: they fail with a {@link FeedException}. */
    public void cancel() {
        transport.cancel();
    }

    @Override
    public void close() {
        transport.close();
    }
}
