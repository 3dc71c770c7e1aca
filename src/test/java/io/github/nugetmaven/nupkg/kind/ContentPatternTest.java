package io.github.nugetmaven.nupkg.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentPatternTest {
    @ParameterizedTest(name = "R3 {0} {1}")
    @CsvSource({
        "any/any/a.json, any/any/a.json, true",
        "any/any/a.json, any/any/b.json, false",
        "ANY\\any\\A.JSON, any/any/a.json, true",
        "./any/any/a.json, any/any/a.json, true",
        "**, any/any/a.json, true",
        "**/*, any/any/a.json, true",
        "**/*, a, true",
        "**/*.json, any/any/a.json, true",
        "**/*.json, any/any/a.jsonc, false",
        "**/a.json, a.json, true",
        "**/any/a.json, any/any/a.json, true",
        "any/**/a.json, any/a.json, true",
        "any/**/a.json, any/x/y/a.json, true",
        "any/**/y/a.json, any/y/x/y/a.json, true",
        "any/**, any/any/a.json, true",
        "any/**, cs/any/a.json, false",
        "any/, any/any/a.json, true",
        "any/any, any/any/a.json, false",
        "any/*/a.json, any/any/a.json, true",
        "any/*, any/any/a.json, false",
        "*/*/*.*, any/any/README, true",
        "any/any/*.j*n, any/any/a.json, true",
        "any/any/*a*.json, any/any/bb.json, false",
        "any/any/a*a, any/any/a, false",
        "any/any/a*, any/any/a, true",
        "any/any/***, any/any/abc, true",
    })
    void matches(String pattern, String path, boolean isMatch) {
        assertEquals(isMatch, ContentPattern.of(pattern).matches(path));
    }

    @Test
    void knowsWhetherItCanMatchOnlyOnePath() {
        assertTrue(ContentPattern.of("Any\\any\\a.json").isLiteral());
        assertEquals("any/any/a.json", ContentPattern.of("Any\\any\\a.json").path());
        assertFalse(ContentPattern.of("any/").isLiteral());
    }
}
