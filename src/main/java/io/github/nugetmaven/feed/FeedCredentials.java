package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Credentials;

/**
 * What a feed is shown: the API key, HTTP Basic credentials, both or neither. Immutable.
 *
 * @param apiKey for {@code X-NuGet-ApiKey}
 * @param login for {@code Authorization}
 */
public record FeedCredentials(Optional<String> apiKey, Optional<Login> login) {
    /** Neither key nor login. */
    public static final FeedCredentials NONE = new FeedCredentials(Optional.empty(), Optional.empty());

    private static final String REDACTED = "***";

    /** User name and password of HTTP Basic. */
    public record Login(String username, String password) {
        String header() {
            return Credentials.basic(username, password, UTF_8);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return username;
        }
    }

    /** The text without any of these secrets, should a server have echoed one. */
    String redact(String text) {
        Stream<String> logins =
                login.stream().flatMap(it -> Stream.of(it.header().substring("Basic ".length()), it.password()));
        return Stream.concat(apiKey.stream(), logins)
                .filter(secret -> !secret.isEmpty())
                // the longest first: one may be part of another
                .sorted(Comparator.comparingInt(String::length).reversed())
                .reduce(text, (shown, secret) -> shown.replace(secret, REDACTED));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "credentials";
    }
}
