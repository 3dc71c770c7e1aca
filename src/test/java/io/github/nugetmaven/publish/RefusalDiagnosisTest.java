package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.ArtipieFeed;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryKey;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@GalleryTest
class RefusalDiagnosisTest {
    private static final String KEY = "oy2keyofcontoso";

    @TempDir
    private Path folder;

    private NuGetGallery gallery;

    @BeforeEach
    void start() {
        gallery.publish("Contoso.Core", "0.9.0", "contoso");
        gallery.publish("Fabrikam.Core", "0.9.0", "fabrikam");
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                row("unknown key", "Contoso.Core", RefusalCause.KEY_DEAD, g -> {}),
                row(
                        "expired",
                        "Contoso.Core",
                        RefusalCause.KEY_DEAD,
                        g -> key(g).expires(g.clock().instant().minusSeconds(1))),
                row("revoked", "Contoso.Core", RefusalCause.KEY_DEAD, g -> {
                    key(g);
                    g.revokeKey(KEY);
                }),
                row("without push", "Contoso.Core", RefusalCause.KEY_DEAD, g -> key(g).actions(GalleryKey.UNLIST)),
                row("glob", "Contoso.Core", RefusalCause.GLOB, g -> key(g).globs("Contoso.Http")),
                row(
                        "glob of push only",
                        "Contoso.Core",
                        RefusalCause.GLOB,
                        g -> key(g).globs("Contoso.Http").row(GalleryKey.UNLIST, "*")),
                row(
                        "all, glob",
                        "Contoso.Core",
                        RefusalCause.GLOB,
                        g -> key(g).actions(GalleryKey.ALL).globs("Contoso.Http")),
                row("not the owner", "Fabrikam.Core", RefusalCause.NOT_OWNER, RefusalDiagnosisTest::key),
                row("all, not the owner", "Fabrikam.Core", RefusalCause.NOT_OWNER, g -> key(g).actions(GalleryKey.ALL)),
                row(
                        "new versions only",
                        "Contoso.New",
                        RefusalCause.NEW_ID,
                        g -> key(g).actions(GalleryKey.PUSH_VERSION)),
                row("new and not covered", "Fabrikam.New", RefusalCause.NEW_ID, g -> key(g).globs("Contoso.*")),
                row(
                        "all, new and not covered",
                        "Fabrikam.New",
                        RefusalCause.NEW_ID,
                        g -> key(g).actions(GalleryKey.ALL).globs("Contoso.*")),
                row("unconfirmed", "Contoso.Core", RefusalCause.OWNER_UNCONFIRMED, g -> {
                    key(g);
                    g.owners().unconfirm("contoso");
                }),
                row("unconfirmed, body lost", "Contoso.Core", RefusalCause.OWNER_UNCONFIRMED, g -> {
                    key(g);
                    g.owners().unconfirm("contoso");
                    g.settings().htmlErrorBodies(true);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("causes")
    void findsTheCauseWithThreeRequestsAtMost(String name, String id, RefusalCause cause, Consumer<NuGetGallery> setup)
            throws IOException {
        setup.accept(gallery);
        assertEquals(Optional.of(cause), pushed(gallery.indexUrl(), id).cause());
        assertTrue(probes() <= 3, "sent " + probes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("causes")
    void findsItBehindGenericErrorPagesTooAndWhenThe401Stays(
            String name, String id, RefusalCause cause, Consumer<NuGetGallery> setup) throws IOException {
        setup.accept(gallery);
        gallery.settings().htmlErrorBodies(true).keyed401Stays(true);
        assertEquals(Optional.of(cause), pushed(gallery.indexUrl(), id).cause());
    }

    @Test
    void findsItForAPushUrlToo() throws IOException {
        key(gallery).globs("Contoso.Http");
        assertEquals(
                Optional.of(RefusalCause.GLOB),
                pushed(gallery.pushUrl(), "Contoso.Core").cause());
    }

    @Test
    void sendsNoProbeIfTheServerSaidEnough() throws IOException {
        key(gallery);
        gallery.owners().lockPackage("Contoso.Core");
        assertEquals(
                Optional.empty(), pushed(gallery.indexUrl(), "Contoso.Core").cause());
        gallery.settings().pushesPerHour(0);
        assertEquals(
                Optional.empty(), pushed(gallery.indexUrl(), "Contoso.Core").cause());
        assertEquals(0, probes());
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFY_KEY, 500, Exploded",
        "VERIFY_KEY, 404, Not Found",
        "VERIFY_KEY, 403, Forbidden",
        "VERIFY_KEY, 403, Quota Exceeded",
        "VERIFY_KEY, 400, Bad Request",
        "VERIFY_KEY, 200, OK",
        "VERIFY_KEY, 302, Found",
        "VERIFY_KEY, 429, Too Many Requests",
        "CREATE_VERIFICATION_KEY, 500, Exploded",
        "CREATE_VERIFICATION_KEY, 404, Not Found",
        "CREATE_VERIFICATION_KEY, 403, Forbidden",
    })
    void claimsNothingIfAProbeProvesNothing(GalleryRoute route, int status, String phrase) throws IOException {
        key(gallery).globs("Contoso.Http");
        gallery.always(route, Fault.status(status, phrase, ""));
        assertEquals(
                Optional.of(RefusalCause.UNKNOWN),
                pushed(gallery.indexUrl(), "Contoso.Core").cause());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"Key\":null}", "{\"Key\":\"a\\nb\"}", "<html>"})
    void claimsNothingIfTheVerificationKeyIsUnusable(String body) throws IOException {
        key(gallery).globs("Contoso.Http");
        gallery.always(GalleryRoute.CREATE_VERIFICATION_KEY, Fault.status(200, "OK", body));
        assertEquals(
                Optional.of(RefusalCause.UNKNOWN),
                pushed(gallery.indexUrl(), "Contoso.Core").cause());
    }

    @Test
    void neverAsksAFeedWithoutTheseEndpoints() throws IOException {
        try (ArtipieFeed feed = ArtipieFeed.start().requireKey("another")) {
            assertFalse(pushed(feed.indexUrl(), "Contoso.Core").cause().isPresent());
        }
    }

    private static GalleryKey key(NuGetGallery gallery) {
        return gallery.key(KEY, "contoso");
    }

    private static Arguments row(String name, String id, RefusalCause cause, Consumer<NuGetGallery> setup) {
        return Arguments.of(name, id, cause, setup);
    }

    private int probes() {
        return gallery.requestsTo(GalleryRoute.VERIFY_KEY, GalleryRoute.CREATE_VERIFICATION_KEY)
                .size();
    }

    private PushFailure pushed(String source, String id) throws IOException {
        return TestPush.to(source, folder, List.of(TestPackage.of(id, "1.0.0").writeTo(folder)))
                .noSymbols()
                .policy(new PushPolicy(1, 1, false, false, Duration.ZERO, PushPolicy.Duplicates.FAIL))
                .environment(name -> Optional.of(KEY))
                .run()
                .packages()
                .get(0)
                .failure()
                .orElseThrow();
    }
}
