package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Credentials;

/**
 * What is sent to a feed to prove who pushes: the API key, HTTP Basic credentials, both or neither. Immutable.
 *
 * @param apiKey for {@code X-NuGet-ApiKey}
 * @param login for {@code Authorization}
 */
public record FeedCredentials(Optional<String> apiKey, Optional<Login> login) {
    /** Neither key nor login. */
    public static final FeedCredentials NONE = new FeedCredentials(Optional.empty(), Optional.empty());

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

    /** The texts that must never be shown: the key, and the login in both of its forms. */
    Stream<String> secrets() {
        Stream<String> logins =
                login.stream().flatMap(it -> Stream.of(it.header().substring("Basic ".length()), it.password()));
        return Stream.concat(apiKey.stream(), logins);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "credentials";
    }
}
