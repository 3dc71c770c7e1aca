package io.github.nugetmaven.nupkg.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.zip.Deflater;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B5: a library that compresses in another way is noticed. */
class DeflateTest {
    @ParameterizedTest(name = "level {0}")
    @ValueSource(ints = {1, 3, 5})
    void anotherWayIsNotClassic(int level) {
        Deflater deflater = new Deflater(level, true);
        try {
            assertFalse(Deflate.isClassic(deflater));
        } finally {
            deflater.end();
        }
    }

    @Test
    @DisplayName("the answer is always the same")
    void same() {
        assertEquals(Deflate.isClassic(), Deflate.isClassic());
    }
}
