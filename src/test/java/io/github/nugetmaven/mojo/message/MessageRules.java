package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.PlainEnglish;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules for every message that a user reads. */
public final class MessageRules {
    /** Not the name of a system property of the JDK. */
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?!javax\\.net\\.ssl\\.trustStore\\b)"
            + "(?:java|javax|okhttp3|okio|org|io|com)\\.[a-z]+\\.[\\w.]*[A-Z]\\w*|\\w+Exception\\b|\\w+\\[");

    private static final Pattern BARE_OPTION = Pattern.compile("(?<!given as )(?<![\"'])-Dnuget[.]");

    private static final Pattern OUTCOME = Pattern.compile("\\bNothing was (?:pushed|sent|changed)\\b");

    private MessageRules() {}

    /** Checks each part of the message by itself, and the whole for what {@link #check(String, String...)} does. */
    public static void check(FailureMessage message, String... parts) {
        checkSentences(message.problem());
        if (!message.advice().isEmpty()) {
            checkSentences(message.advice());
        }
        check(message.text(FailureMessages.NOTHING_PUSHED));
        String text = message.text();
        assertAll(text, Arrays.stream(parts).map(part -> () -> assertTrue(text.contains(part), part)));
    }

    /** Checks form and language, and that each of these parts is there: what failed, what the server said, what to do. */
    public static void check(String whole, String... parts) {
        PlainEnglish.check(whole);
        // a list or the guide to API keys may follow
        String message = whole.split("\n\n", 2)[0];
        checkSentences(message);
        assertTrue(OUTCOME.matcher(message).results().count() <= 1, () -> "several outcomes: " + message);
        assertAll(message, Arrays.stream(parts).map(part -> () -> assertTrue(message.contains(part), part)));
    }

    /** Checks a line of the log, which may be less than a sentence. */
    public static void checkLine(String line) {
        PlainEnglish.check(line);
        assertFalse(line.contains("  "), () -> "double space: " + line);
        assertEquals(line.strip(), line);
        assertTrue(!line.matches(".*[a-z)][.] [A-Z].*") || line.endsWith("."), () -> "no end: " + line);
    }

    private static void checkSentences(String message) {
        assertAll(
                message,
                () -> assertFalse(message.contains("  "), "double space"),
                () -> assertFalse(message.contains(".."), "double full stop"),
                () -> assertFalse(message.contains(": ."), "nothing after a colon"),
                () -> assertFalse(message.contains("\n"), "several lines"),
                () -> assertFalse(BARE_OPTION.matcher(message).find(), "K7: PowerShell splits an unquoted -D option"),
                () -> assertFalse(Pattern.compile("\\bnull\\b").matcher(message).find(), "null"),
                () -> assertFalse(message.contains("Optional["), "Optional"),
                () -> assertFalse(CLASS_NAME.matcher(message).find(), "name of a class"),
                () -> assertEquals(message.strip(), message),
                () -> assertTrue(message.matches("(?s).*[.!?]"), "no end"));
    }

    /** Checks that there is an example of every kind, so that every new kind needs a message. */
    static void checkEveryKind(Class<?> sealed, Collection<?> examples) {
        Set<Class<?>> kinds = kinds(sealed).collect(Collectors.toSet());
        assertEquals(kinds, examples.stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MessageRules::kinds)
                : Stream.of(type);
    }
}
