package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.GalleryPackage;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build of several modules pushes, and when. */
class PushAtEndTest {
    @TempDir
    private Path folder;

    private final TestReactor reactor = new TestReactor();
    private NuGetGallery gallery;
    private TestBuild root;
    private TestBuild core;
    private TestBuild client;

    @BeforeEach
    void start() throws IOException {
        gallery = NuGetGallery.start();
        gallery.settings().warnsOfMissingReadme(false);
        gallery.key("secret-key", "contoso");
        root = module("", "root", null).with("nuget.failIfNoPackages", "false");
        core = module("core", "core", null);
        client = module("client", "client", null);
        TestPackage.of("Contoso.Core", "1.0.0").writeTo(core.target());
        TestPackage.of("Contoso.Client", "1.0.0").writeTo(client.target());
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void theLastModulePushesAllInTheOrderOfTheReactor() throws Exception {
        client.push();
        root.push();
        assertFalse(gallery.anyUpload());
        core.push();

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), pushed());
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

        MojoFailureException refusal = assertThrows(MojoFailureException.class, client::push);

        assertTrue(refusal.getMessage().contains("already has Contoso.Client 1.0.0"), refusal.getMessage());
        assertFalse(gallery.anyUpload());
        assertTrue(root.report().contains("not-attempted") && !root.report().contains("failed"), root.report());
    }

    @Test
    void aVersionThatIsTakenHoldsNobodyBackWhereItIsSkipped() throws Exception {
        gallery.publish("Contoso.Client", "1.0.0", "contoso");
        List.of(root, core, client).forEach(it -> it.with("nuget.skipDuplicate", "true"));
        root.push();
        core.push();
        client.push();

        assertTrue(root.report().contains("skipped-duplicate") && root.report().contains("pushed"), root.report());
    }

    @Test
    void whatTheKeyMayNotPushOfOneModuleHoldsAllBack() throws Exception {
        List.of(root, core, client).forEach(it -> it.with("nuget.globPattern", "Contoso.Core"));
        root.push();
        core.push();

        MojoFailureException refusal = assertThrows(MojoFailureException.class, client::push);

        assertTrue(refusal.getMessage().contains("Contoso.Client"), refusal.getMessage());
        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void onePackageOfTwoModulesHoldsAllBack() throws Exception {
        TestPackage.of("Contoso.Core", "1.0.0").writeTo(client.target());
        root.push();
        core.push();

        MojoFailureException refusal = assertThrows(MojoFailureException.class, client::push);

        assertTrue(
                refusal.getMessage().startsWith("Two files contain the same package, Contoso.Core 1.0.0"),
                refusal.getMessage());
        assertFalse(gallery.anyUpload());
    }

    @Test
    void aSkippedModulePushesForTheOthersIfItIsTheLast() throws Exception {
        root.push();
        core.push();
        client.with("nuget.push.skip", "true").push();

        assertEquals(List.of("Contoso.Core"), pushed());
    }

    @Test
    void aModuleWithoutAPackagePushesForTheOthersIfItIsTheLast() throws Exception {
        core.push();
        client.push();
        root.push();

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), pushed());
    }

    @Test
    void aModuleThatNeverComesToItsPushIsNotWaitedFor() throws Exception {
        module("docs", "docs", "none");
        root.push();
        core.push();
        client.push();

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), pushed());
    }

    @Test
    void allModulesAreWaitedForIfTheGoalWasCalledByName() throws Exception {
        TestBuild docs = module("docs", "docs", "none").with("nuget.failIfNoPackages", "false");
        for (TestBuild each : List.of(root, core, client)) {
            each.calledByName().push();
        }
        assertFalse(gallery.anyUpload());
        docs.calledByName().push();

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), pushed());
    }

    @Test
    void aModuleThatPushesByItselfHoldsNobodyUp() throws Exception {
        root.push();
        core.with("nuget.pushAtEnd", "false").push();
        assertEquals(List.of("Contoso.Core"), pushed());
        client.push();

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), pushed());
        assertTrue(core.report().contains("Contoso.Core"), core.report());
    }

    @Test
    void aPushThatComesTwiceIsOne() throws Exception {
        for (TestBuild each : List.of(root, core, client, core, client)) {
            each.push();
        }

        assertEquals(List.of("Contoso.Core", "Contoso.Client"), pushed());
    }

    @Test
    void afterAFailureTheLastModuleRefusesToPush() throws Exception {
        module("docs", "docs", "none");
        root.push();
        core.push();
        reactor.fail(3);

        MojoFailureException refusal = assertThrows(MojoFailureException.class, client::push);

        assertTrue(refusal.getMessage().startsWith("Nothing was pushed. Failed before: docs."), refusal.getMessage());
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

        assertEquals(List.of("Contoso.Client"), pushed());
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

        MojoFailureException failure = assertThrows(MojoFailureException.class, client::push);

        assertTrue(
                failure.getMessage()
                        .contains("client was not pushed either; it uses a different feed or different parameters."),
                failure.getMessage());
    }

    private TestBuild module(String path, String name, String phase) {
        return new TestBuild(folder.resolve("build").resolve(path))
                .inReactor(reactor, name, phase)
                .with("nuget.source", gallery.indexUrl())
                // the order is part of the promise
                .with("nuget.parallelism", "1")
                .environment("NUGET_API_KEY_127_0_0_1", "secret-key");
    }

    private List<String> pushed() {
        return gallery.packages().stream().map(GalleryPackage::id).toList();
    }
}
