package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestTool;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R3: a .NET tool whose top package and payloads come from modules of their own. */
@GalleryTest(key = "secret-key", warnsOfMissingReadme = false)
class ToolAtEndTest {
    private static final String TOOL = "Contoso.Tool";

    @TempDir
    private Path folder;

    private final TestReactor reactor = new TestReactor();
    private NuGetGallery gallery;
    private TestBuild top;
    private TestBuild linux;
    private TestBuild windows;

    @BeforeEach
    void start() {
        top = module("top");
        linux = module("linux");
        windows = module("windows");
        TestTool.top(TOOL, "1.0.0", "linux-x64", "win-x64").writeTo(top.target());
        TestTool.payload(TOOL, "1.0.0", "linux-x64").writeTo(linux.target());
        TestTool.payload(TOOL, "1.0.0", "win-x64").writeTo(windows.target());
    }

    @Test
    @DisplayName("R3 the top of the first module is pushed last")
    void pushesTheTopLast() throws Exception {
        top.push();
        linux.push();
        windows.push();

        assertEquals(List.of(TOOL + ".linux-x64", TOOL + ".win-x64", TOOL), gallery.packageIds());
    }

    @Test
    @DisplayName("R3 a payload of another module that fails holds the top back")
    void holdsTheTopBack() throws Exception {
        List.of(top, linux, windows).forEach(it -> it.with("nuget.continueOnError", "true"));
        gallery.nextPush(Fault.none(), Fault.status(400, "Spoiled", ""));
        top.push();
        linux.push();

        String failure = windows.pushFailure();

        assertEquals(List.of(TOOL + ".linux-x64"), gallery.packageIds());
        assertTrue(failure.contains(TOOL + " 1.0.0"), failure);
        assertTrue(top.report().contains("a package that the tool consists of was not pushed"), top.report());
    }

    private TestBuild module(String name) {
        return new TestBuild(folder.resolve("build").resolve(name))
                .inReactor(reactor, name, null)
                .source(gallery)
                .with("nuget.parallelism", "1")
                .key("secret-key");
    }
}
