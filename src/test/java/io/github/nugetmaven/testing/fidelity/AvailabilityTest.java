package io.github.nugetmaven.testing.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.fidelity.GalleryClient.Reply;
import io.github.nugetmaven.testing.gallery.GalleryKey;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.PackageStatus;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What others see of a package after its push, and what its owner may change about that. */
@GalleryTest(key = "secret")
class AvailabilityTest {
    private static final String V2 = "/api/v2/Packages(Id='Contoso.Utils',Version='1.0.0-Beta')?hijack=false";

    @AutoClose
    private final GalleryClient client = new GalleryClient();

    private NuGetGallery gallery;

    @Test
    void showsAVersionOnlyOnceItIsValidated() throws IOException {
        gallery.settings().validatesAtOnce(false);
        push();

        assertEquals(404, index().status());
        assertEquals(404, client.get(gallery.url(V2)).status());
        assertEquals(409, push().status());

        gallery.finishValidation("contoso.utils", "1.0-beta");
        assertEquals("{\"versions\":[\"1.0.0-beta\"]}", index().body());
        Reply entity = client.get(gallery.url(V2));
        assertEquals(200, entity.status());
        assertTrue(entity.body().contains("<d:Version>1.0.0-Beta</d:Version>"), entity.body());
    }

    @Test
    void takesAVersionAgainThatFailedValidation() throws IOException {
        gallery.settings().validatesAtOnce(false);
        push();
        gallery.failValidation("Contoso.Utils", "1.0.0-Beta");
        assertEquals(404, index().status());

        assertEquals(201, push().status());
        assertEquals(PackageStatus.VALIDATING, gallery.packages().get(0).status());
    }

    @Test
    void servesPackagesInLowerCaseOnly() throws IOException {
        push();
        String folder = "/v3-flatcontainer/contoso.utils/1.0.0-beta/";

        Reply nuspec = client.get(gallery.url(folder + "contoso.utils.nuspec"));
        assertTrue(nuspec.body().contains("<id>Contoso.Utils</id>"), nuspec.body());
        Reply head = client.send("HEAD", gallery.url(folder + "contoso.utils.1.0.0-beta.nupkg"), null, Map.of());
        assertEquals(200, head.status());
        int size = gallery.packages().get(0).servedBytes().length;
        assertEquals(String.valueOf(size), head.header("content-length"));
        assertTrue(size > gallery.packages().get(0).bytes().length);
        assertEquals(
                404,
                client.get(gallery.url("/v3-flatcontainer/Contoso.Utils/index.json"))
                        .status());
    }

    @Test
    void unlistsAndRelistsWithoutHiding() throws IOException {
        push();

        assertEquals(200, send("DELETE", "Contoso.Utils", "1.0.0-beta").status());
        assertFalse(gallery.packages().get(0).listed());
        assertEquals(200, index().status());
        gallery.settings().unlistStatus(204);
        assertEquals(204, send("DELETE", "Contoso.Utils", "1.0.0-beta").status());
        assertEquals(200, send("POST", "Contoso.Utils", "1.0.0-beta").status());
        assertTrue(gallery.packages().get(0).listed());
    }

    @Test
    void looksForTheVersionBeforeTheRightToUnlist() throws IOException {
        gallery.key("narrow", "contoso").globs("Fabrikam");
        gallery.key("pushes", "contoso").actions(GalleryKey.PUSH);
        push();

        assertEquals(404, send("DELETE", "Contoso.Utils", "9.0.0", "narrow").status());
        Reply refused = send("DELETE", "Contoso.Utils", "1.0.0-beta", "narrow");
        assertEquals(403, refused.status());
        assertEquals(refused.phrase(), refused.body());
        assertEquals(403, send("DELETE", "Contoso.Utils", "9.0.0", "pushes").status());
    }

    @Test
    void keepsTheListingOfALockedPackage() throws IOException {
        push();
        gallery.owners().lockPackage("Contoso.Utils");

        Reply reply = send("DELETE", "Contoso.Utils", "1.0.0-beta");

        assertEquals(403, reply.status());
        assertTrue(reply.phrase().startsWith("Package 'Contoso.Utils' has been locked."), reply.phrase());
        assertTrue(gallery.packages().get(0).listed());
    }

    private Reply push() throws IOException {
        return client.push(
                gallery, "secret", TestPackage.of("Contoso.Utils", "1.0.0-Beta").bytes());
    }

    private Reply index() throws IOException {
        return client.get(gallery.url("/v3-flatcontainer/contoso.utils/index.json"));
    }

    private Reply send(String method, String id, String version) throws IOException {
        return send(method, id, version, "secret");
    }

    private Reply send(String method, String id, String version, String key) throws IOException {
        return client.send(
                method,
                gallery.pushUrl() + "/" + id + "/" + version,
                GalleryClient.body("application/octet-stream", new byte[0]),
                Map.of("X-NuGet-ApiKey", key));
    }
}
