package io.github.nugetmaven.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortLivedKeyTest {
    private static final String RANDOM = "a".repeat(52);
    /** The example in NuGetGallery, ApiKeyV5.cs: 2024-12-05 13:30, for 15 minutes. */
    private static final String EXAMPLE = RANDOM + "JQQJ99ALN5Z0000LZENeS003NUGT3OrW";

    @Test
    void readsTheExampleOfTheGallerysSource() {
        assertEquals(Optional.of(Instant.parse("2024-12-05T13:45:00Z")), ShortLivedKey.expiry(EXAMPLE));
    }

    /** Year from 2024 and month, then day, hour and minute, then the lifetime in steps of five minutes. */
    @ParameterizedTest
    @CsvSource({
        "AA, AAA, 000, 2024-01-01T00:00:00Z",
        "AA, AAA, 001, 2024-01-01T00:05:00Z",
        "AA, AAA, 00A, 2024-01-01T00:50:00Z",
        "AA, AAA, 00a, 2024-01-01T03:00:00Z",
        "AA, AAA, 00z, 2024-01-01T05:05:00Z",
        "AA, AAA, 010, 2024-01-01T05:10:00Z",
        "AA, AAA, 100, 2024-01-14T08:20:00Z",
        "CK, UNe, 00C, 2026-11-21T14:30:00Z",
        "CL, eX7, 00C, 2027-01-01T00:59:00Z",
        "AB, cAA, 00C, 2024-02-29T01:00:00Z",
        "9A, AAA, 000, 2085-01-01T00:00:00Z",
    })
    void readsEveryDigit(String month, String minute, String lifetime, Instant expiry) {
        assertEquals(Optional.of(expiry), ShortLivedKey.expiry(key(month, minute, lifetime)));
    }

    /** A 13th month, a 30th of February in a common year, a 25th hour, a 61st minute. */
    @ParameterizedTest
    @CsvSource({"AM, AAA", "BB, cAA", "AA, AYA", "AA, AA8"})
    void refusesATimeThatDoesNotExist(String month, String minute) {
        assertTrue(ShortLivedKey.expiry(key(month, minute, "00C")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "oy2aaaabbbbccccddddeeeeffffgggghhhhiiiijjjjkkk",
                "7d6b6f5a-3c2e-4e8f-9a55-0c1f0b8f9d10",
                "JQQJ99ALN5Z0000LZENeS003NUGT3OrW",
            })
    void readsNoKeyOfAnotherKind(String key) {
        assertTrue(ShortLivedKey.expiry(key).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"52, j", "57, 8", "60, A", "61, 4", "70, -", "76, n", "79, t"})
    void readsNothingIfAMarkIsMissing(int position, String instead) {
        String broken = EXAMPLE.substring(0, position) + instead + EXAMPLE.substring(position + 1);

        assertTrue(ShortLivedKey.expiry(broken).isEmpty(), broken);
        assertTrue(ShortLivedKey.expiry(EXAMPLE + "a").isEmpty());
        assertTrue(ShortLivedKey.expiry(EXAMPLE.substring(1)).isEmpty());
    }

    private static String key(String month, String minute, String lifetime) {
        return RANDOM + "JQQJ99" + month + "N5P0000LZ" + minute + "S" + lifetime + "NUGT3OrW";
    }
}
