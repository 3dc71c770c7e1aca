package io.github.nugetmaven.feed;

import static io.github.nugetmaven.feed.FeedSetup.KEY_AND_LOGIN;
import static io.github.nugetmaven.feed.FeedSetup.answer;
import static io.github.nugetmaven.feed.FeedSetup.server;
import static io.github.nugetmaven.feed.FeedSetup.url;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.NuGetServer;
import io.github.nugetmaven.testing.gallery.ReceivedRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("K8: V2 feeds are read")
class V2FeedTest {
    private static final long PLENTY = 1 << 20;

    @TempDir
    private Path folder;

    private NuGetServer feed;

    @BeforeEach
    void start() throws IOException {
        feed = NuGetServer.start();
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    @ParameterizedTest
    @CsvSource({
        "https://f.org/api/v2/package, https://f.org/api/v2 https://f.org/nuget",
        "https://f.org/x/api/v2/package/, https://f.org/x/api/v2 https://f.org/x/nuget",
        "https://f.org/nuget, https://f.org/nuget",
        "https://f.org/api/v2/, https://f.org/api/v2",
        "https://f.org, https://f.org/ https://f.org/api/v2 https://f.org/nuget",
        "https://f.org/feed?a=b, https://f.org/feed",
        "https://push.chocolatey.org/api/v2/package, https://community.chocolatey.org/api/v2"
                + " https://community.chocolatey.org/nuget",
        "https://www.powershellgallery.com/api/v2/package, https://www.powershellgallery.com/api/v2"
                + " https://www.powershellgallery.com/nuget",
    })
    void isReadAtTheRootOfItsPushUrl(String pushUrl, String roots) {
        List<String> found =
                V2Roots.of(URI.create(pushUrl)).stream().map(HttpUrl::toString).toList();
        assertEquals(roots, String.join(" ", found));
    }

    @ParameterizedTest
    @CsvSource({"/nuget, /nuget", "/nuget, /api/v2/package", "/api/v2, /api/v2/package", "/, /"})
    void tellsItsVersionsAndGivesOutItsPackages(String root, String push) throws IOException {
        byte[] bytes = TestPackage.of("Contoso.Core", "1.0").bytes();
        feed.root(root)
                .publish(bytes)
                .publish(TestPackage.of("Contoso.Core", "2.0.0-Beta").bytes());

        FeedVersions versions = at(feed.url(push), it -> it.versions(PackageId.of("contoso.CORE")));

        assertEquals(Presence.TAKEN, versions.presenceOf(NuGetVersion.parse("1.0.0.0")));
        assertEquals(Presence.TAKEN, versions.presenceOf(NuGetVersion.parse("2.0.0-beta")));
        assertEquals(Presence.NEW_VERSION, versions.presenceOf(NuGetVersion.parse("2.0.0")));
        assertEquals(Presence.NEW_ID, at(feed.url(push), it -> it.find(identity("Contoso.Other", "1.0.0"))));
        assertEquals(new FeedCopy.At(target()), copy(feed.url(push), "1.0.0"));
        assertArrayEquals(bytes, Files.readAllBytes(target()));
        assertEquals(new FeedCopy.NotVisible(), copy(feed.url(push), "3.0.0"));
        for (ReceivedRequest each : feed.requests()) {
            assertNull(each.apiKey());
            assertEquals(KEY_AND_LOGIN.login().orElseThrow().header(), each.header("Authorization"));
        }
    }

    @Test
    void followsItsPages() throws IOException {
        publish(10);
        feed.pageSize(3);
        assertEquals(Presence.TAKEN, find("9.0.0"));
        assertEquals(Presence.NEW_VERSION, find("10.0.0"));
        assertEquals(8, feed.requests().size());
    }

    @Test
    @DisplayName("K8: a page at another origin is not asked for; what was shown is taken, the rest unknown")
    void followsNoPageElsewhere() throws IOException {
        publish(4);
        try (NuGetServer other = NuGetServer.start()) {
            feed.pageSize(2).nextPagesAt(other.url("")).entries(false);
            assertEquals(Presence.TAKEN, find("1.0.0"));
            assertEquals(Presence.UNKNOWN, find("3.0.0"));
            assertEquals(List.of(), other.requests());
        }
    }

    @Test
    void followsNoPagesWithoutEnd() throws IOException {
        MockResponse page = answer(200, "OK", "<feed><link rel='next' href='/api/v2/FindPackagesById()?more'/></feed>");
        try (MockWebServer loop = server(page, page, page, page)) {
            assertEquals(
                    Presence.UNKNOWN,
                    at(url(loop, "/api/v2"), it -> it.versions(PackageId.of("Contoso.Core")))
                            .presenceOf(NuGetVersion.parse("1.0.0")));
            assertEquals(2, loop.getRequestCount());
        }
    }

    @Test
    @DisplayName("K8: jNuGet has no FindPackagesById()")
    void asksForOneVersionWhereThereIsNoList() throws IOException {
        publish(2);
        feed.lists(false);
        assertEquals(Presence.TAKEN, find("1.0.0"));
        assertEquals(Presence.UNKNOWN, find("5.0.0"));
        assertEquals(new FeedCopy.At(target()), copy(feed.rootUrl(), "1.0.0"));
    }

    @Test
    void looksIntoTheListWhereThereAreNoSingleVersions() throws IOException {
        publish(2);
        feed.entries(false);
        assertEquals(new FeedCopy.At(target()), copy(feed.rootUrl(), "1.0.0"));
    }

    @Test
    void asksAServerThatHasNeitherOnceForAllItsLists() throws IOException {
        feed.lists(false).entries(false);
        at(feed.oldPushUrl(), it -> {
            IntStream.range(0, 5)
                    .forEach(i -> assertEquals(
                            Presence.UNKNOWN,
                            it.versions(PackageId.of("Contoso.Id" + i)).presenceOf(NuGetVersion.parse("1.0.0"))));
            return null;
        });
        assertEquals(2, feed.requests().size());
        assertEquals(new FeedCopy.NotVisible(), copy(feed.rootUrl(), "1.0.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE feed [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><feed><title>&x;</title></feed>",
                "<!DOCTYPE feed [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><feed>&b;</feed>",
                "<feed>",
                "",
                "{}",
                "<html><body>Sign in</body></html>",
            })
    void believesNoDocumentThatIsNone(String body) throws IOException {
        assertUnknown(answer(200, "OK", body));
    }

    @Test
    void readsNeitherDeepNorEndlessDocuments() throws IOException {
        assertUnknown(answer(200, "OK", "<feed>" + "<a>".repeat(100_000) + "</feed>"));
        assertUnknown(answer(200, "OK", "<feed>" + "<a/>".repeat(200_000) + "</feed>"));
        assertUnknown(answer(200, "OK", "<feed>" + " ".repeat(9 << 20) + "</feed>"));
    }

    @Test
    void skipsVersionsThatAreNoneAndPackagesOfOthers() throws IOException {
        try (MockWebServer odd = server(answer(200, "OK", """
                <feed><entry><properties><Version>x</Version></properties></entry><entry/>
                <entry><title>Contoso.Other</title><properties><Version>1.0.0</Version></properties></entry>
                <entry><title>contoso.core</title><properties><Version>2.0.0</Version></properties></entry></feed>
                """))) {
            FeedVersions versions = at(url(odd, "/api/v2"), it -> it.versions(PackageId.of("Contoso.Core")));
            assertEquals(Presence.NEW_VERSION, versions.presenceOf(NuGetVersion.parse("1.0.0")));
            assertEquals(Presence.TAKEN, versions.presenceOf(NuGetVersion.parse("2.0.0")));
        }
    }

    @Test
    @DisplayName("K8, K2: the login goes to the origin of the push URL only, the file's URL may lead elsewhere")
    void showsAStorageNoLogin() throws Exception {
        try (MockWebServer storage = server(answer(200, "OK", "PK"));
                MockWebServer odd = server(answer(200, "OK", """
                        <entry><content src='%s'/><properties><Version>1.0.0</Version></properties></entry>
                        """.formatted(url(storage, "/blob"))))) {
            assertEquals(new FeedCopy.At(target()), copy(url(odd, "/api/v2"), "1.0.0"));
            assertNull(storage.takeRequest().getHeaders().get("Authorization"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @DisplayName("K5: a document is read where its feed redirects to, with the login, and links start from there")
    void followsARedirectOfADocument(int status) throws Exception {
        MockResponse moved = answer(status, "Moved", "", "Location: /other/api/v2/list");
        MockResponse first = answer(200, "OK", """
                <feed><entry><id>x</id><title>Contoso.Core</title><properties><Version>1.0.0</Version></properties></entry>
                <link rel='next' href='more'/></feed>
                """);
        MockResponse second = answer(200, "OK", """
                <feed><entry><id>x</id><title>Contoso.Core</title><properties><Version>2.0.0</Version></properties></entry>
                </feed>
                """);
        try (MockWebServer odd = server(moved, first, second)) {
            FeedVersions versions = at(url(odd, "/api/v2"), it -> it.versions(PackageId.of("Contoso.Core")));
            assertEquals(Presence.TAKEN, versions.presenceOf(NuGetVersion.parse("2.0.0")));
            assertEquals(Presence.NEW_VERSION, versions.presenceOf(NuGetVersion.parse("3.0.0")));
            odd.takeRequest();
            for (String path : List.of("/other/api/v2/list", "/other/api/v2/more")) {
                RecordedRequest request = odd.takeRequest();
                assertEquals(path, request.getTarget());
                assertNotNull(request.getHeaders().get("Authorization"));
                assertNull(request.getHeaders().get("X-NuGet-ApiKey"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @DisplayName("K2: a document that is redirected to another origin is not read, with or without a login")
    void followsNoRedirectOfADocumentElsewhere(int status) throws Exception {
        try (MockWebServer other = server(answer(200, "OK", "<feed/>"));
                MockWebServer odd = server(answer(status, "Moved", "", "Location: " + url(other, "/api/v2/list")))) {
            FeedVersions versions = at(url(odd, "/api/v2"), it -> it.versions(PackageId.of("Contoso.Core")));
            assertEquals(Presence.UNKNOWN, versions.presenceOf(NuGetVersion.parse("1.0.0")));
            assertEquals(0, other.getRequestCount());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://storage.example/blob", "file:///etc/passwd", "ftp://127.0.0.1/x", "http://["})
    void fetchesNoFileFromWhereNoRedirectMayLead(String file) throws IOException {
        try (MockWebServer odd = server(answer(200, "OK", """
                <entry><content src='%s'/><properties><Version>1.0.0</Version></properties></entry>
                """.formatted(file)), answer(404, "Not Found", ""))) {
            assertEquals(new FeedCopy.NotVisible(), copy(url(odd, "/api/v2"), "1.0.0"));
        }
    }

    private void assertUnknown(MockResponse first) throws IOException {
        try (MockWebServer odd = server(first)) {
            FeedVersions versions = at(url(odd, "/api/v2"), it -> it.versions(PackageId.of("Contoso.Core")));
            assertEquals(Presence.UNKNOWN, versions.presenceOf(NuGetVersion.parse("1.0.0")));
            assertTrue(odd.getRequestCount() == 1);
        }
    }

    private void publish(int versions) {
        IntStream.range(0, versions)
                .forEach(i ->
                        feed.publish(TestPackage.of("Contoso.Core", i + ".0.0").bytes()));
    }

    private Presence find(String version) throws IOException {
        return at(feed.rootUrl(), it -> it.find(identity("Contoso.Core", version)));
    }

    private FeedCopy copy(String url, String version) throws IOException {
        Files.deleteIfExists(target());
        return at(url, it -> {
            try {
                return it.copyOf(identity("Contoso.Core", version), target(), PLENTY);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private <T> T at(String url, Function<Feed, T> work) throws IOException {
        try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), KEY_AND_LOGIN)) {
            return work.apply(HttpFeed.connect(PackageSource.parse(url, folder), client));
        }
    }

    private Path target() {
        return folder.resolve("copy.nupkg");
    }

    private static PackageIdentity identity(String id, String version) {
        return new PackageIdentity(PackageId.of(id), NuGetVersion.parse(version));
    }
}
