package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.auth.TrustedPublishingOffer;
import io.github.nugetmaven.feed.FeedCredentials;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is known about the API key for a destination before a push. Immutable.
 *
 * @param origin of the key, or of the offered one; empty if there is none, or it was not looked up
 * @param absence the places without a key; empty if there is a key, or it was not looked up
 * @param scope as declared
 * @param credentials for the feed; without a key if there is none, or it is only offered
 * @param offer the key that trusted publishing can issue when it is needed
 * @param withoutToken trusted publishing that is configured although the CI offers no token
 * @param end when the key expires, if its kind shows that
 * @param today the day of the inspection, UTC
 */
public record InspectedKey(
        Optional<KeyOrigin> origin,
        Optional<KeyProblem> absence,
        KeyScope scope,
        FeedCredentials credentials,
        Optional<TrustedPublishingOffer> offer,
        Optional<TrustedPublishing> withoutToken,
        Optional<Instant> end,
        LocalDate today) {

    /** A key that was not looked up, because a folder needs none or only the declaration counts. */
    static InspectedKey unread(KeyScope scope, LocalDate today) {
        return new InspectedKey(
                Optional.empty(),
                Optional.empty(),
                scope,
                FeedCredentials.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                today);
    }

    /** Whether the key is issued only when it is needed, so that the feed cannot be asked about it. */
    boolean isOffer() {
        return offer.isPresent();
    }

    /** Days from today to the declared expiry date; 0 means today. */
    public Optional<Long> daysLeft() {
        return scope.expires().isPresent()
                ? Optional.of(ChronoUnit.DAYS.between(today, scope.expires().get()))
                : Optional.empty();
    }
}
