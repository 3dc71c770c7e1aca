package io.github.nugetmaven.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
    private static final KeyOrigin ORIGIN = new KeyOrigin.Environment("NUGET_API_KEY");

    @Test
    void dropsTheLineBreakThatASecretOftenEndsWith() {
        assertEquals("oy2abc", ApiKey.of(" oy2abc\r\n", ORIGIN).secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"oy2 abc", "oy2\nabc", "schlüssel", "oy2\u0000"})
    void refusesWhatNoHeaderCanCarryWithoutShowingIt(String text) {
        ApiKeyException refused = assertThrows(ApiKeyException.class, () -> ApiKey.of(text, ORIGIN));
        assertEquals(new KeyProblem.Unsendable(ORIGIN), refused.problem());
        assertFalse(refused.toString().contains(text));
    }

    @Test
    void showsWhereItCameFromAndNotWhatItIs() {
        String shown = new DeclaredKey(ApiKey.of("oy2secret", ORIGIN), KeyScope.UNDECLARED).toString();
        assertFalse(shown.contains("oy2secret"), shown);
        assertFalse(new BasicCredentials("me", "secret").toString().contains("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "oy2abcdefghijklmnopqrstuvwxyz234567abcdefghij2, true",
        "OY2ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJ2, true",
        "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffJQQJ99ggN5PhhhhhhhhhhhhhNUGTiiii, true",
        "NUGET_API_KEY, false",
        "oy2short, false",
    })
    void knowsTheShapesOfNuGetOrgsKeys(String text, boolean isKey) {
        assertEquals(isKey, ApiKey.isShapedLikeAKey(text));
    }
}
