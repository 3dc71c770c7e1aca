package io.github.nugetmaven.testing.fidelity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.fidelity.GalleryClient.Reply;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.ReceivedRequest;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@GalleryTest
class NuGetGalleryTest {
    @AutoClose
    private final GalleryClient client = new GalleryClient();

    private NuGetGallery gallery;

    @Test
    void namesItsPublishUrlsInTheServiceIndex() throws IOException {
        String index = client.get(gallery.indexUrl()).body();

        assertEquals(
                "3.0.0",
                new Gson().fromJson(index, JsonObject.class).get("version").getAsString());
        assertTrue(index.contains(gallery.pushUrl() + "\", \"@type\": \"PackagePublish/2.0.0\""), index);
        assertTrue(index.contains(gallery.symbolPushUrl() + "\", \"@type\": \"SymbolPackagePublish/4.9.0\""), index);
    }

    @Test
    void storesAPackageAndItsSymbols() throws IOException {
        gallery.key("secret", "contoso");
        byte[] nupkg = TestPackage.of("Contoso.Utils", "1.0.0").bytes();
        byte[] snupkg = TestPackage.symbolsOf("Contoso.Utils", "1.0.0").bytes();

        assertEquals(201, client.push(gallery, "secret", nupkg).status());
        assertEquals(201, client.pushSymbols(gallery, "secret", snupkg).status());

        assertArrayEquals(
                nupkg, gallery.find("contoso.utils", "1.0").orElseThrow().bytes());
        assertArrayEquals(
                snupkg,
                gallery.findSymbols("Contoso.Utils", "1.0.0").orElseThrow().bytes());
    }

    @Test
    void showsWhatItReceived() throws IOException {
        gallery.key("secret", "contoso");
        assertFalse(gallery.anyUpload());

        byte[] nupkg = TestPackage.of("Contoso.Utils", "1.0.0").bytes();
        client.push(gallery, "secret", nupkg);

        assertTrue(gallery.anyUpload());
        ReceivedRequest request = gallery.requests().get(0);
        assertEquals("PUT", request.method());
        assertEquals("/api/v2/package", request.path());
        assertEquals("HTTP/1.1", request.protocol());
        assertEquals("secret", request.apiKey());
        assertEquals(201, request.status());
        assertFalse(request.chunked());
        assertEquals(request.bodySize(), request.contentLength());
        assertEquals(
                "application/octet-stream",
                request.partHeaders().get("content-type").split(";")[0]);
        assertArrayEquals(nupkg, request.uploaded());
    }

    @Test
    void refusesADuplicate() throws IOException {
        gallery.key("secret", "contoso");
        gallery.publish("Contoso.Utils", "1.0.0", "contoso");

        Reply reply = client.push(
                gallery, "secret", TestPackage.of("Contoso.Utils", "1.0").bytes());

        assertEquals(409, reply.status());
        assertEquals(
                "A package with ID 'Contoso.Utils' and version '1.0.0' already exists and cannot be modified.",
                reply.phrase());
        assertEquals(reply.phrase(), reply.body());
    }

    @Test
    void distinguishesAChunkedBodyFromOneWithALength() throws IOException {
        gallery.key("secret", "contoso");
        byte[] nupkg = TestPackage.of("Contoso.Utils", "1.0.0").bytes();
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(gallery.pushUrl()).toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(100);
        GalleryClient.pushHeaders("secret").forEach(connection::setRequestProperty);
        connection.getOutputStream().write(nupkg);

        assertEquals(201, connection.getResponseCode());

        ReceivedRequest request = gallery.requests().get(0);
        assertTrue(request.chunked());
        assertEquals(-1, request.contentLength());
        assertEquals(nupkg.length, request.bodySize());
        assertEquals(Map.of(), request.partHeaders());
    }

    @Test
    void sharesNothingWithAnotherGallery() throws IOException {
        gallery.key("secret", "contoso");
        byte[] nupkg = TestPackage.of("Contoso.Utils", "1.0.0").bytes();
        try (NuGetGallery other = NuGetGallery.start()) {
            assertEquals(403, client.push(other, "secret", nupkg).status());
            assertEquals(201, client.push(gallery, "secret", nupkg).status());
            assertEquals(0, other.packages().size());
        }
    }
}
