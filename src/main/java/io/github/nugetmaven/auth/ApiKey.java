package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.VisibleAscii;
import java.util.regex.Pattern;

/**
 * An API key and where it came from. Its text leaves only through {@link #secret()}, for the one header it is made for.
 * Immutable.
 */
public final class ApiKey {
    /** NuGetGallery, ApiKeyV4.cs: 46 characters of base32. */
    private static final Pattern LASTING = Pattern.compile("(?i:oy2[a-z2-7]{43})");
    /** NuGetGallery, ApiKeyV5.cs: 84 characters with fixed marks. */
    private static final Pattern SHORT_LIVED = Pattern.compile(".{52}JQQJ99.{18}NUGT.{4}");

    private final String secret;
    private final KeyOrigin origin;

    private ApiKey(String secret, KeyOrigin origin) {
        this.secret = secret;
        this.origin = origin;
    }

    /**
     * @param text white space around it, such as a secret's last line break, is dropped
     * @throws ApiKeyException if it has characters that no HTTP header can carry
     */
    static ApiKey of(String text, KeyOrigin origin) {
        String secret = text.strip();
        if (!isSendable(secret)) {
            throw new ApiKeyException(new KeyProblem.Unsendable(origin));
        }
        return new ApiKey(secret, origin);
    }

    /** Whether a text that should be something else, such as a variable's name, looks like a key of nuget.org. */
    public static boolean isShapedLikeAKey(String text) {
        return LASTING.matcher(text.strip()).matches() || isShortLived(text);
    }

    /** Whether a text looks like a key that nuget.org makes for one build and that lives for an hour. */
    public static boolean isShortLived(String text) {
        return SHORT_LIVED.matcher(text.strip()).matches();
    }

    /** Whether an HTTP header can carry a text, white space around it aside. */
    public static boolean isSendable(String text) {
        return VisibleAscii.is(text.strip());
    }

    public String secret() {
        return secret;
    }

    public KeyOrigin origin() {
        return origin;
    }

    @Override
    public String toString() {
        return "API key of " + origin;
    }
}
