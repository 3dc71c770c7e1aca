package io.github.nugetmaven.feed;

import static io.github.nugetmaven.feed.FeedSetup.KEY;
import static io.github.nugetmaven.feed.FeedSetup.KEY_AND_LOGIN;
import static io.github.nugetmaven.feed.FeedSetup.answer;
import static io.github.nugetmaven.feed.FeedSetup.failure;
import static io.github.nugetmaven.feed.FeedSetup.refusal;
import static io.github.nugetmaven.feed.FeedSetup.server;
import static io.github.nugetmaven.feed.FeedSetup.url;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.ReceivedRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects of requests with a key: they are followed only within the feed's origin. */
@GalleryTest(key = FeedSetup.KEY)
class RedirectTest {
    private static final String PATH = "/api/v2/package/";
    private static final String TOKEN = "0123456789abcdef+/0123456789abcdef";
    private static final String ENCODED_TOKEN = "0123456789abcdef%2B%2F0123456789abcdef";
    private static final MockResponse CREATED = answer(201, "Created", "");

    @TempDir
    private Path folder;

    private PackageFile file;

    @BeforeEach
    void makePackage() throws IOException {
        file = FeedSetup.packageIn(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void sendsTheSameRequestOnWithinTheOrigin(int status) throws Exception {
        try (MockWebServer feed = server(moved(status, "/other/push?ticket=" + ENCODED_TOKEN + "&a#b"), CREATED)) {
            ServerResponse taken = FeedSetup.push(file, url(feed, PATH), KEY_AND_LOGIN);

            assertEquals(201, taken.status());
            assertEquals(URI.create(url(feed, "/other/push")), taken.url());
            RecordedRequest first = feed.takeRequest();
            RecordedRequest second = feed.takeRequest();
            assertEquals("PUT /other/push?ticket=" + ENCODED_TOKEN + "&a HTTP/1.1", second.getRequestLine());
            assertEquals(first.getHeaders(), second.getHeaders());
            assertEquals(KEY, second.getHeaders().get("X-NuGet-ApiKey"));
            assertEquals(first.getBody(), second.getBody());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "?a=b", "//HERE/push", "http://HERE/push", "HTTP://HERE", "../push", "/a b|{c}^\u00fc"})
    void understandsAnAddressHoweverItIsWritten(String location) throws IOException {
        try (MockWebServer feed = server()) {
            feed.enqueue(moved(307, location.replace("HERE", "127.0.0.1:" + feed.getPort())));
            feed.enqueue(CREATED);

            assertEquals(
                    201, FeedSetup.push(file, url(feed, PATH), KEY_AND_LOGIN).status());
            assertEquals(2, feed.getRequestCount());
        }
    }

    @Test
    void sendsALargePackageAgainWholeAndByteByByte(NuGetGallery gallery) throws IOException {
        byte[] noise = new byte[8_000_000];
        new Random(7).nextBytes(noise);
        file = PackageFile.read(TestPackage.of("Contoso.Large", "1.0.0")
                .entry("content/noise.bin", noise)
                .writeTo(folder));
        gallery.nextPush(Fault.redirect(308, PATH + "?again"));

        FeedSetup.push(file, gallery.pushUrl(), KEY_AND_LOGIN);

        List<ReceivedRequest> pushes = gallery.requestsTo(GalleryRoute.PUSH);
        assertEquals(
                List.of(308, 201), pushes.stream().map(ReceivedRequest::status).toList());
        for (ReceivedRequest push : pushes) {
            assertArrayEquals(Files.readAllBytes(file.path()), push.uploaded());
            assertEquals(push.bodySize(), push.contentLength());
        }
    }

    @Test
    void sendsSymbolsOnToo(NuGetGallery gallery) throws IOException {
        file = PackageFile.read(TestPackage.symbolsOf("Contoso.Utils", "1.0.0").writeTo(folder));
        gallery.publish("Contoso.Utils", "1.0.0", "contoso");
        gallery.nextSymbolPush(Fault.redirect(307, "/api/v2/symbolpackage/?again"));

        FeedSetup.push(file, gallery.symbolPushUrl(), KEY_AND_LOGIN);

        assertEquals(1, gallery.symbolPackages().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:ELSEWHERE/take",
                "//127.0.0.1:ELSEWHERE/take",
                "http://localhost:HERE/take",
                "https://127.0.0.1:HERE/take",
                "http://127.0.0.1/take",
                "http://127.0.0.1.:HERE/take",
                "ftp://127.0.0.1:HERE/take"
            })
    void goesToNoOtherOrigin(String location) throws IOException {
        try (MockWebServer elsewhere = server(CREATED);
                MockWebServer feed = server()) {
            String target =
                    location.replace("ELSEWHERE", "" + elsewhere.getPort()).replace("HERE", "" + feed.getPort());
            for (int status : List.of(301, 302, 303, 307, 308)) {
                feed.enqueue(moved(status, target + "?it=1#part"));
                PushRefused refused = refusal(file, url(feed, PATH));
                assertEquals(PushRefusal.REDIRECT, refused.refusal());
                assertEquals(
                        Optional.of(target.replaceFirst("^//", "http://")),
                        refused.answer().location());
            }
            assertEquals(5, feed.getRequestCount());
            assertEquals(0, elsewhere.getRequestCount());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 305, 306})
    void followsNothingThatCouldMakeAnotherRequestOfIt(int status) throws IOException {
        try (MockWebServer feed = server(moved(status, "/other?a=b"), CREATED)) {
            PushRefused refused = refusal(file, url(feed, PATH));

            assertEquals(PushRefusal.REDIRECT, refused.refusal());
            assertEquals(Optional.of(url(feed, "/other")), refused.answer().location());
            assertEquals(1, feed.getRequestCount());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://ann:secret@127.0.0.1:HERE/take, http://***@127.0.0.1:HERE/take",
        "http://ann@127.0.0.1:HERE/take, http://***@127.0.0.1:HERE/take",
        "//:secret@127.0.0.1:HERE/take, http://***@127.0.0.1:HERE/take",
        "ftp://ann:secret@127.0.0.1/take, ftp://***@127.0.0.1/take",
        "'http://ann:se cret@[/take', 'http://***@[/take'"
    })
    void neitherFollowsNorShowsAnAddressWithALogin(String location, String shown) throws IOException {
        try (MockWebServer feed = server()) {
            String here = "" + feed.getPort();
            feed.enqueue(moved(307, location.replace("HERE", here)));
            PushRefused refused = refusal(file, url(feed, PATH));

            assertEquals(PushRefusal.REDIRECT, refused.refusal());
            assertEquals(
                    Optional.of(shown.replace("HERE", here)), refused.answer().location());
            assertEquals(1, feed.getRequestCount());
        }
    }

    @Test
    void failsWhereNoAddressIsGiven() throws IOException {
        try (MockWebServer feed = server(answer(307, "Moved", ""), answer(308, "", "Try the other door"))) {
            assertEquals(PushRefusal.REDIRECT, refusal(file, url(feed, PATH)).refusal());
            assertEquals(
                    "Try the other door",
                    refusal(file, url(feed, PATH)).answer().message());
        }
    }

    @Test
    void stopsAtACircleOfRedirects() throws IOException {
        try (MockWebServer feed = server(moved(307, "/b"), moved(308, PATH), moved(308, PATH))) {
            PushRefused refused = refusal(file, url(feed, PATH));
            assertEquals(PushRefusal.REDIRECT_LOOP, refused.refusal());
            assertEquals(Optional.of(url(feed, PATH)), refused.answer().location());
            assertEquals(2, feed.getRequestCount());

            assertEquals(
                    PushRefusal.REDIRECT_LOOP, refusal(file, url(feed, PATH)).refusal());
            assertEquals(3, feed.getRequestCount());
        }
    }

    @Test
    void stopsAfterFiveRedirects() throws IOException {
        MockResponse[] steps =
                IntStream.range(0, 9).mapToObj(i -> moved(307, "/" + i)).toArray(MockResponse[]::new);
        try (MockWebServer feed = server(steps)) {
            PushRefused refused = refusal(file, url(feed, PATH));

            assertEquals(PushRefusal.REDIRECT_LOOP, refused.refusal());
            assertEquals(URI.create(url(feed, "/4")), refused.answer().url());
            assertEquals(6, feed.getRequestCount());
        }
    }

    @Test
    void showsAnAddressOutsideWithoutItsQueryAfterARedirect() throws IOException {
        try (MockWebServer elsewhere = server(CREATED);
                MockWebServer feed = server(moved(307, "/b"), moved(307, url(elsewhere, "/take?it=1")))) {
            PushRefused refused = refusal(file, url(feed, PATH));

            assertEquals(PushRefusal.REDIRECT, refused.refusal());
            assertEquals(Optional.of(url(elsewhere, "/take")), refused.answer().location());
            assertEquals(0, elsewhere.getRequestCount());
        }
    }

    @Test
    void hidesATokenInAnAddress() throws IOException {
        MockResponse toToken = moved(307, "/b?" + ENCODED_TOKEN + "&ticket=" + ENCODED_TOKEN);
        String away = "https://feed.invalid/?ticket=" + ENCODED_TOKEN;
        String echo = "no to " + TOKEN + " and " + ENCODED_TOKEN;
        List<MockResponse[]> cases = List.of(
                new MockResponse[] {toToken, answer(403, echo, echo, "X-NuGet-Warning: " + echo)},
                new MockResponse[] {toToken, dropped()},
                new MockResponse[] {
                    toToken,
                    new MockResponse.Builder().status("NO-HTTP " + echo).build()
                },
                new MockResponse[] {toToken, toToken},
                new MockResponse[] {answer(302, "Found", "Found. Redirecting to " + away, "Location: " + away)},
                new MockResponse[] {
                    answer(307, "", "<html><title>" + away + "</title></html>", "Location: " + away.replace('?', '#'))
                });
        for (MockResponse[] answers : cases) {
            try (MockWebServer feed = server(answers)) {
                FeedException failure = failure(file, url(feed, PATH));

                assertEquals(answers.length, feed.getRequestCount());
                for (String text : List.of(failure.toString(), String.valueOf(failure.getCause()))) {
                    assertFalse(text.contains("0123456789abcdef"), text);
                    assertFalse(text.contains("ticket"), text);
                }
            }
        }
    }

    @Test
    void namesTheAddressThatGaveNoAnswerInTheEnd() throws IOException {
        try (MockWebServer feed = server(moved(307, "/b?a=b"), dropped())) {
            FeedProblem.NoAnswer none = assertInstanceOf(
                    FeedProblem.NoAnswer.class, failure(file, url(feed, PATH)).problem());

            assertEquals(URI.create(url(feed, "/b")), none.url());
            assertEquals(FeedProblem.ConnectionFailure.BROKEN, none.failure());
        }
    }

    @Test
    void asksAboutAKeyWithinTheOriginOnly(NuGetGallery gallery) throws IOException {
        try (NuGetGallery other = NuGetGallery.start();
                FeedClient client = client()) {
            KeyProbes probes = new KeyProbes(
                    client, GalleryAddress.of(URI.create(gallery.pushUrl())).orElseThrow());
            gallery.publish("Contoso.Core", "1.0.0", "contoso");
            PackageId id = PackageId.of("Contoso.Core");
            gallery.next(GalleryRoute.VERIFY_KEY, Fault.redirect(307, "?again"));
            assertEquals(KeyVerdict.ALIVE, probes.alive().verdict());
            gallery.next(GalleryRoute.CREATE_VERIFICATION_KEY, Fault.redirect(308, "?again"));
            assertEquals(KeyVerdict.ALLOWED, probes.owner(id).verdict());
            gallery.next(GalleryRoute.VERIFY_KEY, Fault.redirect(307, other.url("/")));
            assertEquals(KeyVerdict.UNKNOWN, probes.alive().verdict());
            gallery.next(GalleryRoute.CREATE_VERIFICATION_KEY, Fault.redirect(302, "?again"));
            assertEquals(KeyVerdict.UNKNOWN, probes.owner(id).verdict());
            assertEquals(List.of(), other.requests());
        }
    }

    @Test
    void looksForAnIndexAndForVersionsWithinTheOriginOnly(NuGetGallery gallery) throws IOException {
        try (NuGetGallery other = NuGetGallery.start();
                FeedClient client = client()) {
            gallery.publish("Contoso.Utils", "1.0.0", "contoso");
            PackageSource source = PackageSource.parse(gallery.indexUrl(), folder);
            gallery.next(GalleryRoute.INDEX, Fault.redirect(308, "?again"), Fault.none());
            Feed feed = HttpFeed.connect(source, client);
            gallery.next(GalleryRoute.FLAT_CONTAINER, Fault.redirect(307, "?again"));
            assertEquals(Presence.TAKEN, feed.find(file.identity()));
            String login = KEY_AND_LOGIN.login().orElseThrow().header();
            gallery.requests().forEach(it -> assertEquals(List.of(login), it.headers("Authorization")));

            gallery.next(GalleryRoute.INDEX, Fault.redirect(307, other.indexUrl() + "?a=b"));
            FeedException failure = assertThrows(FeedException.class, () -> HttpFeed.connect(source, client));
            FeedProblem.IndexRefused refused = assertInstanceOf(FeedProblem.IndexRefused.class, failure.problem());
            assertEquals(Optional.of(other.indexUrl()), refused.answer().location());
            gallery.next(GalleryRoute.FLAT_CONTAINER, Fault.redirect(302, "?again"));
            assertEquals(Presence.UNKNOWN, feed.find(file.identity()));
            assertEquals(List.of(), other.requests());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://feed.example/a, https://feed.example:443/b?c, true",
        "http://feed.example:80/a, http://FEED.example/, true",
        "https://feed.example/a, http://feed.example/a, false",
        "https://feed.example/a, http://feed.example:443/a, false",
        "https://feed.example/a, https://feed.example:444/a, false",
        "https://feed.example/a, https://www.feed.example/a, false",
        "https://feed.example/a, https://feed.example.evil.example/a, false"
    })
    void distinguishesOrigins(String from, String to, boolean isSame) {
        assertEquals(isSame, new Redirect(307, HttpUrl.get(from), HttpUrl.get(to)).isWithinOrigin());
    }

    private static FeedClient client() {
        return new FeedClient(FeedSetup.options(FeedSetup.PATIENT), KEY_AND_LOGIN);
    }

    private static MockResponse moved(int status, String location) {
        return answer(status, "Moved", "", "Location: " + location);
    }

    private static MockResponse dropped() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }
}
