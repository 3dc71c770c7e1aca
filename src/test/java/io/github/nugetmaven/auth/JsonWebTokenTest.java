package io.github.nugetmaven.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K2: the audience of the token that is there. */
class JsonWebTokenTest {
    @DisplayName("K2: the audience of a token")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"aud\":\"https://www.nuget.org\"} | https://www.nuget.org",
                "{\"aud\":[\"a\",\"b\"]} | a b",
                "{\"aud\":[{\"x\":1},\"b\"]} | b",
                "{\"aud\":{}} | ~~",
                "{\"iss\":\"x\"} | ~~",
                "[] | ~~",
                "nonsense | ~~",
                "{ | ~~",
            })
    void readsTheAudience(String claims, String audiences) {
        assertEquals(audiences, String.join(" ", JsonWebToken.audiences(token(claims))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jwt", "a.b", "a.!!!.c", "a.b.c.d", ".."})
    void readsNothingOutOfAnotherText(String text) {
        assertEquals(List.of(), JsonWebToken.audiences(text));
    }

    @Test
    void survivesATokenThatIsDeep() {
        assertEquals(List.of(), JsonWebToken.audiences(token("[".repeat(100_000))));
    }

    private static String token(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".x";
    }
}
