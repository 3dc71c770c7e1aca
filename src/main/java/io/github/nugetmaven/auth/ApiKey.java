package io.github.nugetmaven.auth;

import io.github.nugetmaven.nupkg.VisibleAscii;
import java.util.regex.Pattern;

/**
 * An API key and where it came from. Only {@link #secret()} gives its text, for the header that carries it. Immutable.
 */
public final class ApiKey {
    /** 46 characters of base32 (NuGetGallery: {@code ApiKeyV4.cs}). */
    private static final Pattern LASTING = Pattern.compile("(?i:oy2[a-z2-7]{43})");
    /** 84 characters with fixed marks (NuGetGallery: {@code ApiKeyV5.cs}). */
    private static final Pattern SHORT_LIVED = Pattern.compile(".{52}JQQJ99.{18}NUGT.{4}");

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
        return LASTING.matcher(text.strip()).matches() || isShortLived(text);
    }

    /** Whether a text looks like a key that nuget.org issues for one build and that expires within an hour. */
    public static boolean isShortLived(String text) {
        return SHORT_LIVED.matcher(text.strip()).matches();
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
