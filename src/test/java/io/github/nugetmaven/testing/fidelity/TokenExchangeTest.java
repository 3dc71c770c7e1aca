package io.github.nugetmaven.testing.fidelity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.fidelity.GalleryClient.Reply;
import io.github.nugetmaven.testing.gallery.GalleryKey;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GalleryTest
class TokenExchangeTest {
    private static final String AUDIENCE = "https://www.nuget.org";

    @AutoClose
    private final GalleryClient client = new GalleryClient();

    private NuGetGallery gallery;

    @BeforeEach
    void start() {
        gallery.clock().stopAt(Instant.parse("2026-11-21T13:30:40Z"));
    }

    @Test
    void issuesAKeyThatContainsItsOwnLifetime() throws IOException {
        gallery.trust("creator", "contoso").accept("token");

        JsonObject answer = new Gson().fromJson(exchange("Creator", "token").body(), JsonObject.class);

        String key = answer.get("apiKey").getAsString();
        assertEquals(84, key.length());
        assertEquals("JQQJ99CKN5P", key.substring(52, 63));
        assertEquals("UNeS00CNUGT", key.substring(69, 80));
        assertEquals("ApiKey", answer.get("tokenType").getAsString());
        assertEquals("2026-11-21T14:30:40Z", answer.get("expires").getAsString());
    }

    @Test
    void letsTheKeyPushUntilItExpires() throws IOException {
        gallery.settings().warnsOfMissingReadme(false);
        gallery.trust("creator", "contoso").accept("token");
        JsonObject answer = new Gson().fromJson(exchange("creator", "token").body(), JsonObject.class);
        String key = answer.get("apiKey").getAsString();

        Reply created =
                client.push(gallery, key, TestPackage.of("Utils", "1.0.0").bytes());
        assertEquals(201, created.status());
        assertEquals(1, created.warnings().size());
        assertEquals("contoso", gallery.packages().get(0).owner());
        gallery.clock().advance(Duration.ofMinutes(60));
        assertEquals(
                403,
                client.push(gallery, key, TestPackage.of("Utils", "2.0.0").bytes())
                        .status());
    }

    @Test
    void copiesTheScopesOfThePolicy() throws IOException {
        gallery.trust("creator", "contoso")
                .accept("token")
                .actions(GalleryKey.PUSH)
                .globs("Contoso.*");
        JsonObject answer = new Gson().fromJson(exchange("creator", "token").body(), JsonObject.class);
        String key = answer.get("apiKey").getAsString();

        assertEquals(
                403,
                client.push(gallery, key, TestPackage.of("Utils", "1.0.0").bytes())
                        .status());
    }

    @Test
    void exchangesATokenOnce() throws IOException {
        gallery.trust("creator", "contoso").accept(token -> true);

        assertEquals(200, exchange("creator", jwt(AUDIENCE, "1")).status());
        Reply again = exchange("creator", jwt(AUDIENCE, "1"));
        assertEquals(401, again.status());
        assertTrue(again.phrase().startsWith("This bearer token has already been used."), again.phrase());
        assertEquals(200, exchange("creator", jwt(AUDIENCE, "2")).status());
    }

    @Test
    void wantsThePolicysCreator() throws IOException {
        gallery.trust("creator", "contoso").accept("token");

        Reply reply = exchange("contoso", "token");

        assertEquals(401, reply.status());
        assertEquals("No matching trust policy owned by user 'contoso' was found.", reply.phrase());
        assertEquals("{\"error\":\"" + reply.phrase() + "\"}", reply.body());
        assertEquals("Bearer", reply.header("www-authenticate"));
    }

    @Test
    void saysWhatIsWrongWithAToken() throws IOException {
        gallery.trust("creator", "contoso")
                .accept(token -> token.equals("nothing"))
                .mismatch("Workflow mismatch for policy 'p': expected 'a.yml', actual 'b.yml'");

        assertEquals(
                "The bearer token could not be parsed as a JSON web token.",
                exchange("creator", "garbage").phrase());
        assertEquals(
                "The JSON web token has an incorrect audience.",
                exchange("creator", jwt("api://other", "1")).phrase());
        assertEquals(
                "Workflow mismatch for policy 'p': expected 'a.yml', actual 'b.yml'",
                exchange("creator", jwt(AUDIENCE, "1")).phrase());
        gallery.clock().advance(Duration.ofHours(1));
        assertEquals(
                "The JSON web token has expired.",
                exchange("creator", jwt(AUDIENCE, "1")).phrase());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Basic abc    | agent | application/json | {}  | 401 | The Authorization header value must start with",
                "Bearer       | agent | application/json | {}  | 401 | The Authorization header value must start with",
                "Bearer token | agent | text/plain       | {}  | 415 | The request must have a Content-Type of",
                "Bearer token | ''    | application/json | {}  | 400 | A User-Agent header is required.",
                "Bearer token | agent | application/json | {}  | 400 | The username property",
                "Bearer token | agent | application/json | {\"username\":\"creator\"} | 400 | The tokenType property",
            })
    void checksTheFormOfTheRequest(
            String authorization, String agent, String contentType, String body, int status, String reason)
            throws IOException {
        Reply reply = client.send(
                "POST",
                gallery.url("/api/v2/token"),
                GalleryClient.body(contentType, body.getBytes(UTF_8)),
                Map.of("Authorization", authorization, "User-Agent", agent));

        assertEquals(status, reply.status());
        assertTrue(reply.phrase().startsWith(reason), reply.phrase());
    }

    @Test
    void wantsNoApiKeyAlong() throws IOException {
        gallery.key("secret", "contoso");

        Reply reply = client.send(
                "POST",
                gallery.url("/api/v2/token"),
                GalleryClient.body("application/json", "{}".getBytes(UTF_8)),
                Map.of("Authorization", "Bearer token", "X-NuGet-ApiKey", "secret"));

        assertEquals(401, reply.status());
        assertEquals("Only Bearer token authentication is accepted.", reply.phrase());
        assertEquals(List.of("Bearer token"), gallery.requests().get(0).headers("authorization"));
    }

    private Reply exchange(String username, String token) throws IOException {
        String body = "{\"username\":\"" + username + "\",\"tokenType\":\"ApiKey\"}";
        return client.send(
                "POST",
                gallery.url("/api/v2/token"),
                GalleryClient.body("application/json", body.getBytes(UTF_8)),
                Map.of("Authorization", "Bearer " + token, "User-Agent", "agent"));
    }

    private static String jwt(String audience, String jti) {
        long expiry = Instant.parse("2026-11-21T13:35:00Z").getEpochSecond();
        String claims = "{\"iss\":\"https://gitlab.com\",\"aud\":\"" + audience + "\",\"jti\":\"" + jti + "\",\"exp\":"
                + expiry + "}";
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".sig";
    }
}
