package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import io.github.nugetmaven.mojo.message.TextFormat;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugin.logging.Log;

/**
 * Asks for what only the user knows about a key: its glob patterns and when it expires. Every push checks them before it sends
 * anything.
 *
 * @param terminal empty if nobody can be asked, or there is no page on which the user entered these; then nothing is declared
 */
record DeclarationQuestions(Optional<KeyPrompt.Terminal> terminal, ApiKeyGuide guide, Clock clock, Log log) {
    private static final int MAX_ATTEMPTS = 3;

    /** The longest lifetime that the page of nuget.org offers. */
    private static final int USUAL_DAYS = 30;

    private static final int MAX_DAYS = 366;

    /**
     * Asks.
     *
     * @param declared glob patterns that were given with the goal, and need no question
     * @param suggested glob patterns that the guide recommended
     */
    KeyDeclaration ask(List<String> declared, List<String> suggested) {
        return new KeyDeclaration(declared.isEmpty() ? globs(suggested) : text(declared), expires());
    }

    private Optional<String> globs(List<String> suggested) {
        String question = suggested.isEmpty()
                ? guide.text("ask.glob.unknown")
                : guide.text("ask.glob", TextFormat.list(suggested));
        return answer(question, text(suggested), this::globs, "ask.glob.wrong");
    }

    private Optional<LocalDate> expires() {
        LocalDate usual = today().plusDays(USUAL_DAYS);
        String question = guide.text("ask.expires", String.valueOf(USUAL_DAYS));
        return answer(question, Optional.of(usual), this::day, "ask.expires.wrong");
    }

    /** Empty if the user leaves it open, or does not find an answer. */
    private <T> Optional<T> answer(
            String question, Optional<T> byDefault, Function<String, Optional<T>> meaning, String wrong) {
        for (int i = 0; i < MAX_ATTEMPTS && terminal.isPresent(); i++) {
            String line = terminal.get().visible().apply(question + " ");
            if (line == null) {
                return Optional.empty();
            }
            if (line.isBlank()) {
                return byDefault;
            }
            Optional<T> meant = meaning.apply(line.strip());
            if (meant.isPresent()) {
                return meant;
            }
            log.warn(guide.text(wrong));
        }
        return Optional.empty();
    }

    private Optional<String> globs(String line) {
        try {
            return text(GlobPattern.parseList(line).stream()
                    .map(GlobPattern::toString)
                    .toList());
        } catch (ApiKeyException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day(String line) {
        try {
            LocalDate day = line.matches("\\d{1,3}") ? today().plusDays(Integer.parseInt(line)) : LocalDate.parse(line);
            return Optional.of(day).filter(it -> it.isAfter(today()) && !it.isAfter(today().plusDays(MAX_DAYS)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private static Optional<String> text(List<String> globs) {
        return Optional.of(TextFormat.list(globs)).filter(it -> !it.isEmpty());
    }
}
