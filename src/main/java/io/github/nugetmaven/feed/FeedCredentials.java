package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.SecretShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<String> secrets() {
            String encoded = header().substring("Basic ".length());
            // some services take a token for the user name
            boolean isToken = SecretShape.ofName(username).isPresent();
            return isToken ? List.of(encoded, password, username) : List.of(encoded, password);
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
    List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        if (apiKey.isPresent()) {
            secrets.add(apiKey.get());
        }
        if (login.isPresent()) {
            secrets.addAll(login.get().secrets());
        }
        for (String value : headers.values()) {
            // with and without a scheme such as Bearer
            secrets.add(value);
            secrets.add(value.substring(value.lastIndexOf(' ') + 1));
        }
        return secrets;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "credentials";
    }
}
