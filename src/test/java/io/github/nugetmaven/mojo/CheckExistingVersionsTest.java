package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.ArtipieFeed;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.NuGetServer;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A check and a push agree about versions that the feed has, on every kind of feed. */
class CheckExistingVersionsTest {
    private static final String KEY = "oy2" + "abcd".repeat(10) + "efg";

    @TempDir
    private Path folder;

    private TestBuild build;
    private NuGetGallery gallery;
    private NuGetServer v2;
    private ArtipieFeed artipie;

    enum Kind {
        GALLERY,
        V3,
        V2,
        FOLDER
    }

    @BeforeEach
    void start() throws IOException {
        gallery = NuGetGallery.start();
        gallery.key(KEY, "contoso");
        v2 = NuGetServer.start().requireKey(KEY);
        artipie = ArtipieFeed.start().requireKey(KEY);
        build = new TestBuild(folder).environment("NUGET_API_KEY_127_0_0_1", KEY);
        pack().writeTo(build.target());
    }

    @AfterEach
    void close() {
        gallery.close();
        v2.close();
        artipie.close();
    }

    private String source(Kind kind) {
        return switch (kind) {
            case GALLERY -> gallery.indexUrl();
            case V3 -> artipie.indexUrl();
            case V2 -> v2.rootUrl();
            case FOLDER -> folder.resolve("feed").toString();
        };
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("K8: a release run again, with check and push bound")
    void runsAReleaseAgain(Kind kind) throws Exception {
        build.with("nuget.source", source(kind));
        build.check();
        build.push();
        assertTrue(failure().contains("already has Contoso.Core 1.0.0"), kind.name());
        assertTrue(failure().contains("skip existing versions with \"-Dnuget.skipDuplicate=identical\""), kind.name());
        for (String rule : new String[] {"identical", "true"}) {
            build.with("nuget.skipDuplicate", rule);
            build.check();
            build.push();
        }
        assertTrue(log().contains("existing ID, version exists with the same content, to be skipped"), log());
        assertTrue(log().contains("existing ID, version exists, to be skipped"), log());
        assertTrue(log().matches("(?s).*Contoso\\.Core +1\\.0\\.0 +skipped-identical\n.*"), log());
        assertTrue(log().matches("(?s).*Contoso\\.Core +1\\.0\\.0 +skipped-duplicate\n.*"), log());
        assertFalse(log().matches("(?s).*\\b409\\b [a-zA-Z].*"), log());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("K8: other content fails the check, and nobody is told to give what is given already")
    void failsForOtherContent(Kind kind) throws Exception {
        build.with("nuget.source", source(kind));
        build.push();
        pack().entry("lib/netstandard2.0/Contoso.Core.dll", "MZ other").writeTo(build.target());
        build.with("nuget.skipDuplicate", "identical");
        String message = failure();
        assertTrue(
                message.contains("already has Contoso.Core 1.0.0 with different content:"
                        + " lib/netstandard2.0/Contoso.Core.dll. A version cannot be replaced. Publish a new version."),
                message);
        assertFalse(message.contains("skipDuplicate"), message);
        build.with("nuget.skipDuplicate", "true").check();
    }

    @Test
    @DisplayName("K4: a dead flat container decides nothing")
    void doesNotFailWhereVersionsCannotBeAsked() throws Exception {
        gallery.always(GalleryRoute.FLAT_CONTAINER, Fault.dropBeforeStoring());
        build.with("nuget.source", gallery.indexUrl()).check();
        assertTrue(log().contains("Not checked: whether versions are free. The connection to "), log());
    }

    @Test
    @DisplayName("K4: a flat container by http decides nothing")
    void doesNotFailWhereVersionsMustNotBeAsked() throws Exception {
        gallery.indexAnswer(200, "application/json", """
                {"version": "3.0.0", "resources": [
                  {"@id": "%s", "@type": "PackagePublish/2.0.0"},
                  {"@id": "http://feed.example.org/flat/", "@type": "PackageBaseAddress/3.0.0"}]}
                """.formatted(gallery.pushUrl()));
        build.with("nuget.source", gallery.indexUrl()).check();
        assertTrue(
                log().contains(
                                "Not checked: whether versions are free. http://feed.example.org/flat/contoso.core/index.json"
                                        + " uses http"),
                log());
    }

    @Test
    @DisplayName("K4: says what kept it from comparing")
    void saysWhatReallyFailed() throws Exception {
        gallery.publish("Contoso.Core", "1.0.0", "contoso");
        gallery.next(GalleryRoute.FLAT_CONTAINER, Fault.none(), Fault.status(500, "Broken", ""));
        build.with("nuget.source", gallery.indexUrl())
                .with("nuget.skipDuplicate", "identical")
                .check();
        assertTrue(log().contains("existing ID, version exists, not compared"), log());
        assertTrue(
                log().contains("Not compared with the feed: Contoso.Core 1.0.0. The feed did not give out its copy to"
                        + " compare it. "),
                log());
        gallery.always(GalleryRoute.FLAT_CONTAINER, Fault.dropBeforeStoring());
        String push = assertThrows(MojoFailureException.class, build::push).getMessage();
        assertTrue(push.contains("The feed's copy could not be fetched to compare it. The connection to "), push);
        assertFalse(push.contains("does not provide a copy"), push);
    }

    @Test
    @DisplayName("K8: a feed that overwrites is looked at by the check")
    void looksBeforeAnOverwritingFeedReplaces() throws Exception {
        v2.overwrites(true).publish(pack().entry("other.txt", "other").bytes());
        build.with("nuget.source", v2.rootUrl());
        assertTrue(failure().contains("already has Contoso.Core 1.0.0"), "taken");
        build.with("nuget.skipDuplicate", "identical");
        assertTrue(failure().contains("with different content"), "other content");
        assertEquals(0, v2.requests("PUT").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 403, 500})
    @DisplayName("K8: a feed that overwrites gets nothing that could not be compared with its copy")
    void sendsNothingThatCouldNotBeCompared(int status) throws Exception {
        v2.overwrites(true)
                .downloadStatus(status)
                .publish(pack().entry("other.txt", "other").bytes());
        TestPackage.of("Contoso.New", "1.0.0").writeTo(build.target());
        build.with("nuget.source", v2.rootUrl()).with("nuget.skipDuplicate", "identical");
        build.check();
        assertTrue(log().contains("version exists, not compared"), log());
        String message = assertThrows(MojoFailureException.class, build::push).getMessage();
        assertTrue(message.contains("already has Contoso.Core 1.0.0, which was not compared with yours. "), message);
        assertTrue(
                message.contains(
                        status == 404
                                ? "does not provide a copy of this version"
                                : "did not give out its copy to compare it. "),
                message);
        assertTrue(message.contains("skip the version with \"-Dnuget.skipDuplicate=true\""), message);
        assertEquals(0, v2.requests("PUT").size());
        // the others go, if the user wants that
        build.with("nuget.continueOnError", "true");
        String continued = assertThrows(MojoFailureException.class, build::push).getMessage();
        assertTrue(continued.contains("The feed already has Contoso.Core 1.0.0. The feed d"), continued);
        assertEquals(1, v2.requests("PUT").size());
        assertTrue(log().matches("(?s).*Contoso\\.New +1\\.0\\.0 +pushed.*"), log());
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "identical"})
    @DisplayName("K8: with continueOnError, too, a feed that overwrites keeps its versions")
    void replacesNothingWithContinueOnError(String rule) {
        byte[] theirs = pack().entry("other.txt", "other").bytes();
        v2.overwrites(true).publish(theirs);
        TestPackage.of("Contoso.New", "1.0.0").writeTo(build.target());
        build.with("nuget.source", v2.rootUrl())
                .with("nuget.skipDuplicate", rule)
                .with("nuget.continueOnError", "true");
        String message = assertThrows(MojoFailureException.class, build::push).getMessage();
        assertTrue(
                message.contains(
                        rule.equals("false")
                                ? "The feed already has Contoso.Core 1.0.0. A version cannot be replaced. Publish a new version."
                                : "The feed already has Contoso.Core 1.0.0 with different content: other.txt."),
                message);
        assertEquals(1, v2.requests("PUT").size());
        assertArrayEquals(theirs, v2.packages().get(0).bytes());
        assertFalse(message.contains("nuget.packages="), message);
    }

    @Test
    @DisplayName("K8: nuget.org's words are for nuget.org")
    void usesNoWordsOfNuGetOrgElsewhere() throws Exception {
        build.with("nuget.source", v2.rootUrl());
        build.check();
        build.with("nuget.waitUntil", "available").push();
        for (String word : new String[] {"nuget.org", "glob", "scope", "expir", "mail"}) {
            assertFalse(log().contains(word), () -> word + ": " + log());
        }
        build.with("nuget.globPattern", "Contoso.*")
                .with("nuget.skipDuplicate", "true")
                .check();
        assertTrue(log().contains("covered by the glob"), log());
    }

    @Test
    @DisplayName("K8: the guide to nuget.org's keys is not for a feed on this machine")
    void leadsToNoKeyOfNuGetOrgForAnotherFeed() {
        build.with("nuget.source", v2.rootUrl()).environment("NUGET_API_KEY_127_0_0_1", "");
        String message = assertThrows(MojoFailureException.class, build::push).getMessage();
        assertFalse(message.contains("How to get"), message);
        assertFalse(message.contains("nuget.org"), message);
    }

    @Test
    @DisplayName("K8: NuGet.Server's 403 names the key, where it came from, and both possibilities")
    void explainsTheRefusalOfNuGetServer() {
        build.with("nuget.source", v2.rootUrl()).environment("NUGET_API_KEY_127_0_0_1", "wrong");
        String message = assertThrows(MojoFailureException.class, build::push).getMessage();
        assertTrue(
                message.contains(
                        "Access denied for package 'Contoso.Core'. Either the feed does not know the API key, or the"
                                + " key is not allowed to push this package. The key came from the environment variable"
                                + " NUGET_API_KEY_127_0_0_1."),
                message);
        assertTrue(message.contains("Check that the key is complete and the one of this feed."), message);
        assertFalse(message.contains("nuget.org"), message);
    }

    private static TestPackage pack() {
        return TestPackage.of("Contoso.Core", "1.0.0");
    }

    private String failure() {
        return assertThrows(MojoFailureException.class, build::check).getMessage();
    }

    private String log() {
        return String.join("\n", build.log().infos()) + "\n"
                + String.join("\n", build.log().warnings());
    }
}
