package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.feed.FeedCredentials.Login;
import io.github.nugetmaven.feed.FeedProxy;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * The proxies of settings.xml, as Maven itself applies them: by protocol, with {@code nonProxyHosts}, and with decrypted
 * passwords.
 */
public final class MavenProxies implements Function<URI, Optional<FeedProxy>> {
    private final RepositorySystemSession session;

    public MavenProxies(RepositorySystemSession session) {
        this.session = session;
    }

    @Override
    public Optional<FeedProxy> apply(URI url) {
        RemoteRepository repository = new RemoteRepository.Builder("nuget", "default", url.toString()).build();
        if (session == null || session.getProxySelector() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.getProxySelector().getProxy(repository))
                .map(proxy -> new FeedProxy(proxy.getHost(), proxy.getPort(), login(repository, proxy)));
    }

    private Optional<Login> login(RemoteRepository repository, Proxy proxy) {
        RemoteRepository behind =
                new RemoteRepository.Builder(repository).setProxy(proxy).build();
        AuthenticationContext context = AuthenticationContext.forProxy(session, behind);
        if (context == null) {
            return Optional.empty();
        }
        try {
            String username = context.get(AuthenticationContext.USERNAME);
            String password = context.get(AuthenticationContext.PASSWORD);
            return username == null || username.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Login(username, password == null ? "" : password));
        } finally {
            AuthenticationContext.close(context);
        }
    }
}
