package io.github.nugetmaven.mojo.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.TestBuild;
import io.github.nugetmaven.mojo.TestReactor;
import io.github.nugetmaven.mojo.message.MessageRules;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A goal called by name in a build of several modules, some of which have no package, or are skipped. */
@GalleryTest(key = "secret-key", warnsOfMissingReadme = false)
class MissingPackagesCheckTest {
    @TempDir
    private Path folder;

    private final TestReactor reactor = new TestReactor();
    private NuGetGallery gallery;
    private TestBuild core;
    private TestBuild client;
    private TestBuild docs;

    @BeforeEach
    void start() {
        core = module("core");
        client = module("client");
        docs = module("docs");
    }

    @Test
    void theLastModuleFailsIfNoneHasAPackage() throws Exception {
        core.push();
        client.push();

        assertRefused(docs);
    }

    @Test
    void aSkippedModuleBetweenThemDoesNotHideThat() throws Exception {
        core.push();
        client.with("nuget.push.skip", "true").push();

        assertRefused(docs);
    }

    @Test
    void aSkippedModuleAtTheEndDoesNotHideThat() throws Exception {
        core.push();
        client.push();

        assertRefused(docs.with("nuget.skip", "true"));
    }

    @Test
    void aModuleThatNeedsNoPackageDoesNotHideThat() throws Exception {
        core.push();
        client.push();

        assertRefused(docs.with("nuget.failIfNoPackages", "false"));
    }

    @Test
    void aPackageOfASkippedModuleDoesNotCount() throws Exception {
        core.packages("Contoso.Core");
        core.with("nuget.push.skip", "true").push();
        client.push();

        assertRefused(docs);
    }

    @Test
    void onePackageIsEnough() throws Exception {
        client.packages("Contoso.Client");
        core.with("nuget.push.skip", "true").push();
        client.push();
        docs.push();

        assertEquals(List.of("Contoso.Client"), gallery.packageIds());
    }

    @Test
    void nothingIsMissingIfAllModulesAreSkipped() throws Exception {
        for (TestBuild each : List.of(core, client, docs)) {
            each.with("nuget.push.skip", "true").push();
        }

        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void aCheckFailsAsAPushDoes() throws Exception {
        core.check();
        client.with("nuget.check.skip", "true").check();

        assertTrue(docs.checkFailure().startsWith("No package to push: "));
    }

    @Test
    @DisplayName("K4: a check by name reports the problems of all modules, and fails once, in the last of them")
    void aCheckByNameGoesOnToTheOtherModules() throws Exception {
        gallery.publish("Contoso.Core", "1.0.0", "contoso");
        gallery.publish("Contoso.Client", "1.0.0", "contoso");
        core.packages("Contoso.Core");
        client.packages("Contoso.Client");
        List.of(core, client, docs).forEach(it -> it.goals("package", "nuget:check"));
        core.check();
        client.check();
        String message = docs.with("nuget.check.skip", "true").checkFailure();
        assertTrue(
                message.startsWith(
                        "The checks of 2 modules failed: org.example:client, org.example:core.\n\norg.example:client: A push would fail."),
                message);
        assertTrue(message.contains("already has Contoso.Client 1.0.0"), message);
        assertTrue(message.contains("\n\norg.example:core: A push would fail. "), message);
        assertTrue(message.contains("already has Contoso.Core 1.0.0"), message);
        assertEquals(
                List.of("A push of org.example:core would fail. The other modules are checked first."),
                core.log().errors());
    }

    @Test
    @DisplayName("K4: with --fail-at-end a module does not fail for another one")
    void aCheckThatDoesNotWaitFailsForItselfOnly() throws Exception {
        gallery.publish("Contoso.Core", "1.0.0", "contoso");
        core.packages("Contoso.Core");
        client.packages("Contoso.Client");
        core.goals("nuget:check", "install");
        client.goals("nuget:check", "install");
        core.checkFailure();
        client.check();
    }

    @Test
    @DisplayName("K4: a check fails at once where something may be done after it")
    void aCheckFailsAtOnceIfTheBuildGoesOn() {
        gallery.publish("Contoso.Core", "1.0.0", "contoso");
        core.packages("Contoso.Core");
        core.goals("nuget:check", "deploy");
        core.checkFailure();
    }

    @Test
    void exactlyOneOfModulesThatComeAtTheSameTimeIsTheLast() throws Exception {
        for (int round = 0; round < 30; round++) {
            TestReactor shared = new TestReactor();
            List<TestBuild> modules = IntStream.range(0, 4)
                    .mapToObj(i -> new TestBuild(folder.resolve("m" + i))
                            .inReactor(shared, "m" + i, "none")
                            .calledByName()
                            .goals("nuget:push")
                            .source(gallery))
                    .toList();
            AtomicInteger failures = new AtomicInteger();
            CyclicBarrier together = new CyclicBarrier(modules.size());
            List<Thread> threads = modules.stream()
                    .map(module -> new Thread(() -> {
                        try {
                            together.await();
                            module.push();
                        } catch (Exception e) {
                            failures.incrementAndGet();
                        }
                    }))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }

            assertEquals(1, failures.get(), "round " + round);
        }
    }

    private void assertRefused(TestBuild last) {
        String message = last.pushFailure();
        MessageRules.check(
                message,
                "No package to push: the project has no artifact of type nupkg",
                "-Dnuget.failIfNoPackages=false");
        assertEquals(List.of(), gallery.requests());
    }

    private TestBuild module(String name) {
        return new TestBuild(folder.resolve(name))
                .inReactor(reactor, name, "none")
                .calledByName()
                .goals("nuget:push")
                .source(gallery)
                .key("secret-key");
    }
}
