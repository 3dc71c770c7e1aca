package io.github.nugetmaven.auth;

/**
 * A key that trusted publishing can give. It does not exist yet, since it expires within an hour. Immutable.
 *
 * @param scope what its owner declared about the key
 */
public record TrustedPublishingOffer(TrustedPublishing publishing, CiToken token, KeyScope scope) {
    /** Where the key will come from. */
    public KeyOrigin origin() {
        return new KeyOrigin.Exchange(publishing.user(), token.ci());
    }
}
