package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.OutputCleaner;
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
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

/** Makes OkHttp use the given proxies, or else those of the JVM; none for this machine. Thread-safe. */
class FeedProxySelector extends ProxySelector implements Authenticator, Interceptor {
    private static final String CREDENTIALS = "Proxy-Authorization";

    private final Function<URI, Optional<FeedProxy>> proxies;
    private final OutputCleaner output;

    /** @param output learns every text of a login that must not be shown, before the login is sent */
    FeedProxySelector(Function<URI, Optional<FeedProxy>> proxies, OutputCleaner output) {
        this.proxies = proxies;
        this.output = output;
    }

    @Override
    public List<Proxy> select(URI url) {
        if (Loopback.is(FeedUrl.host(url))) {
            return List.of(Proxy.NO_PROXY);
        }
        Optional<FeedProxy> given = proxies.apply(url);
        if (given.isPresent()) {
            InetSocketAddress address = InetSocketAddress.createUnresolved(
                    given.get().host(), given.get().port());
            return List.of(new Proxy(Proxy.Type.HTTP, address));
        }
        ProxySelector jvm = ProxySelector.getDefault();
        return jvm == null ? List.of(Proxy.NO_PROXY) : jvm.select(url);
    }

    /** The proxy on the way to this URL, as {@code host:port}. */
    Optional<String> nameFor(URI url) {
        for (Proxy proxy : select(url)) {
            if (proxy.address() instanceof InetSocketAddress address) {
                return Optional.of(address.getHostString() + ":" + address.getPort());
            }
        }
        return Optional.empty();
    }

    /**
     * Adds the login for the tunnel of an https URL. OkHttp calls this before it asks for the tunnel, again if the proxy
     * refused the login, and also if the feed itself answers 407; that answer gets nothing.
     */
    @Override
    public Request authenticate(Route route, Response response) {
        Request request = response.request();
        boolean isForTunnel = request.method().equals("CONNECT") && request.header(CREDENTIALS) == null;
        return isForTunnel ? withLogin(request).orElse(null) : null;
    }

    /**
     * Adds the login to a request over plain http, which the proxy itself reads. It is sent at once, since an upload is not
     * sent twice, and only if the connection leads to a proxy.
     */
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        boolean isForProxy =
                !request.isHttps() && chain.connection().route().proxy().type() == Proxy.Type.HTTP;
        return chain.proceed(isForProxy ? withLogin(request).orElse(request) : request);
    }

    private Optional<Request> withLogin(Request request) {
        URI url = request.url().uri();
        Optional<FeedProxy> given = proxies.apply(url);
        return (given.isPresent() ? given.get().login() : loginOfJvm(url))
                .filter(login -> SecretScope.isForProxy(request.method(), url))
                .map(login -> {
                    login.secrets().forEach(output::conceal);
                    return request.newBuilder()
                            .header(CREDENTIALS, login.header())
                            .build();
                });
    }

    /** The login beside the JVM's proxy, which the JDK's own client and Maven's transport read too. */
    private Optional<FeedCredentials.Login> loginOfJvm(URI url) {
        boolean isByHttp = select(url).stream().anyMatch(it -> it.type() == Proxy.Type.HTTP);
        return isByHttp ? loginOfJvm(url.getScheme()).or(() -> loginOfJvm("http")) : Optional.empty();
    }

    private static Optional<FeedCredentials.Login> loginOfJvm(String scheme) {
        String user = System.getProperty(scheme + ".proxyUser", "");
        return user.isBlank()
                ? Optional.empty()
                : Optional.of(new FeedCredentials.Login(user, System.getProperty(scheme + ".proxyPassword", "")));
    }

    @Override
    public void connectFailed(URI url, SocketAddress proxy, IOException failure) {
        // the caller of the request gets the failure
    }
}
