package io.github.nugetmaven.testing.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.testing.gallery.ShortLivedKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The code under test reads the expiry that the double writes into its keys. */
class ShortLivedKeyPropertyTest {
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final long SIXTY_YEARS = 60L * 365 * 24 * 3600;
    private static final int LONGEST = 366 * 24 * 12;

    @Test
    void everyKeyContainsItsExpiry() {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 20_000; i++) {
            Instant now = FIRST.plusSeconds((long) (random.nextDouble() * SIXTY_YEARS));
            Duration lifetime = Duration.ofMinutes(5L * (1 + random.nextInt(LONGEST)));
            ShortLivedKey key = new ShortLivedKey(now, lifetime, random);

            assertEquals(
                    Optional.of(key.expiry()),
                    io.github.nugetmaven.auth.ShortLivedKey.expiry(key.text()),
                    () -> now + " for " + lifetime + ": " + key.text());
        }
    }
}
