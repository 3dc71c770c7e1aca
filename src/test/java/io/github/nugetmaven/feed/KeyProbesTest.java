package io.github.nugetmaven.feed;

import static io.github.nugetmaven.feed.KeyVerdict.ALIVE;
import static io.github.nugetmaven.feed.KeyVerdict.ALLOWED;
import static io.github.nugetmaven.feed.KeyVerdict.NO_PACKAGE;
import static io.github.nugetmaven.feed.KeyVerdict.OWNER_LOCKED;
import static io.github.nugetmaven.feed.KeyVerdict.OWNER_UNCONFIRMED;
import static io.github.nugetmaven.feed.KeyVerdict.REFUSED;
import static io.github.nugetmaven.feed.KeyVerdict.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryKey;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a gallery's responses about keys prove, in every situation that it distinguishes. */
@GalleryTest
class KeyProbesTest {
    private static final String KEY = "oy2keyofcontoso";

    private NuGetGallery gallery;

    @BeforeEach
    void start() {
        gallery.publish("Contoso.Core", "1.0.0", "contoso");
        gallery.publish("Fabrikam.Core", "1.0.0", "fabrikam");
    }

    static Stream<Arguments> situations() {
        return Stream.of(
                row("unknown key", g -> {}, KeyProbes::alive, REFUSED),
                row("expired key", g -> key(g).expires(g.clock().instant().minusSeconds(1)), KeyProbes::alive, REFUSED),
                row("key that unlists only", g -> key(g).actions(GalleryKey.UNLIST), KeyProbes::alive, REFUSED),
                row("key that pushes", KeyProbesTest::key, KeyProbes::alive, ALIVE),
                row("key for new versions", g -> key(g).actions(GalleryKey.PUSH_VERSION), KeyProbes::alive, ALIVE),
                row("key for everything", g -> key(g).actions(GalleryKey.ALL), KeyProbes::alive, NO_PACKAGE),
                row(
                        "key for everything, narrow glob",
                        g -> key(g).actions(GalleryKey.ALL).globs("Nothing"),
                        KeyProbes::alive,
                        NO_PACKAGE),
                row("new ID", KeyProbesTest::key, owner("Contoso.New"), NO_PACKAGE),
                row("own ID", KeyProbesTest::key, owner("Contoso.Core"), ALLOWED),
                row("own ID, another case", KeyProbesTest::key, owner("contoso.CORE"), ALLOWED),
                row("own ID, narrow glob", g -> key(g).globs("Nothing"), owner("Contoso.Core"), ALLOWED),
                row("foreign ID", KeyProbesTest::key, owner("Fabrikam.Core"), REFUSED),
                row("unknown key asking for its owner", g -> {}, owner("Contoso.Core"), UNKNOWN),
                row(
                        "owner unconfirmed",
                        g -> {
                            key(g);
                            g.owners().unconfirm("contoso");
                        },
                        owner("Contoso.Core"),
                        OWNER_UNCONFIRMED),
                row(
                        "owner locked",
                        g -> {
                            key(g);
                            g.owners().lockOwner("contoso");
                        },
                        owner("Contoso.Core"),
                        OWNER_LOCKED),
                row(
                        "read-only gallery",
                        g -> {
                            key(g);
                            g.always(GalleryRoute.VERIFY_KEY, Fault.status(503, "Read only", ""));
                        },
                        KeyProbes::alive,
                        UNKNOWN),
                row(
                        "lost answer",
                        g -> {
                            key(g);
                            g.always(GalleryRoute.VERIFY_KEY, Fault.dropBeforeStoring());
                        },
                        KeyProbes::alive,
                        UNKNOWN),
                row(
                        "K2: success with a body that speaks of an error",
                        g -> {
                            key(g);
                            g.always(GalleryRoute.VERIFY_KEY, Fault.status(200, "OK", "{\"error\":\"no such key\"}"));
                        },
                        KeyProbes::alive,
                        UNKNOWN),
                row(
                        "K2: success with a greeting",
                        g -> {
                            key(g);
                            g.always(GalleryRoute.VERIFY_KEY, Fault.status(200, "OK", "welcome"));
                        },
                        KeyProbes::alive,
                        UNKNOWN),
                row(
                        "login page",
                        g -> {
                            key(g);
                            g.always(GalleryRoute.VERIFY_KEY, Fault.htmlPage200());
                        },
                        owner("Contoso.Core"),
                        UNKNOWN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void takesEveryAnswerForWhatItProves(
            String name, Consumer<NuGetGallery> setup, Function<KeyProbes, KeyAnswer> question, KeyVerdict verdict) {
        setup.accept(gallery);
        assertEquals(verdict, ask(KEY, question).verdict());
    }

    @Test
    void provesNothingWithoutAKey() {
        assertEquals(UNKNOWN, ask("", KeyProbes::alive).verdict());
    }

    @Test
    void leavesNoVerificationKeyBehindThatIsGoodForMore() {
        key(gallery);
        assertEquals(ALLOWED, ask(KEY, owner("Contoso.Core")).verdict());
        String verificationKey =
                gallery.requestsTo(GalleryRoute.VERIFY_KEY).get(0).apiKey();
        assertEquals(REFUSED, ask(verificationKey, KeyProbes::alive).verdict(), "used up by the first question");
    }

    @Test
    void bringsTheWarningsAlong() {
        key(gallery).expires(gallery.clock().instant().plus(Duration.ofDays(2)));
        List<String> warnings = ask(KEY, KeyProbes::alive).warnings();
        assertEquals(1, warnings.size());
        assertTrue(ExpiryWarning.is(warnings.get(0)), warnings::toString);
        assertFalse(ExpiryWarning.is("License missing."));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.nuget.org/api/v2/package, https://www.nuget.org/api/v2/symbolpackage, true",
        "https://www.nuget.org/api/v2/package/, https://www.nuget.org/api/v2/symbolpackage/, true",
        "https://feed.example.org/gallery/api/v2/package, https://feed.example.org/gallery/api/v2/symbolpackage, true",
        "https://feed.example.org/symbolpackages/api/v2/package, https://feed.example.org/symbolpackages/api/v2/symbolpackage, true",
        "https://feed.example.org/api/v2/symbolpackage, https://feed.example.org/api/v2/package, false",
        "https://feed.example.org/api/v2/package, https://feed.example.org/api/v2/package, false",
        "https://feed.example.org/api/v2/package, https://feed.example.org/api/v2/symbol, false",
        "https://feed.example.org/api/v2/package, https://other.example.org/api/v2/symbolpackage, false",
        "https://feed.example.org/api/v2/symbolpackage, https://feed.example.org/api/v2/symbolpackage, false",
        "https://feed.example.org/nuget/push, https://feed.example.org/nuget/symbols, false",
    })
    void knowsAGalleryByBothItsPushUrls(URI packages, URI symbols, boolean isGallery) {
        assertEquals(isGallery, GalleryAddress.of(packages, symbols).isPresent());
    }

    @Test
    void escapesWhatStandsInAnId() {
        GalleryAddress address = GalleryAddress.of(URI.create("https://feed.example.org/api/v2/package/"))
                .orElseThrow();
        assertEquals(
                "https://feed.example.org/api/v2/verifykey/Cont%C3%B6so",
                address.verifyKey(PackageId.of("Contöso")).toString());
    }

    private static GalleryKey key(NuGetGallery gallery) {
        return gallery.key(KEY, "contoso");
    }

    private static Function<KeyProbes, KeyAnswer> owner(String id) {
        return probes -> probes.owner(PackageId.of(id));
    }

    private static Arguments row(
            String name, Consumer<NuGetGallery> setup, Function<KeyProbes, KeyAnswer> question, KeyVerdict verdict) {
        return Arguments.of(name, setup, question, verdict);
    }

    private KeyAnswer ask(String key, Function<KeyProbes, KeyAnswer> question) {
        FeedCredentials credentials =
                new FeedCredentials(Optional.of(key).filter(it -> !it.isEmpty()), Optional.empty());
        try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), credentials)) {
            return question.apply(new KeyProbes(
                    client, GalleryAddress.of(URI.create(gallery.pushUrl())).orElseThrow()));
        }
    }
}
