package io.github.nugetmaven.feed;

import static io.github.nugetmaven.feed.FeedSetup.KEY;
import static io.github.nugetmaven.feed.FeedSetup.KEY_AND_LOGIN;
import static io.github.nugetmaven.feed.FeedSetup.KEY_ONLY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.ReceivedRequest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import okio.Sink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The request that a push sends. */
@GalleryTest(key = FeedSetup.KEY)
class PushRequestFormTest {
    @TempDir
    private Path folder;

    private NuGetGallery gallery;
    private PackageFile file;

    @BeforeEach
    void makePackage() throws IOException {
        file = FeedSetup.packageIn(folder);
    }

    @Test
    void putsThePackageAsOneFormPartOfKnownLength() throws IOException {
        ReceivedRequest request = pushed(KEY_ONLY);

        assertEquals("PUT", request.method());
        assertEquals("/api/v2/package/", request.path());
        assertEquals("HTTP/1.1", request.protocol());
        assertTrue(request.header("Content-Type").startsWith("multipart/form-data; boundary="));
        Map<String, String> part = request.partHeaders();
        assertEquals("form-data; name=\"package\"; filename=\"package.nupkg\"", part.get("content-disposition"));
        assertEquals("application/octet-stream", part.get("content-type"));
        assertArrayEquals(Files.readAllBytes(file.path()), request.uploaded());
        assertEquals(request.bodySize(), request.contentLength());
        assertFalse(request.chunked());
    }

    @Test
    void sendsTheHeadersThatNuGetOrgAsksForAndNoneThatHarm() {
        ReceivedRequest request = pushed(KEY_ONLY);

        assertEquals(List.of(KEY), request.headers("X-NuGet-ApiKey"));
        assertEquals(List.of("4.1.0"), request.headers("X-NuGet-Protocol-Version"));
        assertEquals(List.of("nuget-maven-plugin/test"), request.headers("User-Agent"));
        assertNull(request.header("Accept-Language"));
        assertNull(request.header("Expect"));
        assertNull(request.header("X-NuGet-Client-Version"));
        assertNull(request.header("Authorization"));
    }

    @Test
    void sendsNoKeyWhereThereIsNone() {
        gallery.nextPush(Fault.status(201, "Created", ""));

        assertNull(pushed(FeedCredentials.NONE).apiKey());
    }

    @Test
    void sendsTheLoginUnaskedOnIndexAndPush() {
        PackageSource source = PackageSource.parse(gallery.indexUrl(), folder);
        try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), KEY_AND_LOGIN)) {
            HttpFeed.connect(source, client).push(FeedSetup.upload(file));
        }

        List<ReceivedRequest> requests = gallery.requests();
        assertEquals(
                List.of(GalleryRoute.INDEX, GalleryRoute.PUSH),
                requests.stream().map(ReceivedRequest::route).toList());
        String basic = "Basic Y29udG9zbzpwYXNzICJ3b3JkIiBvZiBjb250b3Nv";
        requests.forEach(request -> assertEquals(List.of(basic), request.headers("Authorization")));
        assertNull(requests.get(0).apiKey());
        assertEquals(KEY, requests.get(1).apiKey());
    }

    @Test
    void sendsSymbolsTheSameWay() throws IOException {
        gallery.publish("Contoso.Utils", "1.0.0", "contoso");
        file = PackageFile.read(TestPackage.symbolsOf("Contoso.Utils", "1.0.0").writeTo(folder));

        FeedSetup.push(file, gallery.symbolPushUrl(), KEY_ONLY);

        ReceivedRequest request = gallery.requests().get(0);
        assertEquals("/api/v2/symbolpackage/", request.path());
        assertEquals(
                "form-data; name=\"package\"; filename=\"package.nupkg\"",
                request.partHeaders().get("content-disposition"));
        assertEquals(1, gallery.symbolPackages().size());
    }

    @ParameterizedTest
    @CsvSource({
        "https://feed.example, https://feed.example/api/v2/package/",
        "https://feed.example/, https://feed.example/api/v2/package/",
        "https://feed.example?a=b, https://feed.example/api/v2/package/",
        "https://feed.example/push, https://feed.example/push/",
        "https://feed.example/push/, https://feed.example/push/",
        "https://feed.example/push?a=b/, https://feed.example/push/?a=b/",
        "https://feed.example/push/?a=b, https://feed.example/push/?a=b",
        "https://feed.example/a%20b/c%2Fd, https://feed.example/a%20b/c%2Fd/",
    })
    void endsThePathWithASlash(String url, String expected) {
        assertEquals(URI.create(expected), PackageUpload.withSlash(URI.create(url)));
    }

    @Test
    void sendsABigPackage() throws IOException {
        PackageFile big = bigFile();
        try (MockWebServer server = FeedSetup.server(FeedSetup.answer(201, "Created", ""))) {
            server.setBodyLimit(0);

            assertEquals(
                    201,
                    FeedSetup.push(big, FeedSetup.url(server, "/push"), KEY_ONLY)
                            .status());

            assertEquals(1, server.getRequestCount());
        }
    }

    @Test
    void neverHoldsMoreThanAPieceOfAPackage() throws IOException {
        PackageFile big = bigFile();
        long[] sent = new long[2];
        Sink counting = new ForwardingSink(Okio.blackhole()) {
            @Override
            public void write(Buffer source, long byteCount) throws IOException {
                sent[0] += byteCount;
                sent[1] = Math.max(sent[1], source.size());
                super.write(source, byteCount);
            }
        };

        try (CheckedFile checked = CheckedFile.open(FeedSetup.upload(big))) {
            FileUpload upload = new FileUpload(checked, big.size());
            BufferedSink sink = Okio.buffer(counting);
            upload.writeTo(sink);
            sink.flush();

            assertEquals(big.size(), sent[0]);
            assertEquals(big.size(), upload.contentLength());
            assertTrue(sent[1] <= 64 << 10, "held " + sent[1]);
            assertTrue(new SentBody(upload).isOneShot());
        }
    }

    private PackageFile bigFile() throws IOException {
        Path path = folder.resolve("big.nupkg");
        long size = 64L << 20;
        try (RandomAccessFile sparse = new RandomAccessFile(path.toFile(), "rw")) {
            sparse.setLength(size);
        }
        return new PackageFile(path, file.identity(), false, size);
    }

    private ReceivedRequest pushed(FeedCredentials credentials) {
        FeedSetup.push(file, gallery.pushUrl(), credentials);
        return gallery.requests().get(0);
    }
}
