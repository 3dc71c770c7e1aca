package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** A command from a message, split into arguments as a shell splits it. */
public record PastedCommand(List<String> arguments) {
    private static final String PUSH_FILE = "io.github.nugetmaven:nuget-maven-plugin:0.1.0:push-file";

    /** The commands in a message. Each has its own line. */
    public static List<PastedCommand> in(String message) {
        return message.lines()
                .filter(line -> line.startsWith("  mvn "))
                .map(line -> new PastedCommand(split(line.strip())))
                .toList();
    }

    public static PastedCommand of(String line) {
        return new PastedCommand(split(line));
    }

    /** Sets the options of the command in a build, and runs the build. */
    public void pushFile(TestBuild build) throws Exception {
        assertTrue(arguments.contains(PUSH_FILE), arguments::toString);
        for (String argument : arguments) {
            if (argument.startsWith("-D")) {
                String[] option = argument.substring(2).split("=", 2);
                build.with(option[0], option[1]);
            }
        }
        build.pushFile();
    }

    private static List<String> split(String line) {
        boolean isPosix = File.separatorChar == '/';
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && c == ' ') {
                words.add(word.toString());
                word.setLength(0);
            } else if (quote == 0 && (c == '"' || isPosix && c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && isPosix && c == '\\') {
                i++;
                word.append(line.charAt(i));
            } else {
                // a shell would read these as a variable or a command
                assertTrue(quote == '\'' || !isPosix || "$`!\\".indexOf(c) < 0, line);
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }
}
