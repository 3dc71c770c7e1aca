package io.github.nugetmaven.auth;

import java.util.function.Supplier;

/**
 * A {@code <server>} of settings.xml. Absent parts are empty strings.
 *
 * @param hasPassword whether there is a password, encrypted or not
 * @param password decrypts only when it is called, since a password that is not needed may be impossible to decrypt
 */
public record SettingsServer(
        String id,
        String username,
        boolean hasPassword,
        Supplier<String> password,
        String globPattern,
        String scopes,
        String expires) {

    /** Whether the password belongs to HTTP Basic credentials. */
    boolean isBasic() {
        return !username.isBlank() && hasPassword;
    }

    KeyScope scope() {
        return KeyScope.parse(globPattern, scopes, expires);
    }
}
