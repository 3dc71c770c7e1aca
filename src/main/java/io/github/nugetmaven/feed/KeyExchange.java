package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * POST of a CI's token, in exchange for a key. The token is sent once, since a server takes a token that it sees again for
 * stolen.
 *
 * <p>Source: NuGetGallery, {@code TokenApiController.cs}.
 */
public final class KeyExchange {
    private final FeedClient client;
    private final URI url;

    /** @throws FeedException if the URL is not secure, so that anybody on the way could read the key */
    public KeyExchange(FeedClient client, URI url) {
        this.client = client;
        this.url = url;
        client.requireSecure(url);
    }

    /**
     * @param username the user who created the trust policy
     * @throws FeedException if the server gives no key for this token
     */
    public IssuedKey send(String username, String token) {
        client.conceal(token);
        JsonObject body = new JsonObject();
        body.addProperty("username", username);
        body.addProperty("tokenType", "ApiKey");
        Request request = client.bare(HttpUrl.get(url))
                .header("Authorization", "Bearer " + token)
                .post(new OneShotJson(body.toString().getBytes(UTF_8)))
                .build();
        ServerResponse response = client.send(request);
        if (!response.isSuccess()) {
            throw new FeedException(new NoKey.TokenRefused(response, TokenRefusal.of(response)));
        }
        // a body of another form may contain a key all the same, so none of it is shown
        String key = response.json("apiKey")
                .orElseThrow(() -> new FeedException(new NoKey.NoKeyInAnswer(RedactedUrl.of(url))));
        client.conceal(key);
        return new IssuedKey(key, response.json("expires").flatMap(KeyExchange::instant));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
