package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K2: which secret may go to which address, and how that address came up. */
class SecretScopeTest {
    private static final String NUGET = "https://api.nuget.org/v3/index.json";
    private static final String FEED = "https://feed.example.org/v3/index.json";

    /** The user names an address, or the index at that address names another one: for a secret it is the same question. */
    @DisplayName("K2: secret x address")
    @ParameterizedTest(name = "{0} of {1}, declared for {2}, at {3}: {4}")
    @CsvSource({
        // a key of nuget.org, from NUGET_API_KEY, <server> nuget.org, or for a source of nuget.org
        "nuget.org key, NUGET, '', https://www.nuget.org/api/v2/package, true",
        "nuget.org key, NUGET, '', https://WWW.NuGet.org./api/v2/package, true",
        "nuget.org key, NUGET, '', https://symbols.nuget.org/api, true",
        "nuget.org key, NUGET, '', https://www.nuget.org.example.org/, false",
        "nuget.org key, NUGET, '', https://notnuget.org/, false",
        "nuget.org key, NUGET, '', https://feed.example.org/, false",
        "nuget.org key, NUGET, '', http://127.0.0.1:5000/, false",
        "nuget.org key, NUGET, 'feed.example.org', https://feed.example.org/, true",
        "nuget.org key, NUGET, 'https://Feed.example.org./v3/index.json', https://feed.example.org/, true",
        "nuget.org key, NUGET, 'feed.example.org', https://other.example.org/, false",
        "nuget.org key, NUGET, 'feed.example.org', https://www.nuget.org/, true",
        // a key of another feed: its index decides where packages go
        "feed key, FEED, '', https://feed.example.org/push, true",
        "feed key, FEED, '', https://feed.example.org:8443/push, true",
        "feed key, FEED, '', https://upload.example.net/push, true",
        "feed key, FEED, '', http://feed.example.org/push, false",
        "feed key, FEED, '', http://127.0.0.1/push, false",
        "feed key, FEED, 'feed.example.org', https://feed.example.org/push, true",
        "feed key, FEED, 'feed.example.org, upload.example.net', https://upload.example.net/push, true",
        "feed key, FEED, 'feed.example.org', https://upload.example.net/push, false",
        "feed key, FEED, 'upload.example.net', http://upload.example.net/push, false",
        // Basic, headers, and a key that is the password of Basic
        "login, FEED, '', https://feed.example.org/push, true",
        "login, FEED, '', https://FEED.example.org.:443/push, true",
        "login, FEED, '', https://feed.example.org:8443/push, false",
        "login, FEED, '', https://cdn.example.org/v3-flatcontainer/, false",
        "login, FEED, '', http://feed.example.org/push, false",
        "login, FEED, '', http://localhost/push, false",
        "login, FEED, 'cdn.example.org', https://cdn.example.org/v3-flatcontainer/, true",
        "login, FEED, 'cdn.example.org', https://feed.example.org/push, false",
        // tokens of a CI, by their audience
        "token, https://www.nuget.org, '', https://www.nuget.org/api/v2/token, true",
        "token, https://www.nuget.org, '', https://www.nuget.org./api/v2/token, true",
        "token, https://www.nuget.org, '', http://127.0.0.1:5000/api/v2/token, true",
        "token, https://www.nuget.org, '', https://feed.example.org/api/v2/token, false",
        "token, https://WWW.nuget.org./, '', https://feed.example.org/api/v2/token, false",
        "token, www.nuget.org, '', https://feed.example.org/api/v2/token, false",
        "token, https://feed.example.org, '', https://feed.example.org/api/v2/token, true",
        "token, '', '', https://feed.example.org/api/v2/token, false",
        "token, '', '', https://www.nuget.org/api/v2/token, true",
    })
    void covers(String secret, String source, String declared, String address, boolean expected) {
        assertEquals(expected, scope(secret, source, declared).covers(URI.create(address)));
    }

    @DisplayName("K2: a server that Maven 3.10 binds to origins x address that an index names")
    @ParameterizedTest(name = "{0} bound to {1} at {2}: {3}")
    @CsvSource({
        "feed key, https://feed.example.org, https://feed.example.org/push, true",
        "feed key, https://feed.example.org, https://upload.example.net/push, false",
        "feed key, https://upload.example.net, https://upload.example.net/push, true",
        "login, https://feed.example.org, https://feed.example.org/push, true",
        "login, https://feed.example.org:8443, https://feed.example.org/push, false",
        "nuget.org key, https://api.nuget.org, https://www.nuget.org/api/v2/package, true",
        "nuget.org key, https://api.nuget.org, https://feed.example.org/, false",
    })
    void coversNothingBeyondTheOriginsOfAServer(String secret, String origin, String address, boolean expected) {
        String source = secret.startsWith("nuget.org") ? "NUGET" : "FEED";
        assertEquals(
                expected,
                scope(secret, source, "").within(List.of(URI.create(origin))).covers(URI.create(address)));
    }

    @DisplayName("K2: any secret x redirect")
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "https://www.nuget.org/a, https://www.nuget.org/b, true",
        "https://www.nuget.org/a, https://www.nuget.org:443/b, true",
        "https://www.nuget.org/a, https://api.nuget.org/b, false",
        "https://www.nuget.org/a, https://www.nuget.org:8443/b, false",
        "https://www.nuget.org/a, http://www.nuget.org/b, false",
        "http://127.0.0.1:1/a, http://127.0.0.1:2/a, false",
        "https://feed.example.org/a, https://ann:secret@feed.example.org/b, false",
    })
    void survivesARedirectWithinTheOriginOnly(String from, String to, boolean expected) {
        assertEquals(expected, SecretScope.survives(HttpUrl.get(from), HttpUrl.get(to)));
    }

    @DisplayName("K2: login of a proxy x request")
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "CONNECT, https://feed.example.org/, true",
        "PUT, http://feed.example.org/, true",
        "PUT, https://feed.example.org/, false",
        "GET, https://feed.example.org/, false",
        "CONNECT, https://localhost/, false",
        "PUT, http://127.0.0.1/, false",
        "PUT, http://[::1]/, false",
    })
    void showsTheLoginOfAProxyToTheProxy(String method, String url, boolean expected) {
        assertEquals(expected, SecretScope.isForProxy(method, URI.create(url)));
    }

    private static SecretScope scope(String secret, String source, String declared) {
        URI url = URI.create(source.equals("NUGET") ? NUGET : FEED);
        return switch (secret) {
            case "nuget.org key" -> SecretScope.ofNuGetOrg(SecretScope.hosts(declared));
            case "feed key" -> SecretScope.ofFeed(url, SecretScope.hosts(declared));
            case "login" -> SecretScope.ofOrigin(url, SecretScope.hosts(declared));
            default -> SecretScope.ofToken(source.isEmpty() ? List.of() : List.of(source));
        };
    }
}
