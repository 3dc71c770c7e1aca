package io.github.nugetmaven.pack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The time in {@code project.build.outputTimestamp}, read as Maven reads it for jars. Source: maven-archiver 3.6.5,
 * {@code MavenArchiver.parseBuildOutputTimestamp}. Stateless.
 */
public final class OutputTimestamp {
    private OutputTimestamp() {}

    /**
     * Parses the property.
     *
     * @param text a number of seconds since 1970, or a time with offset such as {@code 2026-11-25T15:30:00Z}, of which
     *     fractions of a second are cut. One other character is the same as nothing, so that a POM can switch off what its
     *     parent sets.
     * @return in whole seconds; empty if builds need not be reproducible
     * @throws IllegalArgumentException if it is another text
     */
    public static Optional<Instant> parse(String text) {
        try {
            if (!text.isEmpty() && text.chars().allMatch(Character::isDigit)) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            }
            return text.length() < 2
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
