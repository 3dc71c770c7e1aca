package io.github.nugetmaven.auth;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A {@code <server>} of settings.xml. Absent parts are empty strings.
 *
 * @param hasPassword whether there is a password, encrypted or not
 * @param password decrypts only when it is called, since a password that is not needed may be impossible to decrypt
 * @param sources the hosts that its owner declared it for
 * @param origins that Maven binds it to, as URLs; empty if to none
 * @param headers of HTTP, by name; read only when it is called, like the password
 */
public record SettingsServer(
        String id,
        String username,
        boolean hasPassword,
        Supplier<String> password,
        String globPattern,
        String scopes,
        String expires,
        String sources,
        List<URI> origins,
        Supplier<Map<String, String>> headers) {

    /** A server for whatever host names it, without headers. */
    public SettingsServer(
            String id,
            String username,
            boolean hasPassword,
            Supplier<String> password,
            String globPattern,
            String scopes,
            String expires) {
        this(id, username, hasPassword, password, globPattern, scopes, expires, "", List.of(), Map::of);
    }

    /** Whether the password belongs to HTTP Basic credentials. */
    boolean isBasic() {
        return !username.isBlank() && hasPassword;
    }

    /** @throws ApiKeyException if a part of the declaration cannot be read */
    KeyScope scope() {
        return KeyScope.parse(globPattern, scopes, expires);
    }
}
