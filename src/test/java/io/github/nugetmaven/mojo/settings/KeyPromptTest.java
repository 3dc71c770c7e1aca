package io.github.nugetmaven.mojo.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of what somebody types. */
class KeyPromptTest {
    @Test
    void readsOneLineAndLeavesTheRest() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream("clé\r\nrest".getBytes(UTF_8));

        assertArrayEquals("clé\r".toCharArray(), new KeyPrompt(Optional.empty(), in).firstLine());
        assertEquals("rest", new String(in.readAllBytes(), UTF_8));
    }

    @Test
    void readsALineWithoutEndAndAnEndWithoutLine() throws IOException {
        KeyPrompt input = new KeyPrompt(Optional.empty(), new ByteArrayInputStream("key".getBytes(UTF_8)));

        assertArrayEquals("key".toCharArray(), input.firstLine());
        assertArrayEquals(new char[0], input.firstLine());
    }

    @Test
    void readsNoMoreThanAnyKeyHas() throws IOException {
        byte[] endless = "x".repeat(20_000).getBytes(UTF_8);

        assertTrue(new KeyPrompt(Optional.empty(), new ByteArrayInputStream(endless)).firstLine().length <= 10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "y, true",
        "Yes, true",
        "' j ', true",
        "ja, true",
        "s, true",
        "sí, true",
        "SI, true",
        "n, false",
        "nein, false",
        "yep, false",
        "'?', false",
    })
    void understandsYesInTheLanguagesOfTheGuide(String answer, boolean yes) {
        KeyPrompt.Terminal terminal = new KeyPrompt.Terminal(prompt -> null, prompt -> answer);

        assertEquals(yes, terminal.isYes("?", true));
        assertEquals(yes, terminal.isYes("?", false));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void takesEnterForTheDefaultAndTheEndOfInputForNo(boolean byDefault) {
        assertEquals(byDefault, new KeyPrompt.Terminal(prompt -> null, prompt -> " ").isYes("?", byDefault));
        assertEquals(false, new KeyPrompt.Terminal(prompt -> null, prompt -> null).isYes("?", byDefault));
    }
}
