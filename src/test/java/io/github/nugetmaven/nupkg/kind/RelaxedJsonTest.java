package io.github.nugetmaven.nupkg.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R3: JSON as Newtonsoft.Json reads an object. */
class RelaxedJsonTest {
    @ParameterizedTest(name = "R3 {0}")
    @ValueSource(
            strings = {
                "{}",
                " \r\n\t{}",
                "{} ",
                "{} // a",
                "{}/* a */",
                "{/* a */}",
                "{\"a\": 1,}",
                "{\"a\": [1, 2,], \"b\": {\"c\": 1 , } , }",
                "{\"a\": \"},\" /* , */ , // ,\n }",
                "{'a': 'it\\'s,}'}",
                "{\"a\": \"// no comment /* nor this\"}",
                "{a: 1}",
                "{\"a\": \"\\\\\"}"
            })
    void reads(String json) {
        assertTrue(RelaxedJson.objectAtStart(json).isPresent());
    }

    @ParameterizedTest(name = "R3 {0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"{}\"",
                "\uFEFF{}",
                "/* a */ {}",
                "// a\n{}",
                "{} {}",
                "{}x",
                "{",
                "{,}",
                "{\"a\": 1,,}",
                "{\"a\": ,}",
                "{} /* a",
                "{/*}",
                "{\"a\"}",
                "{\"a\": \"}"
            })
    void refuses(String json) {
        assertTrue(RelaxedJson.objectAtStart(json).isEmpty());
    }

    @Test
    void keepsTheValues() {
        assertEquals(
                "{\"a\":[1,2],\"b\":\"x, // }\"}",
                RelaxedJson.object("/* a */ {\"a\": [1, 2, ], 'b': \"x, // }\", }")
                        .orElseThrow()
                        .toString());
    }

    @Test
    void isBounded() {
        assertTrue(RelaxedJson.object("{\"a\":" + "[".repeat(1_000_000)).isEmpty());
        assertTrue(RelaxedJson.object("{" + "/*".repeat(1_000_000)).isEmpty());
        assertTrue(RelaxedJson.object("{" + "'".repeat(1_000_001)).isEmpty());
    }
}
