package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.message.MessageRules;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the user reads after a push that was cancelled, by interrupting the build as an IDE does. */
@Timeout(60)
@GalleryTest(key = "secret-key", warnsOfMissingReadme = false)
class CancelledPushTest {
    @TempDir
    private Path folder;

    private NuGetGallery gallery;
    private TestBuild build;

    @BeforeEach
    void start() {
        build = with(new TestBuild(folder));
        for (String id : List.of("A", "B", "C")) {
            TestPackage.of("Contoso." + id, "1.0.0").writeTo(build.target());
        }
    }

    @Test
    void saysWhatWentAndWhatIsInDoubtAndWhatDidNotGo() {
        gallery.nextPush(Fault.none(), Fault.neverAnswer().whenSeen(Thread.currentThread()::interrupt));

        String message = failure(build);

        assertTrue(
                message.startsWith(
                        "The push was cancelled. In doubt: Contoso.B 1.0.0 (cut off before the feed responded,"
                                + " so it may or may not be there). Pushed: Contoso.A 1.0.0. Not attempted: Contoso.C 1.0.0."),
                message);
        assertTrue(message.contains("Contoso.B.1.0.0.nupkg," + build.target()), message);
        assertFalse(message.contains("Contoso.A.1.0.0.nupkg"), message);
        assertFalse(build.log().text().contains("secret-key"));
    }

    @Test
    void namesWhatTheServerRefusedBefore() {
        gallery.nextPush(
                Fault.status(400, "Spoiled", ""), Fault.neverAnswer().whenSeen(Thread.currentThread()::interrupt));

        String message = failure(build.with("nuget.continueOnError", "true"));

        MessageRules.check(
                message, "In doubt: Contoso.B 1.0.0", " Not pushed: Contoso.A 1.0.0 (Spoiled).", " Pushed: none.");
    }

    @Test
    void pushesNothingElseOfTheBuild() throws Exception {
        TestReactor reactor = new TestReactor();
        TestBuild core = with(new TestBuild(folder.resolve("core"))).inReactor(reactor, "core", null);
        TestBuild client = with(new TestBuild(folder.resolve("client")))
                .inReactor(reactor, "client", null)
                .with("nuget.source", folder.resolve("feed").toString());
        core.packages("Contoso.Core");
        client.packages("Contoso.Client");
        gallery.nextPush(Fault.neverAnswer().whenSeen(Thread.currentThread()::interrupt));
        core.push();

        String message = failure(client);

        assertTrue(message.startsWith("The push was cancelled. In doubt: Contoso.Core 1.0.0"), message);
        assertFalse(folder.resolve("feed").toFile().exists());
    }

    private TestBuild with(TestBuild each) {
        return each.source(gallery).with("nuget.parallelism", "1").key("secret-key");
    }

    private static String failure(TestBuild build) {
        String message = build.pushFailure();
        assertEquals(true, Thread.interrupted(), "the interruption was swallowed");
        return message;
    }
}
