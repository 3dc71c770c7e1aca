package io.github.nugetmaven.mojo.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads what a user types or a script pipes.
 *
 * @param terminal empty if no user can be asked
 */
public record KeyPrompt(Optional<Terminal> terminal, InputStream standardInput) {
    /** "Yes" in the languages of the guide. */
    private static final List<String> YES = List.of("y", "yes", "j", "ja", "s", "si", "sí");

    private static final int MAX_LINE = 10_000;

    /**
     * A user at a terminal.
     *
     * @param hidden shows a prompt and reads a line without echo; null at the end of the input
     * @param visible shows a prompt and reads a line; null at the end of the input
     */
    public record Terminal(UnaryOperator<String> hidden, UnaryOperator<String> visible) {
        /** Whether the answer is yes. The end of the input means no. */
        boolean isYes(String question, boolean byDefault) {
            String answer = visible.apply(question + " ");
            if (answer == null) {
                return false;
            }
            String word = answer.strip().toLowerCase(Locale.ROOT);
            return word.isEmpty() ? byDefault : YES.contains(word);
        }
    }

    /** The terminal and the standard input of this process. */
    public static KeyPrompt ofProcess() {
        return new KeyPrompt(
                Optional.ofNullable(System.console())
                        .filter(KeyPrompt::isTerminal)
                        .map(KeyPrompt::terminal),
                System.in);
    }

    private static Terminal terminal(Console console) {
        return new Terminal(
                prompt -> {
                    char[] line = console.readPassword("%s", prompt);
                    return line == null ? null : new String(line);
                },
                prompt -> console.readLine("%s", prompt));
    }

    /** Since JDK 22 there is a console even without a terminal, and such a console would show the key. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /**
     * Reads a key, which is not echoed.
     *
     * @return empty if there is no terminal and the build is interactive, so that standard input is not meant for a key
     */
    Optional<String> readKey(String question, boolean isInteractive) throws IOException {
        if (terminal.isPresent()) {
            // with -B as well: standard input is the terminal then, and would show the key
            String line = terminal.get().hidden().apply(question + " ");
            return Optional.of(line == null ? "" : line);
        }
        return isInteractive ? Optional.empty() : Optional.of(firstLine());
    }

    /** The first line of standard input. The rest is left for other readers. */
    private String firstLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = standardInput.read(); b >= 0 && b != '\n' && line.size() < MAX_LINE; b = standardInput.read()) {
            line.write(b);
        }
        return line.toString(UTF_8);
    }
}
