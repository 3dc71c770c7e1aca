package io.github.nugetmaven.mojo.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import io.github.nugetmaven.mojo.MavenSettings;
import io.github.nugetmaven.mojo.TestBuild;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** What a push warns about in the file with its key. */
@DisabledOnOs(WINDOWS)
@GalleryTest(key = MavenSettings.ENCRYPTED_KEY, warnsOfMissingReadme = false)
class SettingsFileWarningsTest {
    private static final String KEY = MavenSettings.ENCRYPTED_KEY;

    private NuGetGallery gallery;
    private TestBuild build;
    private Path file;

    @BeforeEach
    void start(@TempDir Path folder) {
        build = new TestBuild(folder).source(gallery).with("nuget.dryRun", "true");
        file = folder.resolve("settings.xml");
        build.packages("Contoso.Core");
    }

    @Test
    void warnOfClearText() throws Exception {
        assertWarnings(
                push(KEY, "rw-------"),
                "clear text. Encrypt it: mvn io.github.nugetmaven:nuget-maven-plugin:set-api-key");
    }

    @Test
    void warnOfOtherReaders() throws Exception {
        String encrypted =
                MavenSettings.read("encrypted", Map.of()).getServer("nuget.org").getPassword();

        assertWarnings(push(encrypted, "rw-r-----"), "chmod 600 " + file);
    }

    @Test
    void warnOfBothOnceInABuild() throws Exception {
        List<String> warnings = push(KEY, "rw-r--r--");

        assertWarnings(warnings, "clear text", "chmod 600 " + file);
    }

    @Test
    void sayNothingOfAVariable() throws Exception {
        build.environment("THE_KEY", KEY);

        assertWarnings(push("${env.THE_KEY}", "rw-r--r--"));
    }

    @Test
    void sayNothingOfAKeyThatIsNotUsed() throws Exception {
        build.key(KEY);

        assertWarnings(push(KEY, "rw-r--r--"));
    }

    /** Maven has read the key at the start of the build. The file may have changed since. */
    @Test
    void sayNothingOfAFileThatCannotBeRead() throws Exception {
        push(KEY, "rw-------");
        Files.writeString(file, "<settings>");
        int before = build.log().warnings().size();

        build.push();

        assertEquals(before, build.log().warnings().size());
    }

    private List<String> push(String password, String permissions) throws Exception {
        Files.writeString(
                file,
                "<settings><servers><server><id>127.0.0.1</id><password>" + password
                        + "</password></server></servers></settings>");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        build.userSettings(file)
                .settings(MavenSettings.read(file, Map.of("THE_KEY", KEY)))
                .push();
        return build.log().warnings();
    }

    private static void assertWarnings(List<String> warnings, String... parts) {
        assertEquals(parts.length, warnings.size(), warnings::toString);
        for (int i = 0; i < parts.length; i++) {
            assertTrue(warnings.get(i).contains(parts[i]), warnings::toString);
        }
    }
}
