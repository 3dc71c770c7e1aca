package io.github.nugetmaven.mojo.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a person types or a script pipes.
 *
 * @param terminal absent where nobody can be asked
 */
public record KeyPrompt(Optional<Terminal> terminal, InputStream standardInput) {
    /** "Yes" in the languages of the guide. */
    private static final List<String> YES = List.of("y", "yes", "j", "ja", "s", "si", "sí");

    private static final int MAX_LINE = 10_000;

    /**
     * A person at a terminal.
     *
     * @param hidden shows a prompt and reads a line without echo; null at the end of the input
     * @param visible shows a prompt and reads a line; null at the end of the input
     */
    public record Terminal(Function<String, char[]> hidden, UnaryOperator<String> visible) {
        /** What was pasted; nothing is shown of it. */
        public Optional<char[]> readHidden(String prompt) {
            return Optional.ofNullable(hidden.apply(prompt + " "));
        }

        /** Whether the answer is yes; the end of the input is none. */
        boolean isYes(String question, boolean byDefault) {
            String answer = visible.apply(question + " ");
            if (answer == null) {
                return false;
            }
            String word = answer.strip().toLowerCase(Locale.ROOT);
            return word.isEmpty() ? byDefault : YES.contains(word);
        }
    }

    /** That of the process. */
    public static KeyPrompt ofProcess() {
        return new KeyPrompt(
                Optional.ofNullable(System.console())
                        .filter(KeyPrompt::isTerminal)
                        .map(it -> new Terminal(
                                prompt -> it.readPassword("%s", prompt), prompt -> it.readLine("%s", prompt))),
                System.in);
    }

    /** Since JDK 22 there is a console also where there is no terminal, and it would show the key. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** The first line of standard input, read no further: what follows may be for somebody else. */
    public char[] firstLine() throws IOException {
        byte[] line = new byte[MAX_LINE];
        int length = 0;
        for (int b = standardInput.read(); b >= 0 && b != '\n' && length < MAX_LINE; b = standardInput.read()) {
            line[length++] = (byte) b;
        }
        CharBuffer text = UTF_8.decode(ByteBuffer.wrap(line, 0, length));
        char[] chars = Arrays.copyOf(text.array(), text.limit());
        Arrays.fill(line, (byte) 0);
        Arrays.fill(text.array(), ' ');
        return chars;
    }
}
