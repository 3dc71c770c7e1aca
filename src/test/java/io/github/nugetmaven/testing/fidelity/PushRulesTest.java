package io.github.nugetmaven.testing.fidelity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.fidelity.GalleryClient.Reply;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.PackageStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@GalleryTest(key = "secret")
class PushRulesTest {
    private static final String UNREADABLE = "Failed to read the package file.";

    @AutoClose
    private final GalleryClient client = new GalleryClient();

    private NuGetGallery gallery;

    static Stream<Arguments> invalidPackages() {
        return Stream.of(
                arguments(UNREADABLE, "no zip".getBytes(UTF_8)),
                arguments(UNREADABLE, Arrays.copyOf(utils().bytes(), 300)),
                arguments(
                        "The package is missing the required nuspec file.",
                        utils().without("Utils.nuspec").bytes()),
                arguments(
                        "Package contains multiple nuspec files.",
                        utils().entry("Other.nuspec", "<package/>").bytes()),
                arguments(
                        "The package contains multiple nuspec files.",
                        utils().entry("content/Other.NUSPEC", "<package/>").bytes()),
                arguments(UNREADABLE, utils().entry("Utils.nuspec", "<package>").bytes()),
                arguments(UNREADABLE, TestPackage.of("Utils", "1").bytes()),
                arguments(
                        "An unexpected error occurred while checking package entries.",
                        TestPackage.of("Utils", "1.x").bytes()),
                arguments(
                        "The NuGet package contains an invalid .nuspec file. The error encountered was: "
                                + "'The package manifest contains an invalid Version: '1.0.0-1a''.",
                        TestPackage.of("Utils", "1.0.0-1a").bytes()),
                arguments(
                        "A nuget package's Description property is required.",
                        nuspec("<id>Utils</id><version>1.0.0</version>")),
                arguments(
                        "The NuGet package contains an invalid .nuspec file. The error encountered was: "
                                + "'The package manifest contains an invalid ID: 'Utils..Core'",
                        TestPackage.of("Utils..Core", "1.0.0").bytes()),
                arguments(
                        "The NuGet package contains an invalid .nuspec file. The error encountered was: "
                                + "'The package manifest contains an ID that is too long.",
                        TestPackage.of("U".repeat(101), "1.0.0").bytes()),
                arguments(
                        "The package contains one or more duplicated files in the same folder.",
                        utils().entry("LIB/netstandard2.0/utils.dll", "").bytes()),
                arguments(
                        "The package 'Utils.1.0.0' contains an entry '../evil' which is unsafe for extraction.",
                        utils().entry("../evil", "").bytes()),
                arguments(
                        "The license file 'LICENSE.txt' does not exist in the package.",
                        utils().metadata("<license type=\"file\">LICENSE.txt</license>"
                                        + "<licenseUrl>https://aka.ms/deprecateLicenseUrl</licenseUrl>")
                                .bytes()),
                arguments(
                        "To provide a better experience for older clients when a license expression is specified, "
                                + "<licenseUrl> must be set to 'https://licenses.nuget.org/MIT%20OR%20Apache-2.0'",
                        utils().metadata("<license type=\"expression\">MIT OR Apache-2.0</license>")
                                .bytes()),
                arguments(
                        "The readme file 'docs/README.md' does not exist in the package.",
                        utils().metadata("<readme>docs\\README.md</readme>").bytes()),
                arguments(
                        "The icon file 'icon.png' does not exist in the package.",
                        utils().metadata("<icon>icon.png</icon>").bytes()),
                arguments(
                        "Snupkg upload failed.",
                        TestPackage.symbolsOf("Utils", "1.0.0").bytes()));
    }

    @ParameterizedTest
    @MethodSource("invalidPackages")
    void refusesInvalidPackages(String reason, byte[] nupkg) throws IOException {
        Reply reply = push(nupkg);

        assertEquals(400, reply.status());
        assertTrue(reply.phrase().startsWith(reason), reply.phrase());
        assertTrue(gallery.packages().isEmpty());
    }

    @Test
    void refusesEntriesFromTheFutureAndCutsThePhrase() throws IOException {
        gallery.clock().advance(Duration.ofDays(-3650));
        String name = "x".repeat(600);

        Reply reply = push(utils().without("_rels/.rels")
                .without("Utils.nuspec")
                .without("lib/netstandard2.0/Utils.dll")
                .entry(name, "")
                .bytes());

        assertEquals(400, reply.status());
        assertEquals(512, reply.phrase().length());
        assertTrue(reply.phrase().endsWith("xxx..."), reply.phrase());
        assertTrue(reply.body().endsWith(name + "' have a date in the future."), reply.body());
    }

