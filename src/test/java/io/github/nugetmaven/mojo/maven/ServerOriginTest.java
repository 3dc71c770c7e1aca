package io.github.nugetmaven.mojo.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.SettingsServer;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.mojo.MavenSettings;
import io.github.nugetmaven.publish.Destination;
import io.github.nugetmaven.publish.Destinations;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that limit their credentials to certain origins, as Maven 3.10 allows. */
class ServerOriginTest {
    private static final String KEY = "key-of-the-feed";

    /** A server as Maven 3.10 has it. */
    public static final class BoundServer extends Server {
        private static final long serialVersionUID = 1L;

        private final transient List<String> origins;

        BoundServer(List<String> origins) {
            this.origins = origins;
        }

        public List<String> getRepositoryOrigins() {
            return origins;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://feed.example.org, https://feed.example.org/v3/index.json",
        "https://feed.example.org:443, https://feed.example.org/v3/index.json",
        "https://feed.example.org, https://feed.example.org:443/v3/index.json",
        "http://feed.example.org:80, http://feed.example.org/v3/index.json",
        "HTTPS://Feed.Example.ORG, https://feed.example.org/v3/index.json",
        "https://feed.example.org/some/path, https://feed.example.org/v3/index.json",
    })
    void givesThePasswordToItsOwnOrigin(String allowed, String source) throws MojoFailureException {
        assertEquals(KEY, server(source, allowed).password().get());
    }

    @ParameterizedTest
    @CsvSource({
        "https://feed.example.org, https://feed.example.com/v3/index.json",
        "https://feed.example.org, http://feed.example.org/v3/index.json",
        "https://feed.example.org, https://feed.example.org:8443/v3/index.json",
        "https://feed.example.org, https://feed.example.org.evil.example/v3/index.json",
    })
    void givesThePasswordToNoOtherOrigin(String allowed, String source) throws MojoFailureException {
        SettingsServer server = server(source, allowed);

        ApiKeyException refusal =
                assertThrows(ApiKeyException.class, () -> server.password().get());

        KeyProblem.ForeignOrigin problem = (KeyProblem.ForeignOrigin) refusal.problem();
        assertEquals("feed", problem.serverId());
        assertEquals(List.of(allowed), problem.allowed());
    }

    @Test
    void takesAnyOfSeveralOrigins() throws MojoFailureException {
        SettingsServer server =
                server("https://b.example.org/index.json", "https://a.example.org", "https://b.example.org");

        assertEquals(KEY, server.password().get());
    }

    @Test
    void asksForNoOriginWhereNoneIsNamed() throws MojoFailureException {
        assertEquals(
                KEY, server("https://feed.example.org/index.json").password().get());
    }

    @Test
    void refusesAnOriginThatIsNotAUrl() throws MojoFailureException {
        SettingsServer server = server("https://feed.example.org/index.json", "not a url");

        ApiKeyException refusal =
                assertThrows(ApiKeyException.class, () -> server.password().get());

        assertEquals(List.of("not a url"), ((KeyProblem.ForeignOrigin) refusal.problem()).allowed());
    }

    @Test
    void bindsTheServerOfTheKeyToo() throws MojoFailureException {
        SettingsServer server = find(
                destinations("https://feed.example.com/index.json", "login", Optional.of("feed")),
                "https://feed.example.org");

        assertThrows(ApiKeyException.class, () -> server.password().get());
    }

    private static SettingsServer server(String source, String... allowed) throws MojoFailureException {
        return find(destinations(source, "feed", Optional.empty()), allowed);
    }

    private static Destinations destinations(String source, String serverId, Optional<String> keyServerId) {
        return new Destinations(
                new Destination(
                        PackageSource.parse(source, Path.of("")),
                        new KeyLocation(serverId, false, Optional.empty(), keyServerId)),
                Optional.empty());
    }

    private static SettingsServer find(Destinations destinations, String... allowed) {
        Server server = new BoundServer(List.of(allowed));
        server.setId("feed");
        server.setPassword(KEY);
        Settings settings = new Settings();
        settings.addServer(server);
        return new MavenServers(settings, MavenSettings.decrypter(), destinations)
                .apply("feed")
                .orElseThrow();
    }
}
