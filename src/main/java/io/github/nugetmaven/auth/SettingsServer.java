package io.github.nugetmaven.auth;

import java.util.function.Supplier;

/**
 * A {@code <server>} of settings.xml. Absent parts are empty strings.
 *
 * @param hasPassword whether there is one, encrypted or not
 * @param password decrypts when asked, not before: a password that is not needed may be broken
 */
public record SettingsServer(
        String id,
        String username,
        boolean hasPassword,
        Supplier<String> password,
        String globPattern,
        String scopes,
        String expires) {

    /** Whether the password is half of HTTP Basic credentials. */
    boolean isBasic() {
        return !username.isBlank() && hasPassword;
    }

    KeyScope scope() {
        return KeyScope.parse(globPattern, scopes, expires);
    }
}
