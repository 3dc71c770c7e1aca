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
 * POST of a CI's token, for a key. The token goes out once: a server that has seen it takes it for stolen the next time.
 *
 * <p>Source: NuGetGallery, {@code TokenApiController.cs}.
 */
public final class KeyExchange {
    private final FeedClient client;
    private final URI url;

    /** @throws FeedException if the URL may not be used because anybody on the way could read the key */
    public KeyExchange(FeedClient client, URI url) {
        this.client = client;
        this.url = url;
        client.requireSecure(url);
    }

    /**
     * @param username who created the policy
     * @throws FeedException if there is no key for this token
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
        ServerResponse answer = client.send(request);
        if (!answer.isSuccess()) {
            throw new FeedException(new FeedProblem.TokenRefused(answer, TokenRefusal.of(answer)));
        }
        // what is in an answer of another form may be a key all the same: none of it is told
        String key = answer.json("apiKey").orElseThrow(() -> new FeedException(new FeedProblem.NoKeyInAnswer(url)));
        client.conceal(key);
        return new IssuedKey(key, answer.json("expires").flatMap(KeyExchange::instant));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
