package io.github.nugetmaven.testing.gallery;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@code POST /api/v2/token}: a token of a CI system for a key (TokenApiController.cs, FederatedCredentialService.cs). */
final class TokenEndpoint {
    private static final String BEARER = "Bearer ";

    private final List<TrustPolicy> policies = new CopyOnWriteArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final GalleryKeys keys;
    private final GalleryOwners owners;
    private final GallerySettings settings;
    private final Clock clock;

    TokenEndpoint(GalleryKeys keys, GalleryOwners owners, GallerySettings settings, Clock clock) {
        this.keys = keys;
        this.owners = owners;
        this.settings = settings;
        this.clock = clock;
    }

    TrustPolicy trust(TrustPolicy policy) {
        policies.add(policy);
        return policy;
    }

    Answer answer(ReceivedRequest request) {
        if (!settings.tokenApi()) {
            return Answer.of(404, "Not Found");
        }
        Optional<String> unauthorized = badAuthorization(request.headers("Authorization"));
        if (unauthorized.isPresent()) {
            return unauthorized(unauthorized.get());
        }
        if (request.apiKey() != null && keys.authenticate(request.apiKey()).isPresent()) {
            return unauthorized("Only Bearer token authentication is accepted.");
        }
        String contentType = Objects.requireNonNullElse(request.header("Content-Type"), "");
        if (!contentType.toLowerCase(Locale.ROOT).split(";")[0].trim().equals("application/json")) {
            return error(415, "The request must have a Content-Type of 'application/json'.");
        }
        if (Objects.requireNonNullElse(request.header("User-Agent"), "").isBlank()) {
            return error(400, "A User-Agent header is required.");
        }
        JsonObject body = json(request.bodyText());
        String username = string(body, "username");
        if (username.isBlank()) {
            return error(400, "The username property in the request body is required.");
        }
        if (!string(body, "tokenType").equals("ApiKey")) {
            return error(400, "The tokenType property in the request body is required and must set to 'ApiKey'.");
        }
        return exchange(
                username,
                request.header("Authorization").substring(BEARER.length()).trim());
    }

    /** One exchange at a time, so that a token is exchanged for one key only. */
    private synchronized Answer exchange(String username, String token) {
        String noPolicy = "No matching trust policy owned by user '" + username + "' was found.";
        List<TrustPolicy> own =
                policies.stream().filter(policy -> policy.createdBy(username)).toList();
        if (own.isEmpty()) {
            return unauthorized(noPolicy);
        }
        Optional<TrustPolicy> match =
                own.stream().filter(policy -> policy.accepts(token)).findFirst();
        Optional<JsonWebToken> parsed = JsonWebToken.parse(token);
        Optional<String> invalid = parsed.flatMap(jwt -> jwt.invalid(clock.instant()));
        if (invalid.isPresent()) {
            return unauthorized(invalid.get());
        }
        if (match.isEmpty()) {
            return unauthorized(
                    parsed.isEmpty()
                            ? "The bearer token could not be parsed as a JSON web token."
                            : Objects.requireNonNullElse(own.get(0).mismatch(parsed.get()), noPolicy));
        }
        Optional<String> trouble = trouble(match.get());
        if (trouble.isPresent()) {
            return error(400, trouble.get());
        }
        if (!used.add(parsed.flatMap(JsonWebToken::identifier).orElse(token))) {
            return unauthorized(
                    "This bearer token has already been used. A new bearer token must be used for each request.");
        }
        return issue(match.get());
    }

    /** Looked for behind the policies, so that a stranger learns nothing of an account. */
    private Optional<String> trouble(TrustPolicy policy) {
        if (owners.isOrganization(policy.creator())) {
            return Optional.of(
                    "Generating fetching tokens directly for organizations is not supported. The trust policy is"
                            + " created on the profile of one of the organization's administrators.");
        }
        Optional<String> account = owners.trouble(policy.creator()).or(() -> owners.trouble(policy.packageOwner()));
        return account.isPresent() || !policy.hasLostRights()
                ? account
                : Optional.of(
                        "The scopes on the generated API key are not valid. Confirm that you still have permissions to"
                                + " operate on behalf of package owner '" + policy.packageOwner() + "'.");
    }

    private Answer issue(TrustPolicy policy) {
        Instant now = clock.instant();
        ShortLivedKey key = new ShortLivedKey(now, settings.tokenKeyLifetime(), new SecureRandom());
        keys.add(policy.key(key.text()).expires(key.expiry()));
        JsonObject body = new JsonObject();
        body.addProperty("tokenType", "ApiKey");
        body.addProperty("expires", now.plus(settings.tokenKeyLifetime()).toString());
        body.addProperty("apiKey", key.text());
        return Answer.json(200, "OK", body.toString());
    }

    private static Optional<String> badAuthorization(List<String> headers) {
        if (headers.isEmpty()) {
            return Optional.of("The Authorization header is missing.");
        }
        if (headers.size() > 1) {
            return Optional.of("Only one Authorization header is allowed.");
        }
        String header = headers.get(0);
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of("The Authorization header value must start with 'Bearer '.");
        }
        return header.substring(BEARER.length()).isBlank()
                ? Optional.of("The bearer token is missing from the Authorization header.")
                : Optional.empty();
    }

    private static Answer unauthorized(String text) {
        return error(401, text).with("WWW-Authenticate", "Bearer");
    }

    private static Answer error(int status, String text) {
        JsonObject body = new JsonObject();
        body.addProperty("error", text);
        return Answer.json(status, text, body.toString());
    }

    private static JsonObject json(String text) {
        try {
            JsonObject parsed = new Gson().fromJson(text, JsonObject.class);
            return parsed == null ? new JsonObject() : parsed;
        } catch (JsonParseException e) {
            return new JsonObject();
        }
    }

    private static String string(JsonObject body, String name) {
        JsonElement value = body.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }
}
