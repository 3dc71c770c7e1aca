package io.github.nugetmaven.testing.fidelity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.fidelity.GalleryClient.Reply;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@GalleryTest(key = "secret")
class SymbolPushTest {
    @AutoClose
    private final GalleryClient client = new GalleryClient();

    private NuGetGallery gallery;

    static Stream<Arguments> invalidPackages() {
        return Stream.of(
                arguments(400, "The NuGet package is invalid. The error encountered was:'", "no zip".getBytes(UTF_8)),
                arguments(
                        500,
                        "The package is missing the required nuspec file.",
                        symbols().without("Utils.nuspec").bytes()),
                arguments(
                        400,
                        "The uploaded package is not a valid symbols package.",
                        TestPackage.of("Utils", "1.0.0").bytes()),
                arguments(
                        400,
                        "Invalid metadata items specified in nuspec. Please remove 'Authors,Owners' from the nuspec.",
                        symbols()
                                .metadata("<authors>A</authors><owners>B</owners>")
                                .bytes()),
                arguments(
                        400,
                        "Invalid file found in the uploaded package.",
                        symbols().entry("lib/Utils.dll", "").bytes()),
                arguments(
                        400,
                        "Invalid file found in the uploaded package.",
                        symbols().entry("lib/Other.PDB", "").bytes()),
                arguments(
                        400,
                        "The package does not contain any symbol (.pdb) files.",
                        symbols().without("lib/netstandard2.0/Utils.pdb").bytes()),
                arguments(
                        400,
                        "The package contains one or more duplicated files in the same folder.",
                        symbols().entry("lib/netstandard2.0/utils.pdb", "").bytes()));
    }

    @ParameterizedTest
    @MethodSource("invalidPackages")
    void refusesInvalidPackages(int status, String reason, byte[] snupkg) throws IOException {
        gallery.publish("Utils", "1.0.0", "contoso");

        Reply reply = client.pushSymbols(gallery, "secret", snupkg);

        assertEquals(status, reply.status());
        assertTrue(reply.phrase().startsWith(reason), reply.phrase());
        assertTrue(gallery.symbolPackages().isEmpty());
    }

    @Test
    void wantsThePackageFirstWhateverTheKeyMayDo() throws IOException {
        gallery.key("narrow", "contoso").globs("Contoso.*");

        Reply missing = client.pushSymbols(gallery, "narrow", symbols().bytes());
        assertEquals(404, missing.status());
        assertEquals(
                "A package with ID 'Utils' and version '1.0.0' does not exist. "
                        + "Please upload the package before uploading its symbols.",
                missing.phrase());

        gallery.publish("Utils", "1.0.0", "contoso");
        assertEquals(
                403, client.pushSymbols(gallery, "narrow", symbols().bytes()).status());
        gallery.find("Utils", "1.0.0").orElseThrow().delete();
        assertEquals(404, push().status());
    }

    @Test
    void takesSymbolsWhileThePackageValidates() throws IOException {
        gallery.settings().validatesAtOnce(false);
        client.push(gallery, "secret", TestPackage.of("Utils", "1.0.0").bytes());

        assertEquals(201, push().status());
    }

    @Test
    void takesOneAtATimeIntoValidation() throws IOException {
        gallery.settings().validatesAtOnce(false);
        gallery.publish("Utils", "1.0.0", "contoso");

        assertEquals(201, push().status());
        Reply second = push();
        assertEquals(409, second.status());
        assertTrue(second.phrase().startsWith("It looks like there is another copy"), second.phrase());
        gallery.findSymbols("Utils", "1.0.0").orElseThrow().finishValidation();
        assertEquals(201, push().status());
        assertEquals(1, gallery.symbolPackages().size());
    }

    @Test
    void asksForNoProtocolVersion() throws IOException {
        gallery.publish("Utils", "1.0.0", "contoso");

        Reply reply = client.send(
                "PUT",
                gallery.symbolPushUrl(),
                GalleryClient.body("application/octet-stream", symbols().bytes()),
                Map.of("X-NuGet-ApiKey", "secret"));

        assertEquals(201, reply.status());
    }

    private static TestPackage symbols() {
        return TestPackage.symbolsOf("Utils", "1.0.0");
    }

    private Reply push() throws IOException {
        return client.pushSymbols(gallery, "secret", symbols().bytes());
    }
}
