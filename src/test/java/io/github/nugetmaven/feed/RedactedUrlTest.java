package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K2: what of a URL may be shown. */
class RedactedUrlTest {
    @DisplayName("K2: queries, fragments, logins and tokens of a known kind are never shown")
    @ParameterizedTest
    @CsvSource({
        "https://feed.example.org/v3/index.json, https://feed.example.org/v3/index.json",
        "https://FEED.example.org/v3/index.json, https://FEED.example.org/v3/index.json",
        "https://feed.example.org/v3/index.json?sig=abc, https://feed.example.org/v3/index.json",
        "https://feed.example.org/v3/index.json#abc, https://feed.example.org/v3/index.json",
        "https://feed.example.org/v3/index.json?, https://feed.example.org/v3/index.json",
        "https://feed.example.org/ghp_0123456789abcdefghijABCDEFGHIJ012345/index.json, https://feed.example.org/***/index.json",
        "https://feed.example.org/oy2aaaabbbbccccddddeeeeffffgggghhhhiiiijjjjkkk/index.json, https://feed.example.org/***/index.json",
        "https://www.myget.org/F/a/auth/0f8fad5b-d9cb-469f-a165-70867728950e/index.json, https://www.myget.org/F/a/auth/***/index.json",
        "https://pkgs.dev.azure.com/0f8fad5b-d9cb-469f-a165-70867728950e/index.json, https://pkgs.dev.azure.com/0f8fad5b-d9cb-469f-a165-70867728950e/index.json",
    })
    void showsWhatIsNoSecret(String url, String shown) {
        assertEquals(shown, RedactedUrl.of(URI.create(url)).toString());
        assertEquals(shown, PackageSource.parse(url, Path.of("")).shown());
        assertEquals(shown, PackageSource.parse(url, Path.of("")).toString());
        assertEquals(!shown.equals(url), PackageSource.parse(url, Path.of("")).hidesSecret());
    }

    @DisplayName("K2: the same of a text that is no URL")
    @ParameterizedTest
    @CsvSource({
        "ftp://feed.example.org/?sig=abc, ftp://feed.example.org/",
        "https://ann:pass/word@feed.example.org/#x, https://***@feed.example.org/",
        "https:// x?sig=abc, https:// x",
        "./feed, ./feed",
        "ghp_0123456789abcdefghijABCDEFGHIJ012345, ***",
    })
    void showsWhatIsNoSecretOfAnyText(String text, String shown) {
        assertEquals(shown, RedactedUrl.ofText(text));
    }
}
