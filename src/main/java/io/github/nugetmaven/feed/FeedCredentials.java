package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.SecretShape;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Credentials;

/**
 * What is sent to a feed to prove who pushes: the API key, HTTP Basic credentials, both or neither. Immutable.
 *
 * @param apiKey for {@code X-NuGet-ApiKey}
 * @param keyScope where the API key may go, whether it is here or is issued later
 * @param login for {@code Authorization}
 * @param headers more of them, by name, such as {@code Job-Token}
 * @param loginScope where login and headers may go
 */
public record FeedCredentials(
        Optional<String> apiKey,
        SecretScope keyScope,
        Optional<Login> login,
        Map<String, String> headers,
        SecretScope loginScope) {
    /** Neither key nor login. */
    public static final FeedCredentials NONE = new FeedCredentials(Optional.empty(), Optional.empty());

    public FeedCredentials {
        headers = Map.copyOf(headers);
    }

    /** For a client that is given only addresses that these secrets are for. */
    public FeedCredentials(Optional<String> apiKey, Optional<Login> login) {
        this(apiKey, SecretScope.ANY, login, Map.of(), SecretScope.ANY);
    }

    /** User name and password of HTTP Basic. */
    public record Login(String username, String password) {
        /** The texts that must never be shown. */
        Stream<String> secrets() {
            // some services take a token for the user name
            Stream<String> name =
                    Stream.of(username).filter(it -> SecretShape.ofName(it).isPresent());
            return Stream.concat(Stream.of(header().substring("Basic ".length()), password), name);
        }

        String header() {
            return Credentials.basic(username, password, UTF_8);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return username;
        }
    }

    /** The texts that must never be shown: the key, the login in both of its forms, and the values of headers. */
    Stream<String> secrets() {
        Stream<String> logins = Stream.concat(
                login.stream().flatMap(Login::secrets),
                headers.values().stream()
                        // with and without a scheme such as Bearer
                        .flatMap(it -> Stream.of(it, it.substring(it.lastIndexOf(' ') + 1))));
        return Stream.concat(apiKey.stream(), logins);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "credentials";
    }
}
