package io.github.nugetmaven.nupkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    private static final long SEED = 20261121;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0 | [1.0.0, )",
                "1 | [1.0.0, )",
                "6.1 | [6.1.0, )",
                "[1.0,) | [1.0.0, )",
                "(1.0,) | (1.0.0, )",
                "(4.1.3,) | (4.1.3, )",
                "[1.0] | [1.0.0, 1.0.0]",
                "(,1.0] | (, 1.0.0]",
                "(,1.0) | (, 1.0.0)",
                "[,1.0] | (, 1.0.0]",
                "[1.0,2.0] | [1.0.0, 2.0.0]",
                "(1.0,2.0) | (1.0.0, 2.0.0)",
                "[1.0,2.0) | [1.0.0, 2.0.0)",
                "(1.0,2.0] | (1.0.0, 2.0.0]",
                "[1,3) | [1.0.0, 3.0.0)",
                "' [ 1.0 , 2.0 ) ' | [1.0.0, 2.0.0)",
                "[1.0.0-beta, 1.0.0] | [1.0.0-beta, 1.0.0]",
                "1.0.0-Beta.1+meta | [1.0.0-Beta.1, )",
                "(1.0,1.0) | (1.0.0, 1.0.0)",
                "[1.0,1.0.0.0] | [1.0.0, 1.0.0]",
                "'(, )' | (, )",
                "[ ] | (, )",
            })
    void isNormalisedAsNuGetDoes(String text, String normalized) {
        assertEquals(normalized, VersionRange.parse(text).toString());
        assertEquals(
                normalized,
                VersionRange.parse(VersionRange.parse(text).toString()).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "(1.0)",
                "(1.0]",
                "[1.0)",
                "[2.0,1.0]",
                "[1.0,1.0)",
                "(1.0,1.0]",
                "[1.0,1.0-beta]",
                "(,)",
                "[,]",
                "[]",
                "()",
                "( )",
                "[",
                "(",
                "]",
                "[1.0",
                "1.0]",
                "[1.0,2.0,3.0]",
                "1.0,2.0",
                "[1.0;2.0]",
                "{1.0,2.0}",
                "[1.0],[2.0]",
                "latest",
                ">=1.0",
                "^1.0",
                "~1.0",
                "1.x",
                "$version$",
                "*",
                "1.*",
                "1.0.0-*",
                "[1.0,*]",
                "1.2.3.4.5",
            })
    void isRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> VersionRange.parse(text));
    }

    @Test
    void givesTheBoundsThatThereAre() {
        assertEquals("1.0.0 2.0.0", boundsOf("[1.0,2.0)"));
        assertEquals("1.0.0 1.0.0", boundsOf("[1.0]"));
        assertEquals("2.0.0", boundsOf("(,2.0)"));
        assertEquals("", boundsOf("(, )"));
    }

    @Test
    void isEqualIfTheBoundsAre() {
        assertEquals(VersionRange.parse("1.0"), VersionRange.parse("[1.0.0,)"));
        assertEquals(
                VersionRange.parse("1.0").hashCode(),
                VersionRange.parse("[1.0.0,)").hashCode());
    }

    @Test
    void survivesAnyText() {
        Random random = new Random(SEED);
        String[] pieces = {"[", "(", "]", ")", ",", "1", "2", ".0", "-", "beta", "+", "*", " "};
        int ranges = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j >= 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            VersionRange range;
            try {
                range = VersionRange.parse(text.toString());
            } catch (IllegalArgumentException e) {
                continue;
            }
            assertEquals(range.toString(), VersionRange.parse(range.toString()).toString(), text::toString);
            ranges++;
        }
        assertTrue(ranges > 500, "only " + ranges);
    }

    private static String boundsOf(String text) {
        return VersionRange.parse(text).bounds().stream()
                .map(NuGetVersion::toString)
                .collect(Collectors.joining(" "));
    }
}
