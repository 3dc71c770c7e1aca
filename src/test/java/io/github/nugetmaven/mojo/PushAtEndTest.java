package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build of several modules pushes, and when. */
@GalleryTest(key = "secret-key", warnsOfMissingReadme = false)
class PushAtEndTest {
    @TempDir
    private Path folder;

    private final TestReactor reactor = new TestReactor();
    private NuGetGallery gallery;
    private TestBuild root;
    private TestBuild core;
    private TestBuild client;

    @BeforeEach
    void start() {
        root = module("", "root", null).with("nuget.failIfNoPackages", "false");
        core = module("core", "core", null);
        client = module("client", "client", null);
        core.packages("Contoso.Core");
        client.packages("Contoso.Client");
    }

    @Test
    void theLastModulePushesAllInTheOrderOfTheReactor() throws Exception {
        client.push();
        root.push();
        assertFalse(gallery.anyUpload());
        core.push();

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), gallery.packageIds());
        assertEquals(
                List.of("1 package waits: all modules are pushed together at the end. Waiting for root, core."),
                client.log().infos());
        assertTrue(root.report().contains("Contoso.Core") && root.report().contains("Contoso.Client"), root.report());
        assertFalse(Files.exists(core.target().resolve("nuget")));
    }

    @Test
    void aVersionThatIsTakenHoldsAllBack() throws Exception {
        gallery.publish("Contoso.Client", "1.0.0", "contoso");
        root.push();
        core.push();

        String refusal = client.pushFailure();

        assertTrue(refusal.contains("already has Contoso.Client 1.0.0"), refusal);
        assertFalse(gallery.anyUpload());
        assertTrue(root.report().contains("not-attempted") && !root.report().contains("failed"), root.report());
    }

    @Test
    void aVersionThatIsTakenHoldsNothingBackIfItIsSkipped() throws Exception {
        gallery.publish("Contoso.Client", "1.0.0", "contoso");
        List.of(root, core, client).forEach(it -> it.with("nuget.skipDuplicate", "true"));
        root.push();
        core.push();
        client.push();

        assertTrue(root.report().contains("skipped-duplicate") && root.report().contains("pushed"), root.report());
    }

    @Test
    void aPackageThatTheKeyDoesNotCoverHoldsAllBack() throws Exception {
        List.of(root, core, client).forEach(it -> it.with("nuget.globPattern", "Contoso.Core"));
        root.push();
        core.push();

        String refusal = client.pushFailure();

        assertTrue(refusal.contains("Contoso.Client"), refusal);
        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void onePackageOfTwoModulesHoldsAllBack() throws Exception {
        client.packages("Contoso.Core");
        root.push();
        core.push();

        String refusal = client.pushFailure();

        assertTrue(refusal.startsWith("Two files contain the same package, Contoso.Core 1.0.0"), refusal);
        assertFalse(gallery.anyUpload());
    }

    @Test
    void aSkippedModulePushesForTheOthersIfItIsTheLast() throws Exception {
        root.push();
        core.push();
        client.with("nuget.push.skip", "true").push();

        assertEquals(List.of("Contoso.Core"), gallery.packageIds());
    }

    @Test
    void aModuleWithoutAPackagePushesForTheOthersIfItIsTheLast() throws Exception {
        core.push();
        client.push();
        root.push();

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), gallery.packageIds());
    }

    @Test
    void aModuleWhosePushIsNotBoundIsNotWaitedFor() throws Exception {
        module("docs", "docs", "none");
        root.push();
        core.push();
        client.push();

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), gallery.packageIds());
    }

    @Test
    void allModulesAreWaitedForIfTheGoalWasCalledByName() throws Exception {
        TestBuild docs = module("docs", "docs", "none").with("nuget.failIfNoPackages", "false");
        for (TestBuild each : List.of(root, core, client)) {
            each.calledByName().push();
        }
        assertFalse(gallery.anyUpload());
        docs.calledByName().push();

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), gallery.packageIds());
    }

    @Test
    void aModuleThatPushesByItselfDoesNotDelayTheOthers() throws Exception {
        root.push();
        core.with("nuget.pushAtEnd", "false").push();
        assertEquals(List.of("Contoso.Core"), gallery.packageIds());
        client.push();

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), gallery.packageIds());
        assertTrue(core.report().contains("Contoso.Core"), core.report());
    }

    @Test
    void aModuleThatPushesTwiceIsPushedOnce() throws Exception {
        for (TestBuild each : List.of(root, core, client, core, client)) {
            each.push();
        }

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), gallery.packageIds());
    }

    @Test
    void afterAFailureTheLastModuleRefusesToPush() throws Exception {
        module("docs", "docs", "none");
        root.push();
        core.push();
        reactor.fail(3);

        String refusal = client.pushFailure();

        assertTrue(refusal.startsWith("Nothing was pushed. Failed before: docs."), refusal);
        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void afterAFailureTheOthersSayThatNothingWillBePushed() throws Exception {
        reactor.fail(0);
        core.push();

        assertEquals(
                List.of("Nothing from this build will be pushed, because root failed."),
                core.log().warnings());
    }

    @Test
    void modulesForAnotherFeedGoByThemselvesAndNoReportIsLost() throws Exception {
        Path feed = folder.resolve("feed");
        core.with("nuget.source", feed.toString());
        root.push();
        core.push();
        assertFalse(Files.exists(feed));
        client.push();

        assertEquals(List.of("Contoso.Client"), gallery.packageIds());
        assertTrue(Files.exists(feed.resolve("contoso.core/1.0.0")));
        assertTrue(root.report().contains("Contoso.Core"), root.report());
        assertTrue(Files.readString(root.target().resolve("nuget/push-report-2.json"))
                .contains("Contoso.Client"));
    }

    @Test
    void aReportThatWasNamedInFullIsWrittenThere() throws Exception {
        Path report = core.target().resolve("report.json");
        for (TestBuild each : List.of(root, core, client)) {
            each.with("nuget.report", report.toString()).push();
        }

        assertTrue(Files.readString(report).contains("Contoso.Client"));
    }

    @Test
    void whatIsLeftOfOtherGroupsIsPartOfTheFailure() throws Exception {
        gallery.publish("Contoso.Core", "1.0.0", "contoso");
        client.with("nuget.source", folder.resolve("feed").toString());
        root.push();
        core.push();

        String failure = client.pushFailure();

        assertTrue(
                failure.contains("client was not pushed either; it uses a different feed or different parameters."),
                failure);
    }

    private TestBuild module(String path, String name, String phase) {
        return new TestBuild(folder.resolve("build").resolve(path))
                .inReactor(reactor, name, phase)
                .source(gallery)
                // tests in this class depend on the order
                .with("nuget.parallelism", "1")
                .key("secret-key");
    }
}
