package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.SecretShape;
import io.github.nugetmaven.nupkg.VisibleAscii;

/**
 * An API key and where it came from. Only {@link #secret()} gives its text, for the header that carries it. Immutable.
 */
public final class ApiKey {
    private final String secret;
    private final KeyOrigin origin;

    private ApiKey(String secret, KeyOrigin origin) {
        this.secret = secret;
        this.origin = origin;
    }

    /**
     * @param text white space around it, such as the line break at the end of a secret, does not count
     * @throws ApiKeyException if it has characters that no HTTP header can carry
     */
    static ApiKey of(String text, KeyOrigin origin) {
        String secret = text.strip();
        if (!isSendable(secret)) {
            throw new ApiKeyException(new KeyProblem.Unsendable(origin));
        }
        return new ApiKey(secret, origin);
    }

    /** Whether a text looks like a key of nuget.org, where it should be something else, such as the name of a variable. */
    public static boolean isShapedLikeAKey(String text) {
        return SecretShape.NUGET_KEY.fits(text) || isShortLived(text);
    }

    /** Whether a text looks like a key that nuget.org issues for one build and that expires within an hour. */
    public static boolean isShortLived(String text) {
        return SecretShape.SHORT_LIVED_KEY.fits(text);
    }

    /** Whether an HTTP header can carry a text without the white space around it. */
    public static boolean isSendable(String text) {
        return VisibleAscii.is(text.strip());
    }

    /** The key itself, which must not be shown. */
    public String secret() {
        return secret;
    }

    public KeyOrigin origin() {
        return origin;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "API key of " + origin;
    }
}
