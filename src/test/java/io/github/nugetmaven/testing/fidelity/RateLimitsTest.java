package io.github.nugetmaven.testing.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.fidelity.GalleryClient.Reply;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GalleryTest(key = "secret")
class RateLimitsTest {
    @AutoClose
    private final GalleryClient client = new GalleryClient();

    private NuGetGallery gallery;

    @BeforeEach
    void start() {
        gallery.clock().stopAt(Instant.parse("2026-11-21T12:00:00Z"));
        gallery.key("other", "contoso");
    }

    @Test
    void countsThePushesOfAKeyPerHour() throws IOException {
        gallery.settings().pushesPerHour(2).htmlErrorBodies(true);

        assertEquals(201, push("secret").status());
        assertEquals(409, push("secret").status());
        gallery.clock().advance(Duration.ofMinutes(10));
        Reply third = push("secret");
        assertEquals(403, third.status());
        assertEquals("Quota Exceeded", third.phrase());
        assertEquals("{\"statusCode\":403,\"message\":\"Quota exceeded.\"}", third.body());
        assertEquals("3000", third.header("retry-after"));

        assertEquals(409, push("other").status());
        gallery.clock().advance(Duration.ofMinutes(50));
        assertEquals(409, push("secret").status());
    }

    @Test
    void countsThePushesOfAKeyPerMinute() throws IOException {
        gallery.settings().pushesPerMinute(1);

        assertEquals(201, push("secret").status());
        gallery.clock().advance(Duration.ofSeconds(4));
        Reply second = push("secret");
        assertEquals(429, second.status());
        assertEquals(
                "{\"statusCode\":429,\"message\":\"Rate limit is exceeded. Try again in 56 seconds.\"}", second.body());

        gallery.clock().advance(Duration.ofSeconds(56));
        assertEquals(409, push("secret").status());
    }

    private Reply push(String key) throws IOException {
        return client.push(gallery, key, TestPackage.of("Utils", "1.0.0").bytes());
    }
}
