package io.github.nugetmaven;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.PlainEnglish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/** Checks the language of every text in the code, including those that no other test shows. */
class PlainEnglishTest {
    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)* (?:[^\"\\\\\\n]|\\\\.)*\"");

    @Test
    void everyTextInTheCodeIsPlainEnglish() throws IOException {
        List<String> texts = texts();

        assertTrue(texts.size() > 1000, () -> "found " + texts.size());
        assertAll(texts.stream().map(it -> () -> PlainEnglish.check(it)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The file is no package.",
                "The feed tells its versions.",
                "The key is dead.",
                "The key is alive, says the feed.",
                "The environment goes before settings.xml.",
                "The license is none that NuGet knows.",
                "Mend what the list tells.",
            })
    void findsWhatIsNotEnglish(String text) {
        assertThrows(AssertionFailedError.class, () -> PlainEnglish.check(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If there is no package, accept that there is none.",
                "The account is no longer active.",
                "The server does not say so. Recommended: a deadline.",
            })
    void leavesEnglishAlone(String text) {
        PlainEnglish.check(text);
    }

    /** The string literals of several words, and the lines of the guide. */
    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(PlainEnglishTest::texts)
                    .toList();
        }
    }

    private static Stream<String> texts(Path file) {
        String text = read(file);
        if (!file.toString().endsWith(".java")) {
            return text.lines().map(it -> it.replaceFirst("^[a-zA-Z.]+ = ", ""));
        }
        String code = COMMENT.matcher(text).replaceAll("");
        return LITERAL.matcher(CONCATENATION.matcher(code).replaceAll(""))
                .results()
                .map(it -> it.group());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
