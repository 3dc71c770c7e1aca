package io.github.nugetmaven.mojo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.message.MessageRules;
import io.github.nugetmaven.mojo.settings.KeyPrompt;
import io.github.nugetmaven.testing.ArtipieFeed;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryKey;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal asks the feed about a key before it stores the key. */
@GalleryTest
class SetApiKeyLivenessTest {
    private static final String KEY = "oy2" + "a2345bcdef".repeat(4) + "xyz";

    @TempDir
    private Path folder;

    private NuGetGallery gallery;
    private Path settings;
    private TestBuild build;

    @BeforeEach
    void start() {
        settings = folder.resolve(".m2/settings.xml");
        build = new TestBuild(folder)
                .with(
                        "settings.security",
                        folder.resolve("settings-security.xml").toString())
                .source(gallery)
                .userSettings(settings)
                .batchMode();
    }

    @Test
    void storesAKeyThatTheFeedAcceptsAfterOneRequest() throws Exception {
        gallery.key(KEY, "contoso");
        set();
        assertTrue(log().contains(gallery.indexUrl() + " accepts the key."), log());
        assertTrue(Files.exists(settings));
        assertEquals(1, gallery.requestsTo(GalleryRoute.VERIFY_KEY).size());
        assertFalse(gallery.anyUpload());
    }

    @Test
    void doesNotStoreAKeyThatTheFeedRejects() {
        String message = assertThrows(MojoFailureException.class, this::set).getMessage();
        MessageRules.check(
                message, gallery.indexUrl() + " does not accept this key", "Nothing was changed.", "Copy it again");
        assertFalse(Files.exists(settings));
        assertFalse((message + log()).contains(KEY));
    }

    @Test
    void doesNotStoreAKeyThatCannotPush() {
        gallery.key(KEY, "contoso").actions(GalleryKey.UNLIST);
        assertThrows(MojoFailureException.class, this::set);
        assertFalse(Files.exists(settings));
    }

    @Test
    void storesAKeyThatTheFeedCannotVerify() throws Exception {
        gallery.always(GalleryRoute.VERIFY_KEY, Fault.status(503, "Read only", ""));
        set();
        assertTrue(log().contains(" could not verify the key."), log());
        assertTrue(Files.exists(settings));
    }

    @Test
    void storesAKeyOfAFeedThatCannotBeReached() throws Exception {
        gallery.indexAnswer(500, "text/plain", "broken");
        set();
        assertTrue(log().contains("Key not verified. The service index could not be read."), log());
        assertTrue(Files.exists(settings));
    }

    @Test
    void asksOnlyAGallery() throws Exception {
        try (ArtipieFeed feed = ArtipieFeed.start()) {
            build.with("nuget.source", feed.indexUrl());
            set();
            assertTrue(log().contains(" could not verify the key."), log());
        }
    }

    @Test
    void showsThatTheKeyExpiresSoon() throws Exception {
        gallery.key(KEY, "contoso").expires(gallery.clock().instant().plus(Duration.ofDays(1)));
        set();
        assertTrue(log().contains("*** Your API key expires in 1 day."), log());
    }

    @Test
    void namesThePageOfTheGalleryAndTheNarrowestGlob() throws Exception {
        gallery.key(KEY, "contoso");
        build.packages("Contoso.Core", "Contoso.Http");
        set();
        assertTrue(
                log().contains("2. Click your user name, then \"API Keys\": " + gallery.url("/account/apikeys")),
                log());
        assertTrue(log().contains("\"Glob Pattern\": Contoso.*"), log());
    }

    private void set() throws Exception {
        build.setApiKey(new KeyPrompt(Optional.empty(), new ByteArrayInputStream(KEY.getBytes(UTF_8))));
    }

    private String log() {
        return build.log().text();
    }
}
