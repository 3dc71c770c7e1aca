package io.github.nugetmaven.mojo.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the prompt reads from the input of a user. */
class KeyPromptTest {
    @Test
    void readsOneLineAndLeavesTheRest() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream("clé\r\nrest".getBytes(UTF_8));

        assertEquals(Optional.of("clé\r"), new KeyPrompt(Optional.empty(), in).readKey("?", false));
        assertEquals("rest", new String(in.readAllBytes(), UTF_8));
    }

    @Test
    void readsALineWithoutEndAndAnEndWithoutLine() throws IOException {
        KeyPrompt input = new KeyPrompt(Optional.empty(), new ByteArrayInputStream("key".getBytes(UTF_8)));

        assertEquals(Optional.of("key"), input.readKey("?", false));
        assertEquals(Optional.of(""), input.readKey("?", false));
    }

    @Test
    void readsNoMoreThanAnyKeyHas() throws IOException {
        byte[] endless = "x".repeat(20_000).getBytes(UTF_8);

        KeyPrompt input = new KeyPrompt(Optional.empty(), new ByteArrayInputStream(endless));

        assertEquals(10_000, input.readKey("?", false).orElseThrow().length());
    }

    @Test
    void leavesStandardInputAloneInAnInteractiveBuildWithoutATerminal() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream("rest".getBytes(UTF_8));

        assertEquals(Optional.empty(), new KeyPrompt(Optional.empty(), in).readKey("?", true));
        assertEquals("rest", new String(in.readAllBytes(), UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void asksTheTerminalIfThereIsOne(boolean isInteractive) throws IOException {
        KeyPrompt.Terminal terminal = new KeyPrompt.Terminal("pasted at "::concat, prompt -> "visible");
        KeyPrompt input = new KeyPrompt(Optional.of(terminal), InputStream.nullInputStream());

        assertEquals(Optional.of("pasted at key: "), input.readKey("key:", isInteractive));
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
