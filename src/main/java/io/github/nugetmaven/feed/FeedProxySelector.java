package io.github.nugetmaven.feed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

/** Makes OkHttp use the given proxies, or else those of the JVM. Thread-safe. */
class FeedProxySelector extends ProxySelector implements Authenticator {
    static final String CREDENTIALS = "Proxy-Authorization";

    private final Function<URI, Optional<FeedProxy>> proxies;

    private final Consumer<String> secrets;

    /** @param secrets gets each password before it is sent, and the form in which it is sent */
    FeedProxySelector(Function<URI, Optional<FeedProxy>> proxies, Consumer<String> secrets) {
        this.proxies = proxies;
        this.secrets = secrets;
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

    /** The proxy on the way to this URL, as {@code host:port}. */
    Optional<String> nameFor(URI url) {
        return select(url).stream()
                .filter(it -> it.address() instanceof InetSocketAddress)
                .map(it -> (InetSocketAddress) it.address())
                .map(it -> it.getHostString() + ":" + it.getPort())
                .findFirst();
    }

    /**
     * Adds the login for the tunnel of an https URL. OkHttp calls this before it sends the request, and again if the proxy
     * refused the login; then there is no other one.
     */
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

    /**
     * The login for a request over plain http, which the proxy itself reads. It is sent at once, since an upload is not sent
     * twice.
     */
    Optional<String> plainHeader(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) ? header(url) : Optional.empty();
    }

    private Optional<String> header(URI url) {
        Optional<FeedProxy> given = proxies.apply(url);
        Optional<FeedCredentials.Login> login = given.isPresent() ? given.get().login() : loginOfJvm(url);
        // a proxy may quote them in its refusal
        login.map(Optional::of)
                .map(it -> new FeedCredentials(Optional.empty(), it))
                .ifPresent(it -> it.secrets().forEach(secrets));
        return login.map(FeedCredentials.Login::header);
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
