package io.github.nugetmaven.nupkg;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleAsciiTest {
    @ParameterizedTest
    @ValueSource(strings = {"!", "~", "oy2abc", "a=b&c/d+e"})
    void acceptsWhatAHeaderCanCarry(String text) {
        assertTrue(VisibleAscii.is(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "\u007f", "ä", "a\u0000"})
    void refusesEverythingElse(String text) {
        assertFalse(VisibleAscii.is(text));
    }
}
