package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.BoundedInput;
import io.github.nugetmaven.nupkg.OutputCleaner;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a server wants to be asked again: by the header {@code Retry-After}, in seconds or as a date (RFC 9110, 10.2.3), or in
 * the words of nuget.org's limiter, which sends no such header (NuGet docs: {@code api/rate-limits.md}). Immutable.
 */
public sealed interface RetryAfter {
    /** The sentence of nuget.org's limiter with its number of seconds. */
    Pattern SENTENCE = Pattern.compile("(?i)\\btry again in ([0-9]{1,9}) seconds?\\b");

    /** Not before this time has passed. */
    record Delay(Duration delay) implements RetryAfter {}

    /** Not before this moment. */
    record Date(Instant time) implements RetryAfter {}

    /** A text that is neither a number of seconds nor a date, for people to read. */
    record Words(String text) implements RetryAfter {}

    /**
     * Reads the header. Empty for a text without a meaning, such as a negative number, and for more seconds than nine digits
     * can say (31 years), which may not even fit into a number.
     *
     * @param header as it was sent
     */
    static Optional<RetryAfter> parse(String header) {
        String text = OutputCleaner.folded(BoundedInput.head(header));
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(seconds(text));
        }
        try {
            return Optional.of(new Date(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()));
        } catch (DateTimeException e) {
            return Optional.of(text)
                    .filter(it -> it.codePoints().anyMatch(Character::isLetter))
                    .map(Words::new);
        }
    }

    /** Finds the sentence of nuget.org's limiter, {@code Rate limit is exceeded. Try again in 56 seconds.} */
    static Optional<RetryAfter> find(String text) {
        return Optional.of(SENTENCE.matcher(text)).filter(Matcher::find).map(it -> seconds(it.group(1)));
    }

    /** The same without what must not be shown. */
    default RetryAfter shown(OutputCleaner output) {
        return this instanceof Words it ? new Words(output.value(it.text())) : this;
    }

    /** How long the server of this response wants its clients to wait; empty if it names no time. */
    static Optional<Duration> of(ServerResponse response, Instant now) {
        return response.retryAfter().flatMap(it -> it.from(now));
    }

    /** How long to wait from now on, zero if the time is over; empty if no time is named. */
    default Optional<Duration> from(Instant now) {
        if (this instanceof Delay it) {
            return Optional.of(it.delay());
        }
        return this instanceof Date it
                ? Optional.of(it.time().isAfter(now) ? Duration.between(now, it.time()) : Duration.ZERO)
                : Optional.empty();
    }

    private static Delay seconds(String digits) {
        return new Delay(Duration.ofSeconds(Long.parseLong(digits)));
    }
}
