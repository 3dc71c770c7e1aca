package io.github.nugetmaven.auth;

/**
 * A key that can be had by trusted publishing, but is not there yet: it lives for an hour at most. Immutable.
 *
 * @param scope what the key was declared to be good for
 */
public record TrustedPublishingOffer(TrustedPublishing publishing, CiToken token, KeyScope scope) {
    public KeyOrigin origin() {
        return new KeyOrigin.Exchange(publishing.user(), token.ci());
    }
}
