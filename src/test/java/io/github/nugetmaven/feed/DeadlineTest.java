package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An attempt has one time for all addresses to which it is redirected, unless a package moves: then the time starts again. */
class DeadlineTest {
    private static final Duration TIMEOUT = Duration.ofMillis(1500);
    /** Shorter than the time of an attempt; the delays of all redirects together are longer. */
    private static final Duration DELAY = Duration.ofMillis(600);

    @TempDir
    private Path folder;

    @AutoClose
    private final FeedClient client = new FeedClient(FeedSetup.options(TIMEOUT), FeedSetup.KEY_ONLY);

    @AutoClose
    private MockWebServer feed;

    @BeforeEach
    void start() throws IOException {
        MockResponse[] redirects = IntStream.rangeClosed(1, Redirect.MAX)
                .mapToObj(i -> new MockResponse.Builder()
                        .code(307)
                        .addHeader("Location", "/" + i)
                        .headersDelay(DELAY.toMillis(), TimeUnit.MILLISECONDS)
                        .build())
                .toArray(MockResponse[]::new);
        feed = FeedSetup.server(redirects);
        feed.enqueue(FeedSetup.answer(200, "OK", ""));
    }

    @Test
    void startsAgainForEachUploadToTheNextAddress() throws IOException {
        PackageFile file = FeedSetup.packageIn(folder);

        assertEquals(
                200,
                new PackageUpload(client).push(FeedSetup.upload(file), url("/")).status());
    }

    @Test
    void boundsTheSearchForAnIndexWithItsRedirects() {
        FeedException failure = assertThrows(
                FeedException.class,
                () -> HttpFeed.connect(new PackageSource.ServiceIndexUrl(url("/index.json")), client));

        assertEquals(
                ConnectionFailure.TIMEOUT,
                assertInstanceOf(FeedProblem.NoIndex.class, failure.problem())
                        .failure()
                        .failure());
        assertTrue(feed.getRequestCount() <= 3, "" + feed.getRequestCount());
    }

    @Test
    void boundsADownloadWithItsRedirects() {
        PackageIdentity identity = new PackageIdentity(PackageId.of("Contoso.Core"), NuGetVersion.parse("1.0.0"));

        assertTimesOut(() -> new PackageDownload(client, url("/")).download(identity, folder.resolve("copy"), 1000));
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private void assertTimesOut(Attempt attempt) {
        FeedException failure = assertThrows(FeedException.class, attempt::run);
        assertEquals(
                ConnectionFailure.TIMEOUT,
                assertInstanceOf(FeedProblem.NoAnswer.class, failure.problem()).failure());
        assertTrue(feed.getRequestCount() <= 3, "" + feed.getRequestCount());
    }

    private URI url(String path) {
        return URI.create(FeedSetup.url(feed, path));
    }
}
