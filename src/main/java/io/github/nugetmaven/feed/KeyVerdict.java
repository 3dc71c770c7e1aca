package io.github.nugetmaven.feed;

import java.util.Locale;

/**
 * What a gallery's answer to {@code verifykey} proves. Read from the gallery's source, not promised by nuget.org, so only
 * its own words count and any other answer proves nothing.
 *
 * <p>Source: NuGetGallery, {@code ApiController.cs} ({@code VerifyPackageKeyAsync}),
 * {@code RequirePackageVerifyScopePolicy.cs} and {@code Strings.resx}.
 */
public enum KeyVerdict {
    /** An ordinary key that is alive and may push something; the package was not looked at. */
    ALIVE,
    /** The key may push new versions of this package, as a verification key: its owner may. */
    ALLOWED,
    /** The key is alive, and there is no such package. */
    NO_PACKAGE,
    /** Dead, or not allowed to do this to this package. */
    REFUSED,
    /** The key's owner is locked. */
    OWNER_LOCKED,
    /** The key's owner has not confirmed an e-mail address. */
    OWNER_UNCONFIRMED,
    /** Anything else. */
    UNKNOWN;

    private static final String KEY_REFUSED = "invalid, has expired, or does not have permission";

    public static KeyVerdict of(ServerResponse answer) {
        String said = (answer.phrase() + "\n" + answer.body()).toLowerCase(Locale.ROOT);
        return switch (answer.status()) {
            case 200, 204 -> answer.isWebPage() ? UNKNOWN : ALLOWED;
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
