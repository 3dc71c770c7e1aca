package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a push does about failures and duplicates, as the user asked for it. */
@GalleryTest(key = "secret-key", warnsOfMissingReadme = false)
class PushRulesParametersTest {
    private NuGetGallery gallery;
    private TestBuild build;

    @BeforeEach
    void start(@TempDir Path folder) {
        build = new TestBuild(folder).source(gallery).key("secret-key").packages("Contoso.Core");
    }

    @ParameterizedTest
    @CsvSource({
        "nuget.skipDuplicate, yes, 'nuget.skipDuplicate is \"yes\". Use false, identical or true. Nothing was sent.'",
        "nuget.parallelism, 0, 'nuget.parallelism is \"0\". Use a whole number of packages from 1 to 64. Nothing was sent.'",
        "nuget.maxAttempts, 0, 'nuget.maxAttempts is \"0\". Use a whole number of attempts from 1 to 100. Nothing was sent.'",
        "nuget.waitUntil, listed, 'nuget.waitUntil is \"listed\". Use uploaded or available. Nothing was sent.'",
    })
    void refusesWhatItDoesNotKnow(String name, String value, String message) {
        assertEquals(message, build.with(name, value).pushFailure());
        assertTrue(gallery.requests().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"identical, skipped-identical", "true, skipped-duplicate", "TRUE, skipped-duplicate"})
    void skipsWhatTheFeedHasAlready(String rule, String outcome) throws Exception {
        build.push();
        build.with("nuget.skipDuplicate", rule).push();
        assertTrue(build.report().contains("\"outcome\": \"" + outcome + "\""), build.report());
        assertTrue(
                build.log().text().contains("Pushed 0 of 1 package to"),
                build.log().text());
        assertTrue(
                build.log().text().contains("skipped 1 that the feed has already"),
                build.log().text());
    }

    @Test
    void saysHowToRunAReleaseAgain() throws Exception {
        build.push();
        String message = build.pushFailure();
        assertTrue(message.contains("-Dnuget.skipDuplicate=identical"), message);
    }

    @Test
    void announcesEachPause() throws Exception {
        gallery.nextPush(Fault.status(503, "Read only for now", "", "Retry-After: 0"));
        build.push();
        assertTrue(
                build.log()
                        .text()
                        .contains("Contoso.Core 1.0.0: attempt 1 of 3 failed. " + gallery.pushUrl()
                                + "/ answered 503: Read only for now. Retrying now."),
                build.log().text());
        assertTrue(build.report().contains("\"attempts\": 2"), build.report());
    }

    @Test
    void waitsForTheFeedToListIt() throws Exception {
        build.with("nuget.waitUntil", "available").push();
        assertTrue(
                build.log().text().contains("Available on the feed: 1 of 1 package"),
                build.log().text());
    }
}
