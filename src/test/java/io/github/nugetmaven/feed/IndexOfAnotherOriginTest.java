package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.nugetmaven.feed.FeedCredentials.Login;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** K2: the service index of one origin names addresses of another. */
class IndexOfAnotherOriginTest {
    private static final Login LOGIN = new Login("ann", "secret-password");
    private static final PackageIdentity CONTOSO =
            new PackageIdentity(PackageId.of("Contoso"), NuGetVersion.parse("1.0.0"));

    @TempDir
    private Path folder;

    @DisplayName("K2: a key of nuget.org goes to nuget.org's hosts only, and no token is exchanged for another")
    @Test
    void keepsAKeyOfNuGetOrgFromAnotherHost() throws Exception {
        try (MockWebServer index = FeedSetup.server(index("https://feed.invalid/push", "https://cdn.invalid/"))) {
            URI source = URI.create(FeedSetup.url(index, "/index.json"));
            FeedCredentials credentials = new FeedCredentials(
                    Optional.empty(), SecretScope.ofNuGetOrg(List.of()), Optional.empty(), Map.of(), SecretScope.ANY);
            try (FeedClient client = new FeedClient(
                    FeedSetup.options(FeedSetup.PATIENT), credentials, () -> fail("exchanged a token in vain"))) {
                PackageSource.ServiceIndexUrl feed = new PackageSource.ServiceIndexUrl(source);

                FeedException refused = assertThrows(FeedException.class, () -> HttpFeed.connect(feed, client));

                FeedProblem.NotForAddress problem =
                        assertInstanceOf(FeedProblem.NotForAddress.class, refused.problem());
                assertEquals(URI.create("https://feed.invalid/push"), problem.url());
                assertThrows(FeedException.class, () -> client.keyedRequest(source));
            }
        }
    }

    @DisplayName("K2: downloads and versions on another origin are asked for without the login")
    @Test
    void keepsTheLoginFromDownloadsOnAnotherHost() throws Exception {
        try (MockWebServer cdn = FeedSetup.server(
                        FeedSetup.answer(200, "OK", "{\"versions\":[]}"), FeedSetup.answer(404, "Not Found", ""));
                MockWebServer index =
                        FeedSetup.server(index("http://127.0.0.1:1/push", FeedSetup.url(cdn, "/flat/")))) {
            URI source = URI.create(FeedSetup.url(index, "/index.json"));
            FeedCredentials credentials = new FeedCredentials(
                    Optional.empty(),
                    SecretScope.ANY,
                    Optional.of(LOGIN),
                    Map.of("Job-Token", "job-token"),
                    SecretScope.ofOrigin(source, List.of()));
            try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), credentials)) {
                HttpFeed feed = HttpFeed.connect(new PackageSource.ServiceIndexUrl(source), client);
                feed.versions(CONTOSO.id());
                feed.copyOf(CONTOSO, folder.resolve("copy"), 10);
            }

            assertEquals(LOGIN.header(), index.takeRequest().getHeaders().get("Authorization"));
            for (int i = 0; i < 2; i++) {
                var request = cdn.takeRequest();
                assertNull(request.getHeaders().get("Authorization"));
                assertNull(request.getHeaders().get("Job-Token"));
            }
        }
    }

    @DisplayName("K2: from an https index on, https only, to this machine as well")
    @Test
    void leadsNowhereFromHttpsToHttp() {
        URI https = URI.create("https://feed.example.org/index.json");
        for (String place : List.of("http://feed.example.org/push", "http://127.0.0.1/push", "http://localhost/push")) {
            assertEquals(true, SecretScope.isDowngrade(https, URI.create(place)), place);
        }
        assertEquals(false, SecretScope.isDowngrade(https, URI.create("https://127.0.0.1/push")));
        assertEquals(false, SecretScope.isDowngrade(URI.create("http://127.0.0.1/index.json"), https));
    }

    private static MockResponse index(String push, String flat) {
        return FeedSetup.answer(
                200,
                "OK",
                "{\"version\":\"3.0.0\",\"resources\":[{\"@id\":\"" + push
                        + "\",\"@type\":\"PackagePublish/2.0.0\"},{\"@id\":\"" + flat
                        + "\",\"@type\":\"PackageBaseAddress/3.0.0\"}]}");
    }
}
