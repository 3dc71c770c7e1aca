package io.github.nugetmaven.nupkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K2, K3: what came from outside, before it is shown. */
class OutputCleanerTest {
    private static final String SECRET = "a+b/c&d\"e%f\\g é";

    private final OutputCleaner output = new OutputCleaner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a+b/c&d\"e%f\\g é",
                "a\\u002Bb\\/c\\u0026d\\\"e%f\\\\g \\u00e9",
                "\\u0061\\u002b\\u0062\\u002f\\u0063\\u0026\\u0064\\u0022\\u0065\\u0025\\u0066\\u005c\\u0067\\u0020\\u00E9",
                "\\\\u0061+b\\\\/c&d\\\\\\\"e%f\\\\\\\\g é",
                "a&#x2B;b/c&amp;d&quot;e%f\\g &#233;",
                "a&#43;b/c&amp;amp;d&#34;e%f\\g é",
                "a%2Bb%2fc%26d%22e%25f%5Cg%20%C3%A9",
                "a%252Bb%252Fc%2526d%2522e%2525f%255Cg%2520%25C3%25A9",
                "a%2Bb/c&d\"e%f\\g+é",
                "\\x61+b/c&d\\x22e%f\\g \\xe9",
                "a+b/c&d\"e%f\\g \u00c3\u00a9",
                "a+b/c&d\"e%f\\g \ufffd",
                "a+b/c&d\"e%f\\g \ufffd\ufffd",
            })
    void leavesNothingOfASecretInAnyEscape(String echo) {
        output.conceal(SECRET);

        assertEquals("no ***, no ***", output.value("no " + echo + ", no " + echo));
        assertEquals("no ***, no ***", output.text("no " + echo + ", no " + echo));
    }

    @Test
    void leavesNothingOfASecretBeyondTheFirstPlane() {
        output.conceal("key-😀-of-mine");

        assertEquals("no ***", output.value("no key-\\uD83D\\uDE00-of-mine"));
        assertEquals("no ***", output.value("no key-%F0%9F%98%80-of-mine"));
        assertEquals("no ***", output.value("no key-&#x1F600;-of-mine"));
    }

    @ParameterizedTest
    @CsvSource({
        "no 0123456789abcdef\\u002Dand...,  no ***...",
        "no 0123456789abcdef-and\\u00,      no ***",
        "no 0123456789abcdef-and%2,         no ***",
        "no 0123456789abcdef-and more,      no 0123456789abcdef-and more",
    })
    void leavesNothingOfASecretThatWasCut(String said, String shown) {
        output.conceal("0123456789abcdef-and-a-long-rest");

        assertEquals(shown, output.value(said));
    }

    /** A key may be a word of ours, like {@code push}: then only what others say is redacted. */
    @Test
    void leavesOurOwnWordsAlone() {
        output.conceal("push");

        assertEquals("cannot *** to /***/", output.value("cannot push to /push/"));
        assertEquals(
                "Pushed 1 package; the push took a second", output.text("Pushed 1 package; the push took a second"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ##vso[task.setvariable variable=x]y | # #vso[task.setvariable variable=x]y
            ok ##[error]x                        | ok # #[error]x
            ###VSO[a]                            | ## #VSO[a]
            ##teamcity[a]                        | # #teamcity[a]
            ::stop-commands::x                   | : :stop-commands::x
            a ::set-output name=x::y             | a : :set-output name=x::y
            id::https://host/a                   | id::https://host/a
            id::source or b::other               | id::source or b::other
            C## and #[x]                         | C## and #[x]
            """)
    void breaksCommandsOfACi(String said, String shown) {
        assertEquals(shown, output.value(said));
        assertEquals(shown, output.text(said));
        assertEquals(shown, OutputCleaner.escaped(said, 1000));
    }

    @Test
    void showsNothingThatMovesTheCursorOrForgesALine() {
        String hostile = "a\u001b[31m\r\n[INFO] b\u202e\u2028c\u2029\ud800d\u0085\u009b\u0000e\udc00\ufefff";

        assertEquals("a [31m [INFO] b c d e f", output.value(hostile));
        assertEquals(
                "a [31m  \n[INFO] b  c  d   e  f".replace("  \n", " \n"),
                output.text(hostile).replace("  \n", " \n"));
        assertEquals(1, output.line(hostile).lines().count());
        assertTrue(OutputCleaner.escaped(hostile, 99).startsWith("a\\u001B[31m\\u000D\\u000A[INFO] b\\u202E\\u2028c"));
        assertEquals("an emoji 😀", output.value("an emoji 😀"));
    }

    @Test
    void boundsWhatItShowsAndTheTimeForIt() {
        output.conceal("%+/\\&" + "b".repeat(30));
        output.conceal("oy2" + "a".repeat(43));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(603, output.value("x".repeat(5 << 20)).length());
            assertTrue(output.value("%25".repeat(2 << 20)).length() < 700);
            assertTrue(output.value("\\".repeat(5 << 20)).length() < 700);
            assertTrue(output.value("a".repeat(5 << 20)).length() < 700);
            assertTrue(output.text("##".repeat(2 << 20) + "::a".repeat(1 << 20)).length() < 600_000);
        });
        assertFalse(output.value("\ud83d\ude00".repeat(1 << 20)).contains("\ud83d."));
    }
}
