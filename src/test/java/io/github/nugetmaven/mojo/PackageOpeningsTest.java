package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.CountingFileSystem;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.GalleryPackage;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package may be large, so no push opens it more often than it must. */
class PackageOpeningsTest {
    @TempDir
    private Path folder;

    private final TestReactor reactor = new TestReactor();
    private NuGetGallery gallery;

    @BeforeEach
    void start() throws IOException {
        gallery = NuGetGallery.start();
        gallery.settings().warnsOfMissingReadme(false);
        gallery.key("secret-key", "contoso");
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    /** A file whose path is counted, as an artifact hands it on. */
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

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), held());
        assertEquals(List.of(2, 2), List.of(opens(coreFile), opens(clientFile)));
    }

    @Test
    void symbolsCostTheirPackageOneMore() throws Exception {
        TestBuild core = module("Core");
        module("Client").push();
        Path file = attach(core, TestPackage.of("Contoso.Core", "1.0.0").writeTo(core.target()));
        Path symbols =
                attach(core, TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(core.target()));

        core.push();

        assertEquals(List.of("Contoso.Core"), held());
        assertTrue(opens(file) <= 3, () -> "opened " + opens(file) + " times");
        assertEquals(2, opens(symbols));
    }

    private TestBuild module(String name) {
        return new TestBuild(folder.resolve(name))
                .inReactor(reactor, name, null)
                .with("nuget.source", gallery.indexUrl())
                .with("nuget.parallelism", "1")
                .with("nuget.failIfNoPackages", "false")
                .environment("NUGET_API_KEY_127_0_0_1", "secret-key");
    }

    private static Path attach(TestBuild build, Path file) {
        build.attach(new CountedFile(file), file.toString().endsWith(".snupkg") ? "snupkg" : "nupkg");
        return file;
    }

    private static int opens(Path file) {
        return CountingFileSystem.opens(file);
    }

    private List<String> held() {
        return gallery.packages().stream().map(GalleryPackage::id).toList();
    }
}
