package io.github.nugetmaven.mojo.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.feed.FeedCredentials.Login;
import io.github.nugetmaven.feed.FeedProxy;
import java.net.URI;
import java.util.Optional;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.junit.jupiter.api.Test;

class MavenProxiesTest {
    private static final URI NUGET_ORG = URI.create("https://api.nuget.org/v3/index.json");

    private final DefaultProxySelector selector = new DefaultProxySelector();

    @Test
    void findsTheProxyOfTheProtocolWithItsLogin() {
        selector.add(
                new Proxy(
                        "https",
                        "proxy.example",
                        8080,
                        new AuthenticationBuilder()
                                .addUsername("me")
                                .addPassword("secret")
                                .build()),
                null);
        assertEquals(
                Optional.of(new FeedProxy("proxy.example", 8080, Optional.of(new Login("me", "secret")))),
                proxies().apply(NUGET_ORG));
    }

    @Test
    void goesRoundTheProxyForHostsThatAreExempt() {
        selector.add(new Proxy("https", "proxy.example", 8080), "*.nuget.org|127.0.0.1");
        assertEquals(Optional.empty(), proxies().apply(NUGET_ORG));
        assertEquals(
                Optional.of(new FeedProxy("proxy.example", 8080, Optional.empty())),
                proxies().apply(URI.create("https://feed.example/index.json")));
    }

    @Test
    void findsNoneWhereSettingsNameNone() {
        assertEquals(Optional.empty(), proxies().apply(NUGET_ORG));
        assertEquals(Optional.empty(), new MavenProxies(null).apply(NUGET_ORG));
    }

    private MavenProxies proxies() {
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession(onClose -> false);
        session.setProxySelector(selector);
        return new MavenProxies(session);
    }
}
