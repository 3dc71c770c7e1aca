package io.github.nugetmaven.auth;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the time of expiry out of a key of trusted publishing. nuget.org decides by this text too, while the time in its
 * response with a new key may be a minute later.
 *
 * <p>Source: NuGetGallery, {@code ApiKeyV5.cs}.
 */
public final class ShortLivedKey {
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s]{52}JQQJ99[A-Za-z0-9]{2}N5[A-Za-z0-9]{14}NUGT[^\\s]{4}");
    private static final String TIME_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final int FIRST_YEAR = 2024;
    private static final int YEAR = 58;
    private static final int MONTH = 59;
    private static final int DAY = 69;
    private static final int HOUR = 70;
    private static final int MINUTE = 71;
    private static final int LIFETIME = 73;
    private static final int LIFETIME_END = 76;
    private static final Duration LIFETIME_UNIT = Duration.ofMinutes(5);

    private ShortLivedKey() {}

    /** When the key expires; empty for a key of another kind. */
    public static Optional<Instant> expiry(String key) {
        if (!SHAPE.matcher(key).matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime created = LocalDateTime.of(
                    FIRST_YEAR + digit(key, YEAR),
                    1 + digit(key, MONTH),
                    1 + digit(key, DAY),
                    digit(key, HOUR),
                    digit(key, MINUTE));
            return Optional.of(created.toInstant(ZoneOffset.UTC).plus(LIFETIME_UNIT.multipliedBy(lifetime(key))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int digit(String key, int position) {
        return TIME_DIGITS.indexOf(key.charAt(position));
    }

    private static int lifetime(String key) {
        return key.substring(LIFETIME, LIFETIME_END)
                .chars()
                .map(BASE62::indexOf)
                .reduce(0, (value, digit) -> value * BASE62.length() + digit);
    }
}
