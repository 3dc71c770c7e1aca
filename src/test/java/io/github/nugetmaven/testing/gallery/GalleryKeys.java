package io.github.nugetmaven.testing.gallery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The keys that authenticate (AuthenticationService.cs). */
final class GalleryKeys {
    private static final Duration VERIFICATION_KEY_LIFE = Duration.ofDays(1);

    private final List<GalleryKey> keys = new CopyOnWriteArrayList<>();
    private final Clock clock;

    GalleryKeys(Clock clock) {
        this.clock = clock;
    }

    GalleryKey add(GalleryKey key) {
        keys.add(key);
        return key;
    }

    void revoke(String value) {
        keys.removeIf(key -> key.value().equals(value));
    }

    /** The valid key with that value; an expired one is as unknown as a revoked one. */
    Optional<GalleryKey> authenticate(String value) {
        return keys.stream()
                .filter(key -> key.value().equals(value) && isValid(key))
                .findFirst();
    }

    /** A key to verify one ID once with (CredentialBuilder.cs, CreatePackageVerificationApiKey). */
    GalleryKey addVerificationKey(GalleryKey from, String id) {
        return add(new GalleryKey(UUID.randomUUID().toString(), from.owner(), true)
                .actions(GalleryKey.VERIFY)
                .globs(id)
                .expires(clock.instant().plus(VERIFICATION_KEY_LIFE)));
    }

    private boolean isValid(GalleryKey key) {
        Instant now = clock.instant();
        return key.expiry().map(expiry -> !expiry.isBefore(now)).orElse(true);
    }
}
