package io.github.nugetmaven.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table of stricter rows is about a row of a table, and says why. */
class StricterTableTest {
    static Stream<List<String>> rows() {
        return OracleRow.stricter();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAboutARowAndSaysWhy(List<String> stricter) {
        assertTrue(OracleRow.hasRow(stricter.get(0), stricter.get(1)), stricter::toString);
        assertFalse(stricter.get(2).isBlank(), stricter::toString);
    }
}
