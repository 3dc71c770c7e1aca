package io.github.nugetmaven.auth;

/** User name and password for a private feed. Immutable. */
public record BasicCredentials(String username, String password) {
    /** Without the password. */
    @Override
    public String toString() {
        return "Basic credentials of " + username;
    }
}
