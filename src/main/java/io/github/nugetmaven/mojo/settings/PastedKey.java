package io.github.nugetmaven.mojo.settings;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a user pasted as a key, without what came along with it: quotes, the name of a variable, marks of the terminal. */
final class PastedKey {
    /** The marks of a "bracketed paste", with or without the escape character that the terminal may have swallowed. */
    private static final Pattern BRACKETED_PASTE = Pattern.compile("(?:\\x1B|\\^\\[)?\\[20[01]~");

    /** An assignment of a POSIX shell, cmd.exe, PowerShell or a YAML file to a name that is one of a key. */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?i)(?:export\\s+|setx?\\s+|\\$env:)?[a-z0-9_.-]*(?:key|token)[a-z0-9_]*\\s*[=:]\\s*(\\S.{7,})");

    private static final List<String> QUOTES = List.of("\"\"", "''", "``", "“”", "„“", "«»", "‘’");

    private PastedKey() {}

    /** The key in a text; the text without white space around it if there is nothing else. */
    static String key(String pasted) {
        String text = unquoted(BRACKETED_PASTE.matcher(pasted).replaceAll(""));
        Matcher assignment = ASSIGNMENT.matcher(text);
        return assignment.matches() ? unquoted(assignment.group(1)) : text;
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        int last = stripped.length() - 1;
        return last > 1 && QUOTES.contains("" + stripped.charAt(0) + stripped.charAt(last))
                ? stripped.substring(1, last).strip()
                : stripped;
    }
}
