package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link FeedUrl} reads an ordinary URL without OkHttp. Both must understand the same by it. */
class OrdinaryUrlTest {
    private static final List<String> PARTS = List.of(
            "http://",
            "HTTPS://",
            "https:/",
            "a",
            "B",
            "feed.example",
            "xn--a",
            "xn--mnchen-3ya",
            "127.0.0.1",
            "0x7f",
            "1.2",
            "-",
            "_",
            ".",
            "..",
            ":",
            ":0",
            ":80",
            ":443",
            ":065",
            ":65535",
            ":65536",
            "/",
            "//",
            "/.",
            "/..",
            "/v3/index.json",
            "~",
            "%41",
            "%2e",
            "?",
            "#",
            "@",
            "ü",
            " ",
            "\\",
            "\t",
            "*",
            ";",
            "auth",
            "1234567890123456789012345678901234567890",
            "[::1]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.nuget.org/v3/index.json",
                "http://localhost:5000/v3/index.json",
                "https://127.0.0.1:8443",
                "HTTPS://Feed.Example/",
                "https://pkgs.dev.azure.com/contoso/_packaging/feed/nuget/v3/index.json",
                "https://feed.example./a//b.c~d-e/index.json"
            })
    void the_urls_of_feeds_are_ordinary(String url) {
        assertTrue(FeedUrl.isOrdinary(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://feed.example/",
                "https://user@feed.example/",
                "https://feed.example/?token",
                "https://feed.example/#part",
                "https://feed.example/a%20b",
                "https://feed.example/a/../b",
                "https://feed.example:0/",
                "https://feed.example:65536/",
                "https://xn--mnchen-3ya.example/",
                "https://[::1]/",
                "https:feed.example"
            })
    void what_two_readers_may_understand_differently_is_not_ordinary(String url) {
        assertFalse(FeedUrl.isOrdinary(URI.create(url)));
    }

    @Test
    void okhttp_reads_an_ordinary_url_in_the_same_way() {
        Random random = new Random(7);
        int ordinary = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(PARTS.get(random.nextInt(3)));
            for (int parts = 1 + random.nextInt(6); parts > 0; parts--) {
                text.append(PARTS.get(3 + random.nextInt(PARTS.size() - 3)));
            }
            Optional<URI> url = FeedUrl.parse(text.toString());
            if (url.isPresent() && FeedUrl.isOrdinary(url.get())) {
                ordinary++;
                assertReadByOkHttp(url.get());
            }
        }
        assertTrue(ordinary > 5_000, "only " + ordinary + " ordinary URLs");
    }

    private static void assertReadByOkHttp(URI url) {
        HttpUrl read = HttpUrl.get(url);
        assertNotNull(read, () -> "OkHttp refuses " + url);
        assertEquals(read.host(), FeedUrl.host(url), () -> "host of " + url);
        assertEquals(read.port(), FeedUrl.port(url), () -> "port of " + url);
        assertFalse(RedactedUrl.hasLogin(read), () -> "login of " + url);
        assertNull(read.encodedQuery(), () -> "query of " + url);
        assertNull(read.encodedFragment(), () -> "fragment of " + url);
        assertEquals(
                url.getPath().isEmpty() ? "/" : url.getPath(),
                "/" + String.join("/", read.pathSegments()),
                () -> "path of " + url);
    }

    @Test
    void a_key_in_the_path_of_an_ordinary_url_is_hidden() {
        URI url = URI.create("https://feed.example/auth/0f8fad5b-d9cb-469f-a165-70867728950e/v3/index.json");

        assertTrue(FeedUrl.isOrdinary(url));
        assertEquals(
                "https://feed.example/auth/***/v3/index.json",
                RedactedUrl.of(url).toString());
    }
}
