package io.github.nugetmaven.feed;

import static io.github.nugetmaven.feed.FeedSetup.KEY_AND_LOGIN;
import static io.github.nugetmaven.feed.FeedSetup.answer;
import static io.github.nugetmaven.feed.FeedSetup.server;
import static io.github.nugetmaven.feed.FeedSetup.url;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import io.github.nugetmaven.feed.FeedProblem.NoAnswer;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.ReceivedRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GalleryTest
class PackageDownloadTest {
    private static final PackageIdentity IDENTITY =
            new PackageIdentity(PackageId.of("Contoso.Utils"), NuGetVersion.parse("1.0-Beta+meta"));
    private static final String FILE = "/flat/contoso.utils/1.0.0-beta/contoso.utils.1.0.0-beta.nupkg";
    private static final long PLENTY = 1 << 20;
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final byte[] bytes = TestPackage.of("Contoso.Utils", "1.0-Beta").bytes();

    @TempDir
    private Path folder;

    @Test
    void fetchesWhatTheGalleryGivesOut(NuGetGallery gallery) throws IOException {
        try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), KEY_AND_LOGIN)) {
            gallery.publish("Contoso.Utils", "1.0.0-beta", "contoso");
            Feed feed = HttpFeed.connect(PackageSource.parse(gallery.indexUrl(), folder), client);
            assertEquals(new FeedCopy.At(target()), feed.copyOf(IDENTITY, target(), PLENTY));
            assertEquals(IDENTITY, PackageFile.read(target()).identity());
            ReceivedRequest request =
                    gallery.requestsTo(GalleryRoute.FLAT_CONTAINER).get(0);
            assertNull(request.apiKey());
            assertEquals(KEY_AND_LOGIN.login().orElseThrow().header(), request.header("Authorization"));
            gallery.find("Contoso.Utils", "1.0.0-beta").orElseThrow().delete();
            assertEquals(new FeedCopy.NotVisible(), feed.copyOf(IDENTITY, target(), PLENTY));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a/b", "/a/b/"})
    void findsTheFileBelowTheAddressHoweverThatIsWritten(String base) {
        assertEquals(
                "https://feed.example" + base.replaceFirst("/$", "") + FILE.substring("/flat".length()),
                PackageDownload.url(URI.create("https://feed.example" + base), IDENTITY)
                        .toString());
    }

    @Test
    void isCompleteInAnyFraming() throws IOException {
        assertArrayEquals(bytes, fetched(packageAnswer().build()));
        assertArrayEquals(
                bytes,
                fetched(new MockResponse.Builder()
                        .chunkedBody(new Buffer().write(bytes), 100)
                        .build()));
    }

    @Test
    void doesNotTakeAPartForTheWhole() throws IOException {
        assertBroken(packageAnswer()
                .setHeader("Content-Length", bytes.length + 1)
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        assertBroken(
                packageAnswer().onResponseBody(new SocketEffect.CloseSocket()).build());
        assertBroken(new MockResponse.Builder()
                .chunkedBody(new Buffer().write(bytes), 100)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        assertBroken(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
    }

    @Test
    void fetchesNoMoreThanItMay() throws IOException {
        try (MockWebServer feed =
                server(packageAnswer().build(), packageAnswer().build())) {
            assertInstanceOf(FeedCopy.At.class, download(feed, bytes.length));
            assertEquals(bytes.length, Files.size(target()));
            assertInstanceOf(FeedCopy.At.class, download(feed, 100));
            assertEquals(101, Files.size(target()));
        }
    }

    @ParameterizedTest
    @CsvSource({"401, Unauthorized", "403, Forbidden", "500, Broken", "204, None", "206, Partial", "304, Same"})
    void passesOnAnyOtherResponse(int status, String phrase) throws IOException {
        try (MockWebServer feed = server(answer(status, phrase, ""))) {
            FeedCopy.Refused refused = assertInstanceOf(FeedCopy.Refused.class, download(feed, PLENTY));
            assertEquals(status, refused.answer().status());
            assertFalse(Files.exists(target()));
        }
    }

    @Test
    void doesNotTakeAWebPageForAPackage() throws IOException {
        try (MockWebServer feed = server(
                answer(200, "OK", "<!DOCTYPE html><html><body>Sign in</body></html>"), answer(404, "None", ""))) {
            assertInstanceOf(FeedCopy.Refused.class, download(feed, PLENTY));
            assertFalse(Files.exists(target()));
            assertInstanceOf(FeedCopy.NotVisible.class, download(feed, PLENTY));
        }
    }

    @Test
    void distinguishesAFailureOfTheDiskFromOneOfTheNetwork() throws IOException {
        try (MockWebServer feed = server(packageAnswer().build());
                FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), KEY_AND_LOGIN)) {
            PackageDownload download = new PackageDownload(client, URI.create(url(feed, "/flat")));
            Path nowhere = folder.resolve("none/file");
            assertThrows(NoSuchFileException.class, () -> download.download(IDENTITY, nowhere, PLENTY));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void showsTheStorageNeitherKeyNorLogin(int status) throws Exception {
        try (MockWebServer storage = server(packageAnswer().build());
                MockWebServer feed = server(moved(status, url(storage, "/blob?sig=" + TOKEN)))) {
            assertInstanceOf(FeedCopy.At.class, download(feed, PLENTY));
            assertArrayEquals(bytes, Files.readAllBytes(target()));
            RecordedRequest there = storage.takeRequest();
            assertEquals("GET /blob?sig=" + TOKEN + " HTTP/1.1", there.getRequestLine());
            assertTrue(secretsIn(there).isEmpty(), () -> secretsIn(there).toString());
            assertEquals(List.of("Authorization"), secretsIn(feed.takeRequest()));
        }
    }

    @Test
    void sendsTheLoginOnlyToTheFeedAndNotAfterARedirectElsewhere() throws Exception {
        try (MockWebServer storage = server(moved(302, "/more"));
                MockWebServer feed = server(moved(302, "/other"), moved(302, url(storage, "/blob")))) {
            storage.enqueue(moved(302, url(feed, "/elsewhere")));
            feed.enqueue(moved(302, "/last"));
            feed.enqueue(packageAnswer().build());
            assertInstanceOf(FeedCopy.At.class, download(feed, PLENTY));
            assertEquals(List.of("Authorization"), secretsIn(feed.takeRequest()));
            assertEquals(List.of("Authorization"), secretsIn(feed.takeRequest()));
            assertEquals(List.of(), secretsIn(storage.takeRequest()));
            assertEquals(List.of(), secretsIn(storage.takeRequest()));
            assertEquals(List.of(), secretsIn(feed.takeRequest()));
            assertEquals(List.of(), secretsIn(feed.takeRequest()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://storage.example/blob", "ftp://127.0.0.1/blob", "http://[", "data:,package"})
    void isNotLedWhereAPackageCouldBeChangedOnTheWay(String location) throws IOException {
        try (MockWebServer feed = server(moved(302, location))) {
            FeedCopy.Refused refused = assertInstanceOf(FeedCopy.Refused.class, download(feed, PLENTY));
            assertEquals(302, refused.answer().status());
            assertEquals(1, feed.getRequestCount());
        }
    }

    @Test
    void stopsAtACircleOfRedirects() throws IOException {
        MockResponse here = moved(302, FILE);
        try (MockWebServer feed = server(here, here, here, here, here, here, here)) {
            assertInstanceOf(FeedCopy.Refused.class, download(feed, PLENTY));
            assertEquals(6, feed.getRequestCount());
        }
    }

    @Test
    void showsNoTokenOfTheStorage() throws IOException {
        try (MockWebServer storage = server(
                        answer(403, "No " + TOKEN, "signature " + TOKEN),
                        new MockResponse.Builder()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build());
                MockWebServer feed = server(
                        moved(302, url(storage, "/blob?sig=" + TOKEN)),
                        moved(302, url(storage, "/blob?sig=" + TOKEN)))) {
            FeedCopy refused = download(feed, PLENTY);
            assertInstanceOf(FeedCopy.Refused.class, refused);
            assertFalse(refused.toString().contains(TOKEN), refused::toString);
            FeedException failure = assertThrows(FeedException.class, () -> download(feed, PLENTY));
            assertEquals(
                    URI.create(url(storage, "/blob")),
                    assertInstanceOf(NoAnswer.class, failure.problem()).url());
            assertFalse(String.valueOf(failure.getCause()).contains(TOKEN));
        }
    }

    private static List<String> secretsIn(RecordedRequest request) {
        return List.of("Authorization", "X-NuGet-ApiKey").stream()
                .filter(name -> request.getHeaders().get(name) != null)
                .toList();
    }

    private static MockResponse moved(int status, String location) {
        return answer(status, "Moved", "", "Location: " + location);
    }

    private MockResponse.Builder packageAnswer() {
        return new MockResponse.Builder().body(new Buffer().write(bytes));
    }

    private byte[] fetched(MockResponse answer) throws IOException {
        try (MockWebServer feed = server(answer)) {
            assertEquals(new FeedCopy.At(target()), download(feed, PLENTY));
            return Files.readAllBytes(target());
        }
    }

    private void assertBroken(MockResponse answer) throws IOException {
        try (MockWebServer feed = server(answer)) {
            FeedException failure = assertThrows(FeedException.class, () -> download(feed, PLENTY));
            NoAnswer none = assertInstanceOf(NoAnswer.class, failure.problem());
            assertEquals(ConnectionFailure.BROKEN, none.failure());
        }
    }

    private FeedCopy download(MockWebServer feed, long maxBytes) throws IOException {
        try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), KEY_AND_LOGIN)) {
            return new PackageDownload(client, URI.create(url(feed, "/flat"))).download(IDENTITY, target(), maxBytes);
        }
    }

    private Path target() {
        return folder.resolve("copy.nupkg");
    }
}