    @Test
    void looksForTheNuspecBeforeTheKeysPermissionAndForTheContentAfterIt() throws IOException {
        gallery.key("narrow", "contoso").globs("Contoso.*");

        byte[] twoNuspecs = utils().entry("Other.nuspec", "<package/>").bytes();
        assertEquals(400, client.push(gallery, "narrow", twoNuspecs).status());
        byte[] nestedNuspec =
                utils().entry("content/Other.nuspec", "<package/>").bytes();
        assertEquals(403, client.push(gallery, "narrow", nestedNuspec).status());
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0,   1.0,      already exists and cannot be modified.",
        "1.0.0,   1.0.0+b,  already exists and cannot be modified.",
        "1.0.0,   01.0.0.0, already exists and cannot be modified.",
        "1.0.0-A, 1.0.0-a,  already exists and cannot be modified.",
        "1.0,     1.0,      already exists and cannot be modified.",
        "1.0,     1.0.0,    There is a conflict with the ID and version",
        "1.0.0+a, 1.0.0+b,  There is a conflict with the ID and version",
    })
    void refusesAVersionUnderAnySpelling(String stored, String pushed, String reason) throws IOException {
        gallery.publish("Utils", stored, "contoso");

        Reply reply = push(TestPackage.of("Utils", pushed).bytes());

        assertEquals(409, reply.status());
        assertTrue(reply.phrase().contains(reason), reply.phrase());
    }

    @Test
    void warnsOfMissingLicenseAndReadme() throws IOException {
        List<String> warnings = push(utils().bytes()).warnings();

        assertEquals(2, warnings.size());
        assertTrue(warnings.get(0).startsWith("License missing."), warnings.get(0));
        assertTrue(warnings.get(1).startsWith("Readme missing."), warnings.get(1));
    }

    @Test
    void takesAFullyDescribedPackageWithoutAWarning() throws IOException {
        byte[] nupkg = utils().metadata("<license type=\"expression\">MIT</license>"
                        + "<licenseUrl>https://licenses.nuget.org/MIT</licenseUrl><readme>README.md</readme>")
                .entry("README.md", "# Utils")
                .bytes();

        Reply reply = push(nupkg);

        assertEquals(201, reply.status());
        assertEquals(List.of(), reply.warnings());
        assertEquals("", reply.body());
    }

    @ParameterizedTest
    @CsvSource({
        "X-NuGet-Protocol-Version, 4.1.0,      201",
        "X-NuGet-Protocol-Version, 5.0,        201",
        "X-NuGet-Client-Version,   6.0.0,      201",
        "X-NuGet-Protocol-Version, 4.1.0-beta, 400",
        "X-NuGet-Protocol-Version, 4.0.9,      400",
        "X-NuGet-Protocol-Version, new,        400",
        "X-Other,                  4.1.0,      400",
    })
    void wantsTheProtocolVersion(String header, String version, int status) throws IOException {
        Reply reply = client.send(
                "PUT",
                gallery.pushUrl(),
                GalleryClient.body("application/octet-stream", utils().bytes()),
                Map.of("X-NuGet-ApiKey", "secret", header, version));

        assertEquals(status, reply.status(), reply.phrase());
    }

    @ParameterizedTest
    @CsvSource({"false, 413, The package file exceeds the size limit. Please try again.", "true, 404, Not Found"})
    void refusesLargeRequests(boolean byIis, int status, String phrase) throws IOException {
        gallery.settings().maxRequestBytes(100).iisRejectsLongContent(byIis);

        Reply reply = push(utils().bytes());

        assertEquals(status, reply.status());
        assertEquals(phrase, reply.phrase());
    }

    @Test
    void letsIisReplaceTheBodyOfAnError() throws IOException {
        gallery.settings().htmlErrorBodies(true);

        Reply reply = push(new byte[0]);

        assertEquals(400, reply.status());
        assertTrue(reply.phrase().startsWith(UNREADABLE), reply.phrase());
        assertTrue(reply.body().startsWith("<!DOCTYPE html>"), reply.body());
        assertEquals(201, push(utils().bytes()).status());
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data; boundary=XYZ,         form-data; name=package; filename=\"a.nupkg\",  201",
        "multipart/form-data; boundary=\"XYZ\",     form-data; filename=a,                          201",
        "multipart/form-data; boundary=XYZ,         form-data; name=package,                        400",
    })
    void readsTheFirstPartWithAFileName(String contentType, String disposition, int status) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("--XYZ\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n".getBytes(UTF_8));
        body.write(("--XYZ\r\nContent-Disposition: " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.write(utils().bytes());
        body.write("\r\n--XYZ--\r\n".getBytes(UTF_8));

        Reply reply = client.send(
                "PUT",
                gallery.pushUrl() + "/",
                GalleryClient.body(contentType, body.toByteArray()),
                GalleryClient.pushHeaders("secret"));

        assertEquals(status, reply.status());
    }

    @Test
    void failsAZip64PackageAfterwards() throws IOException {
        byte[] plain = utils().bytes();
        assertEquals(201, push(withZip64Locator(plain)).status());

        assertEquals(PackageStatus.FAILED_VALIDATION, gallery.packages().get(0).status());
        assertEquals(201, push(plain).status());
        assertEquals(PackageStatus.AVAILABLE, gallery.packages().get(0).status());
    }

    /** As some writers of zips do without need: a locator before the end record. */
    private static byte[] withZip64Locator(byte[] zip) throws IOException {
        int end = zip.length - 22;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(zip, 0, end);
        bytes.write(new byte[] {'P', 'K', 6, 7});
        bytes.write(new byte[16]);
        bytes.write(zip, end, 22);
        return bytes.toByteArray();
    }

    private static byte[] nuspec(String metadata) {
        return utils().entry("Utils.nuspec", "<package><metadata>" + metadata + "</metadata></package>")
                .bytes();
    }

    private static TestPackage utils() {
        return TestPackage.of("Utils", "1.0.0");
    }

    private Reply push(byte[] nupkg) throws IOException {
        return client.push(gallery, "secret", nupkg);
    }
}
