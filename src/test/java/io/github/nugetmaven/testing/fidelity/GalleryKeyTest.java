package io.github.nugetmaven.testing.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.fidelity.GalleryClient.Reply;
import io.github.nugetmaven.testing.gallery.GalleryKey;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GalleryTest
class GalleryKeyTest {
    private static final String NOT_AUTHORIZED = "The specified API key is invalid, has expired, or does not have "
            + "permission to access the specified package.";
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @AutoClose
    private final GalleryClient client = new GalleryClient();

    private NuGetGallery gallery;

    @BeforeEach
    void start() {
        gallery.clock().stopAt(NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "*,                    Anything,             true",
        "Fabrikam.*,           fabrikam.a.b,         true",
        "Fabrikam.*,           Fabrikam.,            true",
        "Fabrikam.*,           Fabrikam,             false",
        "Alpha*,               Alpha,                true",
        "Alpha*,               AlphaBeta,            true",
        "Alpha*,               TheAlpha,             false",
        "Microsoft.*.Abstract, Microsoft.X.Abstract, true",
        "Microsoft.*.Abstract, Microsoft.Abstract,   false",
        "M*.*.*t,              Microsoft.X.Abstract, true",
        "Fabrikam.Core,        FABRIKAM.CORE,        true",
        "Fabrikam.Core,        FabrikamXCore,        false",
        "Fabrikam.?,           Fabrikam.A,           false",
        "[F]abrikam,           Fabrikam,             false",
    })
    void matchesGlobsAsTheGalleryDoes(String glob, String id, boolean matches) {
        assertEquals(matches, GalleryKey.matches(glob, id));
    }

    @Test
    void asksForAKeyWhenNoneIsSent() throws IOException {
        Reply reply = client.send(
                "PUT", gallery.pushUrl(), GalleryClient.body("application/octet-stream", new byte[0]), Map.of());

        assertEquals(401, reply.status());
        assertEquals("An API key must be provided in the 'X-NuGet-ApiKey' header to use this service", reply.phrase());
        assertEquals("ApiKey realm=\"127.0.0.1\"", reply.header("www-authenticate"));
    }

    @Test
    void refusesAnUnknownKey() throws IOException {
        assertRefused(push("unknown", "Contoso.Utils", "1.0.0"));
    }

    @Test
    void refusesARevokedKey() throws IOException {
        gallery.key("secret", "contoso");
        gallery.revokeKey("secret");

        assertRefused(push("secret", "Contoso.Utils", "1.0.0"));
    }

    @Test
    void refusesAKeyWhoseGlobDoesNotCoverTheId() throws IOException {
        gallery.key("secret", "contoso").globs("Contoso.*", "Fabrikam");

        Reply reply = push("secret", "Contoso", "1.0.0");

        assertRefused(reply);
        assertEquals(NOT_AUTHORIZED + NOT_AUTHORIZED, reply.body());
        assertEquals(201, push("secret", "fabrikam", "1.0.0").status());
    }

    @Test
    void wantsOneRowToCoverBothIdAndAction() throws IOException {
        gallery.key("secret", "contoso").actions(GalleryKey.UNLIST).row(GalleryKey.PUSH, "Contoso.*");

        assertRefused(push("secret", "Fabrikam", "1.0.0"));
        assertEquals(201, push("secret", "Contoso.Utils", "1.0.0").status());
    }

    @Test
    void refusesANewIdToAKeyForNewVersionsOnly() throws IOException {
        gallery.key("secret", "contoso").actions(GalleryKey.PUSH_VERSION);
        gallery.owners().own("Contoso.Utils", "contoso");

        assertRefused(push("secret", "Contoso.New", "1.0.0"));
        assertEquals(201, push("secret", "Contoso.Utils", "1.0.0").status());
    }

    @Test
    void refusesAKeyWithoutAnyPushScope() throws IOException {
        gallery.key("secret", "contoso").actions(GalleryKey.UNLIST);

        Reply reply = push("secret", "Contoso.Utils", "1.0.0");

        assertRefused(reply);
        assertEquals(NOT_AUTHORIZED, reply.body());
    }

    @Test
    void refusesAnIdOfAnotherOwner() throws IOException {
        gallery.key("secret", "contoso");
        gallery.publish("Fabrikam", "1.0.0", "fabrikam");

        assertRefused(push("secret", "Fabrikam", "2.0.0"));
    }

    @Test
    void leaves401WhenTheAuthenticationHandlerIsPassive() throws IOException {
        gallery.settings().keyed401Stays(true);
        gallery.key("secret", "contoso").globs("Contoso.*");

        Reply reply = push("secret", "Fabrikam", "1.0.0");

        assertEquals(401, reply.status());
        assertEquals(NOT_AUTHORIZED, reply.body());
    }

