package io.github.nugetmaven.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.message.MessageRules;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryKey;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the user reads after nuget.org has refused a key. nuget.org gives the same answer for all causes. */
@GalleryTest(warnsOfMissingReadme = false)
class KeyRefusedTest {
    private static final String KEY = "oy2" + "abcd".repeat(10) + "efg";
    private static final String WORDS =
            "The specified API key is invalid, has expired, or does not have permission to access the specified package.";

    private NuGetGallery gallery;
    private TestBuild build;

    @BeforeEach
    void start(@TempDir Path folder) {
        gallery.publish("Contoso.Core", "0.9.0", "contoso");
        gallery.publish("Fabrikam.Core", "0.9.0", "fabrikam");
        build = new TestBuild(folder).source(gallery).key(KEY);
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                cause(
                        "Contoso.Core",
                        g -> {},
                        "The key does not work: it is mistyped, expired, regenerated or deleted",
                        "\"Regenerate\" it"),
                cause(
                        "Contoso.Core",
                        g -> key(g).globs("Contoso.Http"),
                        "The key's glob pattern does not cover Contoso.Core. According to the server, the key works",
                        "change \"Glob Pattern\" so that it covers Contoso.Core"),
                cause(
                        "Fabrikam.Core",
                        KeyRefusedTest::key,
                        "its owner does not own Fabrikam.Core",
                        "\"Package Owner\" owns Fabrikam.Core"),
                cause(
                        "Contoso.New",
                        g -> key(g).actions(GalleryKey.PUSH_VERSION),
                        "Contoso.New is new on the server",
                        "\"Push new packages and package versions\""),
                cause(
                        "Contoso.Core",
                        g -> {
                            key(g);
                            g.owners().unconfirm("contoso");
                        },
                        "has not confirmed an e-mail address",
                        "\"Account Settings\" > \"Email\""),
                cause(
                        "Contoso.Core",
                        g -> {
                            key(g).globs("Contoso.Http");
                            g.always(GalleryRoute.VERIFY_KEY, Fault.status(500, "Broken", ""));
                        },
                        "The cause is not known",
                        "Check that the key was copied completely. On "));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void saysWhichCauseItIsHowThatIsKnownAndWhatToClick(
            String id, Consumer<NuGetGallery> setup, String proof, String advice) {
        setup.accept(gallery);
        TestPackage.of(id, "1.0.0").writeTo(build.target());
        String message = build.pushFailure();
        assertTrue(message.contains("answered 403: "), message);
        assertTrue(message.contains(proof), message);
        assertTrue(message.contains("The key came from the environment variable NUGET_API_KEY_127_0_0_1."), message);
        assertTrue(message.contains(advice), message);
        // K7: one advice, for the place that the key came from
        assertFalse(message.contains("How to get an API key for"), message);
        assertFalse(message.contains("set-api-key"), message);
        assertFalse((message + build.log().text()).contains(KEY), "key shown");
        MessageRules.check(message);
    }

    @Test
    void saysWhereANewKeyGoes() {
        TestPackage.of("Contoso.Core", "1.0.0").writeTo(build.target());

        assertTrue(
                build.pushFailure()
                        .contains("\n\nFor a new or regenerated key: put it into the environment variable"
                                + " NUGET_API_KEY_127_0_0_1"),
                "renewal");
    }

    @Test
    void keepsTheServersOwnWords() {
        build.packages("Contoso.Core");
        assertTrue(build.pushFailure().contains(WORDS));
    }

    @Test
    void namesThePageOfTheGalleryThatRefused() {
        build.packages("Contoso.Core");
        assertTrue(build.pushFailure().contains("Open " + gallery.url("/account/apikeys")), "page");
    }

    @Test
    void saysWhatToClickInTheReadersLanguage() {
        key(gallery).globs("Contoso.Http");
        build.packages("Contoso.Core");
        build.with("nuget.locale", "de");
        String message = build.pushFailure();
        assertTrue(message.contains("„Glob Pattern“ (Globmuster) so ändern, dass es Contoso.Core abdeckt"), message);
        assertTrue(message.contains("The key's glob pattern does not cover Contoso.Core"), "the log stays English");
        // K7: no sentence changes its language
        assertTrue(message.contains("change \"Glob Pattern\" so that it covers Contoso.Core"), message);
        assertTrue(message.contains("\n\nhttp"), message);
    }

    @Test
    void showsOnceAndProminentlyThatTheKeyExpires() throws Exception {
        key(gallery).expires(gallery.clock().instant().plus(Duration.ofDays(3)));
        build.packages("Contoso.Core", "Contoso.Http");
        build.push();
        assertEquals(
                1,
                build.log().warnings().stream()
                        .filter(it -> it.equals("*** Your API key expires in 3 days. Visit"
                                + " https://www.nuget.org/account/apikeys to regenerate your API key. ***"))
                        .count(),
                build.log().text());
        assertTrue(build.report().contains("Your API key expires in 3 days"), "the report has it for each package");
    }

    private static GalleryKey key(NuGetGallery gallery) {
        return gallery.key(KEY, "contoso");
    }

    private static Arguments cause(String id, Consumer<NuGetGallery> setup, String proof, String advice) {
        return Arguments.of(id, setup, proof, advice);
    }
}
