package io.github.nugetmaven.testing.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * GitHub's side of a job of the repository contoso/sdk: gives out a new JSON web token each time it is asked (oidc-utils.ts
 * of actions/toolkit). Its claims are those that nuget.org reads (GitHubTokenPolicyValidator.cs).
 */
public final class JobTokens {
    /** What GitHub puts into ACTIONS_ID_TOKEN_REQUEST_TOKEN, which is a JSON web token as well. */
    public static final String REQUEST_TOKEN =
            encoded("{\"typ\":\"JWT\",\"alg\":\"RS256\"}") + ".of-the-runner.signature";

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Map<String, String> claims = new ConcurrentHashMap<>(Map.of(
            "iss", "https://token.actions.githubusercontent.com",
            "repository", "contoso/sdk",
            "repository_owner", "contoso",
            "repository_id", "1",
            "repository_owner_id", "2",
            "event_name", "push",
            "job_workflow_ref", "contoso/sdk/.github/workflows/release.yml@refs/heads/main"));
    private final List<String> issued = new CopyOnWriteArrayList<>();
    private final Clock clock;

    JobTokens(Clock clock) {
        this.clock = clock;
    }

    /** Says that about the job from now on. */
    public JobTokens claim(String name, String value) {
        claims.put(name, value);
        return this;
    }

    public JobTokens withoutClaim(String name) {
        claims.remove(name);
        return this;
    }

    /** All tokens that were given out. */
    public List<String> issued() {
        return List.copyOf(issued);
    }

    /** A new token, as GitLab would put it into a variable. */
    public String issue(String audience) {
        JsonObject payload = new JsonObject();
        payload.addProperty("aud", audience);
        payload.addProperty("jti", UUID.randomUUID().toString());
        payload.addProperty("nbf", clock.instant().getEpochSecond());
        payload.addProperty("exp", clock.instant().plus(LIFE).getEpochSecond());
        claims.forEach((name, value) -> {
            payload.remove(name);
            payload.addProperty(name, value);
        });
        String token = encoded("{\"typ\":\"JWT\",\"alg\":\"RS256\"}") + "." + encoded(payload.toString()) + "."
                + encoded(UUID.randomUUID().toString());
        issued.add(token);
        return token;
    }

    Answer answer(ReceivedRequest request) {
        if (!("Bearer " + REQUEST_TOKEN).equals(request.header("Authorization"))) {
            return Answer.json(401, "Unauthorized", "{\"message\":\"no job has this token\"}");
        }
        String audience = request.url().queryParameter("audience");
        JsonObject body = new JsonObject();
        body.addProperty("value", issue(audience == null ? "https://github.com/contoso" : audience));
        return Answer.json(200, "OK", body.toString());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
