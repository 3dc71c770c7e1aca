package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.feed.KeyVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a key before a push. Immutable.
 *
 * @param scope as declared
 * @param end when the key dies, if it is of a kind that tells
 * @param today the day of the check
 * @param verdict of the feed on whether the key is alive; none if it was not asked
 * @param warnings of the feed
 */
public record CheckedKey(
        KeyOrigin origin,
        KeyScope scope,
        Optional<Instant> end,
        LocalDate today,
        Optional<KeyVerdict> verdict,
        List<String> warnings) {
    /** Days from today to the declared last day, 0 being today. */
    public Optional<Long> daysLeft() {
        return scope.expires().map(day -> ChronoUnit.DAYS.between(today, day));
    }
}
