package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of maven-archiver 3.6.5 to the same texts. */
@DisplayName("H: outputTimestamp")
class OutputTimestampTest {
    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "5,                         1970-01-01T00:00:05Z",
        "10,                        1970-01-01T00:00:10Z",
        "0,                         1970-01-01T00:00:00Z",
        "0001,                      1970-01-01T00:00:01Z",
        "1580581234,                2020-02-01T18:20:34Z",
        "\u0663\u0664,              1970-01-01T00:00:34Z",
        "2024-02-03T04:05:06Z,      2024-02-03T04:05:06Z",
        "2024-02-03T04:05:06z,      2024-02-03T04:05:06Z",
        "2024-02-03t04:05:06Z,      2024-02-03T04:05:06Z",
        "2024-02-03T04:05Z,         2024-02-03T04:05:00Z",
        "2024-02-03T04:05:06.999Z,  2024-02-03T04:05:06Z",
        "1969-12-31T23:59:59.5Z,    1969-12-31T23:59:59Z",
        "2024-02-03T04:05:06+01:00, 2024-02-03T03:05:06Z",
        "2024-02-03T04:05:06+01,    2024-02-03T03:05:06Z",
        "1979-01-01T00:00:00Z,      1979-01-01T00:00:00Z",
        "2200-01-01T00:00:00Z,      2200-01-01T00:00:00Z",
        "+12345-01-01T00:00:00Z,    +12345-01-01T00:00:00Z",
    })
    void time(String text, String time) {
        assertEquals(Optional.of(Instant.parse(time)), OutputTimestamp.parse(text));
    }

    @ParameterizedTest(name = "\"{0}\" is off")
    @ValueSource(strings = {"", "x", "-", " "})
    void off(String text) {
        assertEquals(Optional.empty(), OutputTimestamp.parse(text));
    }

    @ParameterizedTest(name = "\"{0}\" is refused")
    @ValueSource(
            strings = {
                "-5",
                "+5",
                "  ",
                "2024-02-03",
                "2024-02-03T04:05:06",
                "2024-02-03T04:05:06+0100",
                "2024-02-30T04:05:06Z",
                "2024-02-03T24:00:00Z",
                "2024-02-03T04:05:06Z[UTC]",
                "${git.commit.time}",
                "1580581234 ",
                " 1580581234",
                "9223372036854775807",
                "92233720368547758070",
                "now",
                "true",
            })
    void refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> OutputTimestamp.parse(text));
    }
}
