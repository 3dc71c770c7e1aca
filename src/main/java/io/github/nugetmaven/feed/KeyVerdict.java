package io.github.nugetmaven.feed;

/**
 * What a gallery's response to {@code verifykey} proves. nuget.org does not document this; it is read from the gallery's
 * source. So only the gallery's own words count, and any other response proves nothing.
 *
 * <p>Source: NuGetGallery, {@code ApiController.cs} ({@code VerifyPackageKeyAsync}),
 * {@code RequirePackageVerifyScopePolicy.cs} and {@code Strings.resx}.
 */
public enum KeyVerdict {
    /** The key is valid, is not a verification key and may push something. The gallery did not look at the package. */
    ALIVE,
    /** The key may push new versions of this package. Of a verification key: its owner may. */
    ALLOWED,
    /** The key is valid, and the package does not exist. */
    NO_PACKAGE,
    /** The key is not valid, or is not allowed to do this to this package. */
    REFUSED,
    /** The key's owner is locked. */
    OWNER_LOCKED,
    /** The key's owner has not confirmed an e-mail address. */
    OWNER_UNCONFIRMED,
    /** Anything else. */
    UNKNOWN;

    private static final String KEY_REFUSED = "invalid, has expired, or does not have permission";

    public static KeyVerdict of(ServerResponse response) {
        String said = response.said();
        return switch (response.status()) {
            // a gallery has no more to say; a body is the answer of something else, such as {"error":…}
            case 200, 204 -> response.body().isBlank() ? ALLOWED : UNKNOWN;
            case 400 -> said.contains("a package verification key is required") ? ALIVE : UNKNOWN;
            case 404 -> said.contains("does not exist") && said.contains("a package with id") ? NO_PACKAGE : UNKNOWN;
            case 401, 403 -> refused(said);
            default -> UNKNOWN;
        };
    }

    private static KeyVerdict refused(String said) {
        if (said.contains("owner that is unconfirmed")) {
            return OWNER_UNCONFIRMED;
        }
        if (said.contains("owner that is locked")) {
            return OWNER_LOCKED;
        }
        return said.contains(KEY_REFUSED) ? REFUSED : UNKNOWN;
    }
}
