package io.github.nugetmaven.testing.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.fidelity.GalleryClient.Reply;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.ReceivedRequest;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@GalleryTest(key = "secret")
class FaultTest {
    @AutoClose
    private final GalleryClient client = new GalleryClient();

    private final byte[] nupkg = TestPackage.of("Contoso.Utils", "1.0.0").bytes();
    private NuGetGallery gallery;

    @Test
    void answersAsScriptedAndThenByItself() throws IOException {
        gallery.nextPush(
                Fault.status(503, "Out of order", "Come back", "Retry-After: 1"), Fault.none(), Fault.htmlPage200());

        Reply first = push();
        assertEquals(503, first.status());
        assertEquals("Out of order", first.phrase());
        assertEquals("Come back", first.body());
        assertEquals("1", first.header("retry-after"));
        assertEquals(201, push().status());
        Reply third = push();
        assertEquals(200, third.status());
        assertEquals("text/html; charset=utf-8", third.header("content-type"));
        assertEquals(409, push().status());
    }

    @Test
    void keepsToALastingFault() throws IOException {
        gallery.always(GalleryRoute.PUSH, Fault.status(503, "Out of order", "Come back"));

        assertEquals("Come back", push().body());
        assertEquals("Come back", push().body());
    }

    @Test
    void redirects() throws IOException {
        gallery.nextPush(Fault.redirect(307, gallery.url("/elsewhere")));

        Reply reply = push();

        assertEquals(307, reply.status());
        assertEquals(gallery.url("/elsewhere"), reply.header("location"));
    }

    @Test
    void cutsTheConnectionBeforeItReads() throws IOException {
        gallery.nextPush(Fault.dropBeforeReading());

        assertThrows(IOException.class, this::push);

        assertTrue(gallery.packages().isEmpty());
        ReceivedRequest request = gallery.requests().get(0);
        assertEquals("secret", request.apiKey());
        assertEquals(0, request.bodySize());
        assertEquals(0, request.status());
        assertEquals(201, push().status());
    }

    @Test
    void cutsTheConnectionUnderALargeUpload() {
        gallery.nextPush(Fault.dropBeforeReading());
        byte[] large = TestPackage.of("Contoso.Utils", "1.0.0")
                .entry("large.bin", new byte[8_000_000])
                .bytes();

        assertThrows(IOException.class, () -> client.push(gallery, "secret", large));
    }

    @Test
    void losesTheUpload() throws IOException {
        gallery.nextPush(Fault.dropBeforeStoring());

        assertThrows(IOException.class, this::push);

        assertEquals(201, push().status());
    }

    @Test
    void losesTheAnswer() throws IOException {
        gallery.nextPush(Fault.dropAfterStoring());

        assertThrows(IOException.class, this::push);

        assertEquals(1, gallery.packages().size());
        assertEquals(409, push().status());
    }

    @Test
    void cutsTheAnswer() {
        gallery.nextPush(Fault.cutAnswerWithoutStoring(), Fault.cutAnswer());

        assertThrows(IOException.class, this::push);
        assertTrue(gallery.packages().isEmpty());
        assertThrows(IOException.class, this::push);
        assertEquals(1, gallery.packages().size());
    }

    @Test
    void failsAfterStoring() throws IOException {
        gallery.nextPush(Fault.status500AfterStoring());

        assertEquals(500, push().status());

        assertEquals(409, push().status());
    }

    @Test
    void neverAnswers() throws IOException {
        gallery.next(GalleryRoute.INDEX, Fault.neverAnswer());
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(gallery.indexUrl()).toURL().openConnection();
        connection.setReadTimeout(50);

        assertThrows(SocketTimeoutException.class, connection::getResponseCode);

        connection.disconnect();
        assertEquals(200, client.get(gallery.indexUrl()).status());
    }

    @Test
    void replacesTheServiceIndex() throws IOException {
        gallery.indexAnswer(200, "text/html", "<html></html>");

        Reply reply = client.get(gallery.indexUrl());

        assertEquals("text/html", reply.header("content-type"));
        assertEquals("<html></html>", reply.body());
    }

    private Reply push() throws IOException {
        return client.push(gallery, "secret", nupkg);
    }
}
