package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a push does not take place. */
@GalleryTest(key = "secret-key")
class PushSkipTest {
    private NuGetGallery gallery;
    private TestBuild build;

    @BeforeEach
    void start(@TempDir Path folder) {
        build = new TestBuild(folder).source(gallery).key("secret-key").packages("Contoso.Core");
    }

    @ParameterizedTest
    @CsvSource({
        "nuget.skip, true, 1.0.0",
        "nuget.push.skip, true, 1.0.0",
        "maven.deploy.skip, true, 1.0.0",
        "maven.deploy.skip, true, 1.0.0-SNAPSHOT",
        "maven.deploy.skip, releases, 1.0.0",
        "maven.deploy.skip, snapshots, 1.0.0-SNAPSHOT",
    })
    void asksTheFeedNothingWhenSkipped(String property, String value, String version) throws Exception {
        build.projectVersion(version).with(property, value).push();

        assertEquals(List.of(), gallery.requests());
        assertEquals(
                List.of("Not pushing: " + property + " is set."), build.log().infos());
    }

    @ParameterizedTest
    @CsvSource({
        "nuget.skip, false, 1.0.0",
        "nuget.push.skip, false, 1.0.0",
        "maven.deploy.skip, false, 1.0.0",
        "maven.deploy.skip, releases, 1.0.0-SNAPSHOT",
        "maven.deploy.skip, snapshots, 1.0.0",
    })
    void pushesWhenTheSwitchIsForSomethingElse(String property, String value, String version) throws Exception {
        build.projectVersion(version).with(property, value).push();

        assertTrue(gallery.find("Contoso.Core", "1.0.0").isPresent());
    }

    @Test
    void readsTheSwitchFromThePom() throws Exception {
        build.configuration("<pushSkip>true</pushSkip>").push();

        assertFalse(gallery.anyUpload());
    }

    @Test
    void pushesNamedFilesEvenIfTheDeploymentIsSkipped(@TempDir Path elsewhere) throws Exception {
        Path file = TestPackage.of("Contoso.Named", "1.0.0").writeTo(elsewhere);

        build.with("maven.deploy.skip", "true")
                .with("nuget.files", file.toString())
                .pushFile();

        assertTrue(gallery.find("Contoso.Named", "1.0.0").isPresent());
    }

    @Test
    void refusesToPushOffline() {
        String refusal = build.offline().pushFailure();

        assertTrue(refusal.startsWith("Cannot push packages: Maven is offline."), refusal);
        assertEquals(List.of(), gallery.requests());
    }

    /** No folder needs a network. */
    @Test
    void pushesToAFolderOffline(@TempDir Path folder) throws Exception {
        build.offline().with("nuget.source", folder.toString()).push();

        assertTrue(Files.exists(folder.resolve("contoso.core/1.0.0/contoso.core.1.0.0.nupkg")));
    }

    @Test
    void refusesToPushOfflineToTheSymbolServerOfAFolder(@TempDir Path folder) {
        String refusal = build.offline()
                .with("nuget.source", folder.toString())
                .with("nuget.symbolSource", gallery.indexUrl())
                .pushFailure();

        assertTrue(refusal.startsWith("Cannot push packages: Maven is offline."), refusal);
        assertFalse(Files.exists(folder.resolve("contoso.core")));
    }

    @Test
    void skipsOfflineToo() throws Exception {
        build.offline().with("nuget.skip", "true").push();

        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void failsWhenThereIsNoPackage(@TempDir Path empty) {
        TestBuild without = new TestBuild(empty);

        String refusal = without.pushFailure();

        assertTrue(refusal.startsWith("No package to push: "), refusal);
        assertTrue(refusal.contains(without.target().toString()), refusal);
    }

    @Test
    void passesWithoutAPackageIfConfigured(@TempDir Path empty) throws Exception {
        TestBuild without = new TestBuild(empty).with("nuget.failIfNoPackages", "false");

        without.push();

        assertEquals(1, without.log().infos().size());
        assertTrue(without.log().infos().get(0).startsWith("No package to push: "));
    }
}
