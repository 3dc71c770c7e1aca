package io.github.nugetmaven.feed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

/** Leads OkHttp through the proxies that were given, and else through the JVM's. Thread-safe. */
final class FeedProxySelector extends ProxySelector implements Authenticator {
    static final String CREDENTIALS = "Proxy-Authorization";

    private final Function<URI, Optional<FeedProxy>> proxies;

    FeedProxySelector(Function<URI, Optional<FeedProxy>> proxies) {
        this.proxies = proxies;
    }

    @Override
    public List<Proxy> select(URI url) {
        Optional<FeedProxy> given = proxies.apply(url);
        if (given.isPresent()) {
            InetSocketAddress address = InetSocketAddress.createUnresolved(
                    given.get().host(), given.get().port());
            return List.of(new Proxy(Proxy.Type.HTTP, address));
        }
        ProxySelector jvm = ProxySelector.getDefault();
        return jvm == null ? List.of(Proxy.NO_PROXY) : jvm.select(url);
    }

    /** For the tunnel of an https URL. OkHttp asks before it sends, and again if that was refused: then there is no more. */
    @Override
    public Request authenticate(Route route, Response response) {
        URI url = response.request().url().uri();
        return response.request().header(CREDENTIALS) != null
                ? null
                : header(url)
                        .map(it -> response.request()
                                .newBuilder()
                                .header(CREDENTIALS, it)
                                .build())
                        .orElse(null);
    }

    /** What a request that the proxy itself reads must carry from the start: an upload is not sent twice. */
    Optional<String> plainHeader(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) ? header(url) : Optional.empty();
    }

    private Optional<String> header(URI url) {
        return proxies.apply(url).flatMap(FeedProxy::login).map(FeedCredentials.Login::header);
    }

    @Override
    public void connectFailed(URI url, SocketAddress proxy, IOException failure) {
        // the failure reaches whoever sent the request
    }
}
