package io.github.nugetmaven.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import io.github.nugetmaven.nupkg.BoundedInput;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what a JSON web token says, without a check of its signature.
 *
 * <p>Source: RFC 7519, 4.1.3.
 */
public final class JsonWebToken {
    private static final int PARTS = 3;

    private JsonWebToken() {}

    /** The servers that the token is for. Empty if the text is not such a token, or does not say. */
    public static List<String> audiences(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            return List.of();
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
            return BoundedInput.json(claims)
                    .filter(JsonElement::isJsonObject)
                    .map(it -> it.getAsJsonObject().get("aud"))
                    .map(JsonWebToken::texts)
                    .orElse(List.of());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static List<String> texts(JsonElement audience) {
        return (audience.isJsonArray() ? audience.getAsJsonArray().asList().stream() : Stream.of(audience))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .toList();
    }
}
