package io.github.nugetmaven.testing.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.fidelity.GalleryClient.Reply;
import io.github.nugetmaven.testing.gallery.GalleryKey;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GalleryTest
class VerifyKeyTest {
    @AutoClose
    private final GalleryClient client = new GalleryClient();

    private NuGetGallery gallery;

    @BeforeEach
    void start() {
        gallery.key("secret", "contoso").globs("Contoso.*");
        gallery.publish("Contoso.Utils", "1.0.0", "contoso");
        gallery.publish("Fabrikam", "1.0.0", "fabrikam");
        gallery.publish("Outside", "1.0.0", "contoso");
    }

    @Test
    void refusesAnOrdinaryKeyBeforeItLooksForThePackage() throws IOException {
        Reply reply = verify("secret", "No.Such.Package/1.0.0");

        assertEquals(400, reply.status());
        assertTrue(reply.phrase().startsWith("A package verification key is required"), reply.phrase());
    }

    @Test
    void refusesAnUnknownKey() throws IOException {
        assertEquals(403, verify("unknown", "Contoso.Utils/1.0.0").status());
    }

    @ParameterizedTest
    @CsvSource({
        "Contoso.Utils, Contoso.Utils/1.0.0, 200",
        "Contoso.Utils, Contoso.Utils/9.0.0, 200",
        "Contoso.Utils, Contoso.Utils,       200",
        "Outside,       Outside/1.0.0,       200",
        "Fabrikam,      Fabrikam/1.0.0,      403",
        "Contoso.Utils, Outside/1.0.0,       403",
        "Contoso.New,   Contoso.New/1.0.0,   404",
    })
    void verifiesOwnershipButNeverTheGlobOfTheKey(String createdFor, String verified, int status) throws IOException {
        assertEquals(status, verify(create(createdFor), verified).status());
    }

    @Test
    void spendsAVerificationKey() throws IOException {
        String key = create("Contoso.Utils");

        assertEquals(200, verify(key, "Contoso.Utils/1.0.0").status());
        assertEquals(403, verify(key, "Contoso.Utils/1.0.0").status());
    }

    @Test
    void letsAVerificationKeyExpireAfterADay() throws IOException {
        String key = create("Contoso.Utils");

        gallery.clock().advance(Duration.ofHours(25));

        assertEquals(403, verify(key, "Contoso.Utils/1.0.0").status());
    }

    @ParameterizedTest
    @CsvSource({"Contoso.Utils, 200", "Outside, 403", "Contoso.New, 404"})
    void looksAtTheGlobOfAKeyForEverything(String id, int status) throws IOException {
        gallery.key("all", "contoso").actions(GalleryKey.ALL).globs("Contoso.*");

        assertEquals(status, verify("all", id + "/1.0.0").status());
    }

    private String create(String id) throws IOException {
        Reply reply = client.send(
                "POST",
                gallery.pushUrl() + "/create-verification-key/" + id + "/1.0.0",
                GalleryClient.body("application/octet-stream", new byte[0]),
                Map.of("X-NuGet-ApiKey", "secret"));
        assertEquals(200, reply.status());
        return new Gson().fromJson(reply.body(), JsonObject.class).get("Key").getAsString();
    }

    private Reply verify(String key, String path) throws IOException {
        return client.send("GET", gallery.url("/api/v2/verifykey/" + path), null, Map.of("X-NuGet-ApiKey", key));
    }
}
