package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.PackageId;
import java.util.Optional;
import java.util.UUID;

/**
 * The questions that a gallery answers about a key, none of which it was made for. No failure of theirs is one of the
 * caller's: what is not answered is {@link KeyVerdict#UNKNOWN}. Thread-safe.
 */
public final class KeyProbes {
    private final KeyVerification verification;
    private final VerificationKeyCreation creation;

    KeyProbes(FeedClient client, GalleryAddress gallery) {
        this.verification = new KeyVerification(client, gallery);
        this.creation = new VerificationKeyCreation(client, gallery);
    }

    /**
     * Whether the key is alive and has a push scope, in one request. {@link KeyVerdict#REFUSED} means that it is not: the
     * package asked about is one that nobody has, so that no permission can be lacking.
     */
    public KeyAnswer alive() {
        try {
            return verification.verify(PackageId.of("No.Such.Package." + UUID.randomUUID()));
        } catch (FeedException e) {
            return KeyAnswer.UNKNOWN;
        }
    }

    /**
     * Whether the key's owner owns this package, in two requests. They leave a verification key, which the second one uses
     * up, and records of both on the owner's side.
     */
    public KeyAnswer owner(PackageId id) {
        try {
            Optional<String> verificationKey = creation.create(id);
            return verificationKey.isPresent() ? verification.verify(id, verificationKey.get()) : KeyAnswer.UNKNOWN;
        } catch (FeedException e) {
            return KeyAnswer.UNKNOWN;
        }
    }
}
