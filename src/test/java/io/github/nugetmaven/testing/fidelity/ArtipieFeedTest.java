package io.github.nugetmaven.testing.fidelity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.ArtipieFeed;
import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed that the other tests rely on, driven by the JDK's own HTTP client. */
class ArtipieFeedTest {
    private static final Pattern PUBLISH = Pattern.compile("\"@id\":\"([^\"]+)\",\"@type\":\"PackagePublish/2.0.0\"");

    private final byte[] nupkg = TestPackage.of("Contoso.Core", "1.2.3").bytes();

    @AutoClose
    private ArtipieFeed feed;

    @BeforeEach
    void start() throws IOException {
        feed = ArtipieFeed.start();
    }

    @Test
    void servesByteForByteWhatWasPushed() throws IOException {
        assertEquals(201, push(nupkg, null));

        assertArrayEquals(nupkg, feed.download("Contoso.Core", "1.2.3").orElseThrow());
    }

    @Test
    void hasNothingThatWasNotPushed() throws IOException {
        assertEquals(Optional.empty(), feed.download("Contoso.Core", "1.2.3"));
    }

    @Test
    void refusesAVersionThatItHas() throws IOException {
        push(nupkg, null);

        assertEquals(409, push(nupkg, null));
    }

    @Test
    void refusesWhatIsNotAPackage() throws IOException {
        assertEquals(400, push("garbage".getBytes(UTF_8), null));
    }

    @Test
    void keepsPushersWithoutTheKeyOutAndLetsReadersIn() throws IOException {
        feed.requireKey("the key");

        assertEquals(401, push(nupkg, null));
        assertEquals(403, push(nupkg, "another key"));
        assertEquals(Optional.empty(), feed.download("Contoso.Core", "1.2.3"));
        assertEquals(201, push(nupkg, "the key"));
        assertTrue(feed.download("Contoso.Core", "1.2.3").isPresent());
    }

    @Test
    void remembersEveryPut() throws IOException {
        feed.requireKey("the key");
        push(nupkg, null);
        push(nupkg, "the key");

        List<ArtipieFeed.Put> puts = feed.puts();
        assertEquals(
                List.of(401, 201), puts.stream().map(ArtipieFeed.Put::status).toList());
        assertEquals("the key", puts.get(1).headers().getFirst("X-NuGet-ApiKey"));
        assertEquals("/package", puts.get(1).path());
    }

    private int push(byte[] content, String key) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(pushUrl()).toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(0);
        connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=\"b\"");
        if (key != null) {
            connection.setRequestProperty("X-NuGet-ApiKey", key);
        }
        try (OutputStream body = connection.getOutputStream()) {
            body.write(("--b\r\nContent-Type: application/octet-stream\r\n"
                            + "Content-Disposition: form-data; name=package; filename=package.nupkg\r\n\r\n")
                    .getBytes(UTF_8));
            body.write(content);
            body.write("\r\n--b--\r\n".getBytes(UTF_8));
        }
        return connection.getResponseCode();
    }

    private String pushUrl() throws IOException {
        try (InputStream body = URI.create(feed.indexUrl()).toURL().openStream()) {
            String index = new String(body.readAllBytes(), UTF_8);
            Matcher resource = PUBLISH.matcher(index);
            assertTrue(resource.find(), index);
            return resource.group(1);
        }
    }
}
