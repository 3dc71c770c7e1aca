package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.maven.BuildState;
import io.github.nugetmaven.testing.CountingFileSystem;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package may be large, so no push opens it more often than it must. */
@GalleryTest(key = "secret-key", warnsOfMissingReadme = false)
class PackageOpeningsTest {
    @TempDir
    private Path folder;

    private final TestReactor reactor = new TestReactor();
    private NuGetGallery gallery;

    /** The file of an artifact, whose path counts how often it is opened. */
    private static final class CountedFile extends File {
        private static final long serialVersionUID = 1L;

        CountedFile(Path path) {
            super(path.toString());
        }

        @Override
        public Path toPath() {
            return CountingFileSystem.wrap(super.toPath());
        }
    }

    @Test
    void aReactorReadsEachPackageOnceAndSendsItOnce() throws Exception {
        TestBuild core = module("Core");
        TestBuild client = module("Client");
        Path coreFile = attach(core, TestPackage.of("Contoso.Core", "1.0.0").writeTo(core.target()));
        Path clientFile =
                attach(client, TestPackage.of("Contoso.Client", "1.0.0").writeTo(client.target()));

        core.push();
        client.push();

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), gallery.packageIds());
        assertEquals(List.of(2, 2), List.of(opens(coreFile), opens(clientFile)));
    }

    @Test
    @DisplayName("R2: a push unpacks nothing that a check of the same build has unpacked")
    void aPushRemembersWhatACheckFoundInTheEntries() throws Exception {
        TestBuild core = module("Core");
        attach(core, TestPackage.of("Contoso.Core", "1.0.0").writeTo(core.target()));
        MavenSession session = reactor.session(new DefaultMavenExecutionRequest());
        ConcurrentMap<String, String> known = new BuildState(session, TestPlugin.VERSION).texts("findings in entries");

        core.check();

        assertEquals(1, known.size());
        // nothing of this is in the package
        known.replaceAll((hash, findings) -> "NUPKG140\t0\tlib/a.dll\tits packed bytes are broken");
        MojoFailureException refused = assertThrows(MojoFailureException.class, core::push);
        assertTrue(refused.getMessage().contains("NUPKG140"), refused::getMessage);
    }

    @Test
    void symbolsCostTheirPackageOneMore() throws Exception {
        TestBuild core = module("Core");
        module("Client").push();
        Path file = attach(core, TestPackage.of("Contoso.Core", "1.0.0").writeTo(core.target()));
        Path symbols =
                attach(core, TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(core.target()));

        core.push();

        assertEquals(List.of("Contoso.Core"), gallery.packageIds());
        assertTrue(opens(file) <= 3, () -> "opened " + opens(file) + " times");
        assertEquals(2, opens(symbols));
    }

    private TestBuild module(String name) {
        return new TestBuild(folder.resolve(name))
                .inReactor(reactor, name, null)
                .source(gallery)
                .with("nuget.parallelism", "1")
                .with("nuget.failIfNoPackages", "false")
                .key("secret-key");
    }

    private static Path attach(TestBuild build, Path file) {
        build.attach(new CountedFile(file), file.toString().endsWith(".snupkg") ? "snupkg" : "nupkg");
        return file;
    }

    private static int opens(Path file) {
        return CountingFileSystem.opens(file);
    }
}