    @Test
    void refusesAReservedPrefixWithAConflict() throws IOException {
        gallery.key("secret", "contoso");
        gallery.owners().reserve("Fabrikam.", "fabrikam").reserveExactly("System");

        Reply owned = push("secret", "fabrikam.core", "1.0.0");
        assertEquals(409, owned.status());
        assertTrue(owned.phrase().startsWith("This package ID has been reserved."), owned.phrase());
        Reply ownerless = push("secret", "System", "1.0.0");
        assertEquals(409, ownerless.status());
        assertTrue(ownerless.phrase().startsWith("The package ID is reserved."), ownerless.phrase());
    }

    @Test
    void looksForTheGlobBeforeTheReservedPrefix() throws IOException {
        gallery.key("secret", "contoso").globs("Contoso.*");
        gallery.owners().reserve("Fabrikam.", "fabrikam");

        assertRefused(push("secret", "Fabrikam.Core", "1.0.0"));
    }

    @Test
    void letsOwnersAndEverybodyIntoTheirPrefixes() throws IOException {
        gallery.key("secret", "contoso");
        gallery.owners().reserve("Contoso.", "Contoso").reserveShared("Community.", "fabrikam");

        assertEquals(201, push("secret", "Contoso.Utils", "1.0.0").status());
        assertEquals(201, push("secret", "Community.Utils", "1.0.0").status());
    }

    @Test
    void refusesNewVersionsOfALockedPackage() throws IOException {
        gallery.key("secret", "contoso");
        gallery.publish("Contoso.Utils", "1.0.0", "contoso");
        gallery.owners().lockPackage("Contoso.Utils");

        Reply reply = push("secret", "Contoso.Utils", "1.0.0");

        assertEquals(403, reply.status());
        assertTrue(reply.phrase().startsWith("Package 'Contoso.Utils' has been locked."), reply.phrase());
    }

    @Test
    void refusesOwnersThatAreLockedOrUnconfirmed() throws IOException {
        gallery.key("locked", "contoso");
        gallery.key("unconfirmed", "fabrikam");
        gallery.owners().lockOwner("contoso").unconfirm("fabrikam");

        Reply locked = push("locked", "Contoso.Utils", "1.0.0");
        assertEquals(403, locked.status());
        assertTrue(locked.phrase().endsWith("is locked. Please contact support@nuget.org."), locked.phrase());
        Reply unconfirmed = push("unconfirmed", "Fabrikam", "1.0.0");
        assertRefused(unconfirmed);
        assertTrue(unconfirmed.body().contains("scoped to an owner that is unconfirmed"), unconfirmed.body());
    }

    @Test
    void warnsOfExpiryWithAnyAnswer() throws IOException {
        gallery.settings().warnsOfMissingReadme(false);
        gallery.key("secret", "contoso").globs("Contoso.*").expires(NOON.plus(Duration.ofDays(10)));

        Reply created = push("secret", "Contoso.Utils", "1.0.0");
        assertEquals(201, created.status());
        assertEquals(2, created.warnings().size());
        List<String> warnings = push("secret", "Fabrikam", "1.0.0").warnings();
        assertEquals(
                List.of("Your API key expires in 10 days. Visit https://www.nuget.org/account/apikeys "
                        + "to regenerate your API key."),
                warnings);
    }

    @ParameterizedTest
    @CsvSource({"PT239H,10 days", "PT36H,2 days", "PT24H,1 day", "PT1H,0 days"})
    void roundsTheDaysLeft(Duration left, String days) throws IOException {
        gallery.key("secret", "contoso").globs("none").expires(NOON.plus(left));

        assertTrue(push("secret", "Contoso", "1.0.0").warnings().get(0).contains("expires in " + days + "."));
    }

    @Test
    void forgetsAKeyOnceItExpired() throws IOException {
        gallery.key("secret", "contoso").expires(NOON.plus(Duration.ofDays(30)));

        assertFalse(push("secret", "Contoso.Utils", "1.0.0").warnings().stream().anyMatch(w -> w.contains("expires")));
        gallery.clock().advance(Duration.ofDays(31));
        Reply reply = push("secret", "Contoso.Utils", "2.0.0");

        assertRefused(reply);
        assertEquals(List.of(), reply.warnings());
    }

    private Reply push(String key, String id, String version) throws IOException {
        return client.push(gallery, key, TestPackage.of(id, version).bytes());
    }

    private static void assertRefused(Reply reply) {
        assertEquals(403, reply.status());
        assertEquals(NOT_AUTHORIZED, reply.phrase());
    }
}
