package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKey;
import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.DeclaredKey;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.auth.TrustedPublishingOffer;
import io.github.nugetmaven.feed.FeedCredentials;
import io.github.nugetmaven.nupkg.PackageId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the key of a destination and holds what goes there against what the key was declared to be good for. */
final class KeyCheck {
    private static final int WARN_DAYS = 14;

    private final ApiKeyLookup lookup;
    private final Clock clock;
    private final Consumer<PublishEvent> listener;

    KeyCheck(ApiKeyLookup lookup, Clock clock, Consumer<PublishEvent> listener) {
        this.lookup = lookup;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * What was found for a destination.
     *
     * @param credentials nothing for a folder, and without a key in a dry run
     * @param origin of the key among them, or of the one on offer
     * @param offer the key that can be had when it is needed
     */
    record Checked(FeedCredentials credentials, Optional<KeyOrigin> origin, Optional<TrustedPublishingOffer> offer) {
        static final Checked NOTHING = new Checked(FeedCredentials.NONE, Optional.empty(), Optional.empty());
    }

    /**
     * @param ids of what goes there
     * @throws ApiKeyException if there is no key, or one that cannot push all of them
     */
    Checked check(Destination destination, List<PackageId> ids, PushRequest request) {
        if (destination.source().webAddress().isEmpty()) {
            return Checked.NOTHING;
        }
        Optional<TrustedPublishingOffer> offer = lookup.findOffer(destination.keyPlace());
        if (offer.isPresent()) {
            return checkOffer(offer.get(), destination, ids, request);
        }
        Optional<DeclaredKey> found = lookup.find(destination.keyPlace());
        if (found.isEmpty() && !request.dryRun()) {
            throw new ApiKeyException(lookup.notFound(destination.keyPlace()));
        }
        lookup.publishingWithoutToken(destination.keyPlace())
                .ifPresent(it -> listener.accept(new PublishEvent.NoToken(it.user())));
        String source = destination.source().shown();
        found.ifPresentOrElse(
                key -> {
                    listener.accept(new PublishEvent.KeyFound(key.key().origin(), source));
                    DeclaredKey held = key.withGlobs(request.globs());
                    held.requirePush(ids, clock.instant());
                    tell(key.key().origin(), held.scope(), ids);
                },
                () -> listener.accept(new PublishEvent.KeyAbsent(source)));
        Optional<ApiKey> key = found.map(DeclaredKey::key);
        return new Checked(
                new FeedCredentials(key.map(ApiKey::secret), login(destination)),
                key.map(ApiKey::origin),
                Optional.empty());
    }

    private Checked checkOffer(
            TrustedPublishingOffer offer, Destination destination, List<PackageId> ids, PushRequest request) {
        listener.accept(
                new PublishEvent.KeyFound(offer.origin(), destination.source().shown()));
        KeyScope scope = offer.scope().withGlobs(request.globs());
        scope.requirePush(offer.origin(), ids, today());
        tell(offer.origin(), scope, ids);
        return new Checked(
                new FeedCredentials(Optional.empty(), login(destination)),
                Optional.of(offer.origin()),
                Optional.of(offer));
    }

    private Optional<FeedCredentials.Login> login(Destination destination) {
        return lookup.findBasic(destination.keyPlace())
                .map(basic -> new FeedCredentials.Login(basic.username(), basic.password()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void tell(KeyOrigin origin, KeyScope scope, List<PackageId> ids) {
        scope.expires().ifPresent(day -> {
            long left = ChronoUnit.DAYS.between(today(), day);
            if (left <= WARN_DAYS) {
                listener.accept(new PublishEvent.KeyExpiresSoon(origin, day, left));
            }
        });
        listener.accept(
                scope.globs().isEmpty()
                        ? new PublishEvent.GlobUndeclared(origin)
                        : new PublishEvent.GlobCovers(scope.globs(), ids.size()));
    }
}
