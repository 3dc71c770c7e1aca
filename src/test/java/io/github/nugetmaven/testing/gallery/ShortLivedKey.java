package io.github.nugetmaven.testing.gallery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** The text of a key from trusted publishing, which contains its own lifetime (ApiKeyV5.cs). */
public final class ShortLivedKey {
    private static final String TIME_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Duration UNIT = Duration.ofMinutes(5);

    private final Instant created;
    private final Duration lifetime;
    private final String text;

    public ShortLivedKey(Instant now, Duration lifetime, Random random) {
        this.created = now.truncatedTo(ChronoUnit.MINUTES);
        this.lifetime = lifetime;
        this.text = write(random);
    }

    public String text() {
        return text;
    }

    /** Counted from the minute of its creation, so it may expire up to a minute before the promised time. */
    public Instant expiry() {
        return created.plus(lifetime);
    }

    private String write(Random random) {
        ZonedDateTime time = created.atZone(ZoneOffset.UTC);
        return letters(random, 52)
                + "JQQJ99"
                + digit(time.getYear() - 2024)
                + digit(time.getMonthValue() - 1)
                + "N5P"
                + base62(1337, 6)
                + digit(time.getDayOfMonth() - 1)
                + digit(time.getHour())
                + digit(time.getMinute())
                + "S"
                + base62(lifetime.dividedBy(UNIT), 3)
                + "NUGT"
                + letters(random, 4);
    }

    private static char digit(int value) {
        return TIME_DIGITS.charAt(value);
    }

    private static String base62(long value, int length) {
        StringBuilder digits = new StringBuilder();
        long rest = value;
        for (int i = 0; i < length; i++) {
            digits.insert(0, BASE62.charAt((int) (rest % BASE62.length())));
            rest /= BASE62.length();
        }
        return digits.toString();
    }

    private static String letters(Random random, int count) {
        return random.ints(count, 0, BASE62.length())
                .collect(StringBuilder::new, (text, i) -> text.append(BASE62.charAt(i)), StringBuilder::append)
                .toString();
    }
}
