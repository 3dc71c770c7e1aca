package io.github.nugetmaven.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a server asks to be left alone: by the header {@code Retry-After}, in seconds or as a date (RFC 9110, 10.2.3), or
 * in the words of nuget.org's limiter, which sends none ({@code docs/api/rate-limits.md}).
 */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern WORDS = Pattern.compile("(?i)\\btry again in (\\d{1,9}) seconds?");

    private RetryAfter() {}

    /** Nothing if the server asks for nothing, or for something that cannot be read. */
    public static Optional<Duration> of(ServerResponse answer, Instant now) {
        return answer.retryAfter()
                .flatMap(header -> header(header.strip(), now))
                .or(() -> Optional.of(WORDS.matcher(answer.message()))
                        .filter(Matcher::find)
                        .map(words -> Duration.ofSeconds(Long.parseLong(words.group(1)))));
    }

    private static Optional<Duration> header(String text, Instant now) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
