package io.github.nugetmaven.testing.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** What the gallery reads in a token before it looks at any policy (FederatedCredentialPolicyEvaluator.cs). */
final class JsonWebToken {
    private static final String AUDIENCE = "https://www.nuget.org";
    private static final Set<String> ISSUERS =
            Set.of("https://token.actions.githubusercontent.com", "https://gitlab.com");

    private final JsonObject claims;

    private JsonWebToken(JsonObject claims) {
        this.claims = claims;
    }

    static Optional<JsonWebToken> parse(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
            return Optional.ofNullable(new Gson().fromJson(json, JsonObject.class))
                    .map(JsonWebToken::new);
        } catch (IllegalArgumentException | JsonParseException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with the token whoever sent it; nothing when a policy may look at it. */
    Optional<String> invalid(Instant now) {
        JsonElement audience = claims.get("aud");
        if (audience != null && audience.isJsonArray()) {
            if (audience.getAsJsonArray().size() != 1) {
                return Optional.of("The JSON web token must have exactly one aud claim value.");
            }
            audience = audience.getAsJsonArray().get(0);
        }
        if (audience == null) {
            return Optional.of("The JSON web token must have an aud claim.");
        }
        if (!ISSUERS.contains(claim("iss"))) {
            return Optional.of("The JSON web token iss claim is not supported.");
        }
        if (claim("jti").isEmpty()) {
            return Optional.of("The JSON web token must have a jti claim.");
        }
        if (!audience.getAsString().equals(AUDIENCE)) {
            return Optional.of("The JSON web token has an incorrect audience.");
        }
        if (claims.has("nbf")
                && Instant.ofEpochSecond(claims.get("nbf").getAsLong()).isAfter(now)) {
            return Optional.of("The JSON web token is not yet valid.");
        }
        boolean expired = claims.has("exp")
                && Instant.ofEpochSecond(claims.get("exp").getAsLong()).isBefore(now);
        return expired ? Optional.of("The JSON web token has expired.") : Optional.empty();
    }

    /** As text; empty when there is none. */
    String claim(String name) {
        return claims.has(name) ? claims.get(name).getAsString() : "";
    }

    /** The ID by which a second use is recognized. */
    Optional<String> identifier() {
        return claims.has("jti") ? Optional.of(claims.get("jti").getAsString()) : Optional.empty();
    }
}
