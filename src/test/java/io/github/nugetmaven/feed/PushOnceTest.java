package io.github.nugetmaven.feed;

import static io.github.nugetmaven.feed.FeedSetup.KEY_ONLY;
import static io.github.nugetmaven.feed.FeedSetup.answer;
import static io.github.nugetmaven.feed.FeedSetup.failure;
import static io.github.nugetmaven.feed.FeedSetup.refusal;
import static io.github.nugetmaven.feed.FeedSetup.server;
import static io.github.nugetmaven.feed.FeedSetup.url;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import io.github.nugetmaven.feed.FeedProblem.NoAnswer;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A push is sent once, whatever happens to it. */
@GalleryTest(key = FeedSetup.KEY)
class PushOnceTest {
    private static final String PATH = "/api/v2/package";

    private PackageFile file;

    @BeforeEach
    void makePackage(@TempDir Path folder) throws IOException {
        file = FeedSetup.packageIn(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "503, Retry-After: 0",
        "408, Connection: keep-alive",
        "401, 'WWW-Authenticate: Basic realm=\"x\"'",
        "421, X: y",
        "500, X: y"
    })
    void isNotSentAgainBehindOurBack(int status, String header) throws IOException {
        try (MockWebServer feed = server(answer(status, "Again", "", header), answer(201, "Created", ""))) {
            assertEquals(status, refusal(file, url(feed, PATH)).answer().status());
            assertEquals(1, feed.getRequestCount());
        }
    }

    @Test
    void isNotSentAgainWhenTheConnectionBreaks(NuGetGallery gallery) throws IOException {
        for (Fault fault : List.of(Fault.dropBeforeReading(), Fault.dropBeforeStoring(), Fault.dropAfterStoring())) {
            gallery.nextPush(fault);
            int before = pushes(gallery);
            assertEquals(
                    ConnectionFailure.BROKEN,
                    noAnswer(failure(file, gallery.pushUrl())).failure());
            assertTrue(pushes(gallery) - before <= 1);
        }
        assertEquals(1, gallery.packages().size());
    }

    @Test
    void givesUpWhenItsTimeIsOver(NuGetGallery gallery) throws IOException {
        gallery.nextPush(Fault.neverAnswer());
        FeedException failure = assertThrows(
                FeedException.class, () -> FeedSetup.push(file, gallery.pushUrl(), KEY_ONLY, Duration.ofMillis(500)));
        assertEquals(ConnectionFailure.TIMEOUT, noAnswer(failure).failure());
    }

    @Test
    void reportsAPartOfAnIndexAsAnIndexThatCannotBeRead(NuGetGallery gallery) throws IOException {
        try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), KEY_ONLY)) {
            PackageSource source = new PackageSource.ServiceIndexUrl(URI.create(gallery.indexUrl()));
            for (Fault fault : List.of(Fault.cutAnswer(), Fault.cutAnswerWithoutStoring(), Fault.dropAfterStoring())) {
                gallery.next(GalleryRoute.INDEX, fault);
                FeedException failure = assertThrows(FeedException.class, () -> HttpFeed.connect(source, client));
                FeedProblem.NoIndex none = assertInstanceOf(FeedProblem.NoIndex.class, failure.problem());
                assertEquals(ConnectionFailure.BROKEN, none.failure().failure());
            }
        }
    }

    @Test
    void distinguishesAnUnknownHostFromOneThatDoesNotListen() throws IOException {
        assertEquals(
                ConnectionFailure.UNKNOWN_HOST,
                noAnswer(failure(file, "https://nosuchhost.invalid/api/v2/package"))
                        .failure());
        MockWebServer gone = server();
        String url = url(gone, PATH);
        gone.close();
        assertEquals(ConnectionFailure.REFUSED, noAnswer(failure(file, url)).failure());
    }

    @Test
    void reachesAServerThatListensOnOneOfTheAddressesOfItsName() throws IOException {
        try (MockWebServer feed = new MockWebServer()) {
            feed.enqueue(answer(201, "Created", ""));
            feed.start(InetAddress.getByName("127.0.0.1"), 0);
            assertEquals(
                    201,
                    FeedSetup.push(file, "http://localhost:" + feed.getPort() + PATH, KEY_ONLY)
                            .status());
        }
    }

    @Test
    void goesOverPlainHttpToThisMachineOnly() {
        assertInstanceOf(
                FeedProblem.Insecure.class,
                failure(file, "http://feed.example/api/v2/package").problem());
    }

    @Test
    void refusesAnIndexThatLeadsToPlainHttp(NuGetGallery gallery) throws IOException {
        try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), KEY_ONLY)) {
            gallery.indexAnswer(
                    200,
                    "application/json",
                    "{\"version\":\"3.0.0\",\"resources\":[{\"@id\":\"http://feed.example/push\",\"@type\":\"PackagePublish/2.0.0\"}]}");
            PackageSource source = new PackageSource.ServiceIndexUrl(URI.create(gallery.indexUrl()));
            FeedException failure = assertThrows(FeedException.class, () -> HttpFeed.connect(source, client));
            assertEquals(new FeedProblem.Insecure(URI.create("http://feed.example/push")), failure.problem());
        }
    }

    private static int pushes(NuGetGallery gallery) {
        return gallery.requestsTo(GalleryRoute.PUSH).size();
    }

    private static NoAnswer noAnswer(FeedException failure) {
        return assertInstanceOf(NoAnswer.class, failure.problem());
    }
}
