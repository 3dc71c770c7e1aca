package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem.BadSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageSourceTest {
    @TempDir
    private Path base;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.nuget.org/v3/index.json",
                "http://127.0.0.1:5000/v3/INDEX.JSON",
                "https://feed.example/nuget/index.Json?team=a",
                "HTTPS://feed.example/any.json",
                "  https://feed.example/index.json\n",
            })
    void takesAJsonUrlForAServiceIndex(String text) {
        assertEquals(new PackageSource.ServiceIndexUrl(URI.create(text.strip())), parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.nuget.org/api/v2/package",
                "https://feed.example",
                "https://feed.example/index.json/",
                "https://feed.example/push?file=a.json",
                "http://[::1]:8080/nuget/",
            })
    void takesAnyOtherUrlForAPushUrl(String text) {
        assertEquals(new PackageSource.PushUrl(URI.create(text)), parse(text));
    }

    /** K5: OkHttp can use these, and .NET does. */
    @ParameterizedTest
    @CsvSource({
        "https://my_feed.example/v3/index.json, https://my_feed.example/v3/index.json, my_feed.example",
        "http://my_feed:8080/nuget, http://my_feed:8080/nuget, my_feed",
        "https://feed.example/my team/index.json, https://feed.example/my%20team/index.json, feed.example",
    })
    void takesAHostWithAnUnderscoreAndAPathWithABlank(String text, String url, String serverId) {
        PackageSource source = parse(text);

        assertEquals(Optional.of(URI.create(url)), source.webAddress());
        assertEquals(Optional.of(serverId), source.defaultServerId());
        assertFalse(source.isNuGetOrg());
    }

    @ParameterizedTest
    @CsvSource({
        "./feed, feed",
        "./feed with blanks, feed with blanks",
        "./a/../feed/, feed",
        "../feed, ../feed",
        "./index.json, index.json",
        "., ''",
    })
    void takesWhatIsWrittenAsAPathForAFolder(String text, String expected) {
        assertEquals(new PackageSource.Folder(base.resolve(expected).normalize()), parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "my feed", "a/b", "index.json", "api.nuget.org", "$(FeedUrl)"})
    void takesAFolderThatExistsHoweverItIsWritten(String text) throws IOException {
        Files.createDirectories(base.resolve(text));

        assertEquals(new PackageSource.Folder(base.resolve(text)), parse(text));
    }

    @ParameterizedTest(name = "K1: {0}")
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "api.nuget.org/v3/index.json, NO_SCHEME",
                "nuget.org/api/v2, NO_SCHEME",
                "localhost:5000/v3/index.json, NO_SCHEME",
                "feed.example.org:8080, NO_SCHEME",
                "github, NAME",
                "index.json, NAME",
                "feed, NAME",
                "out/feed, NEW_FOLDER",
                "^^, NEW_FOLDER",
                "\"https://api.nuget.org/v3/index.json\", QUOTES",
                "'https://api.nuget.org/v3/index.json', QUOTES",
                "“https://api.nuget.org/v3/index.json”, QUOTES",
                "$(FeedUrl), VARIABLE",
                "${feed.url}, VARIABLE",
                "$env:FEED_URL, VARIABLE",
                "$FEED_URL, VARIABLE",
                "%FEED_URL%, VARIABLE",
                "@feed.url@, VARIABLE",
                "~/feed, HOME",
            })
    void refusesAFolderThatIsNeitherThereNorWrittenAsAPath(String text, BadSourceReason reason) {
        assertEquals(new BadSource(text, reason), refusal(text));
    }

    @ParameterizedTest(name = "K1: {0}")
    @ValueSource(strings = {"\\\\server\\share", "//server/share", "C:/feeds/team", "C:\\feeds\\team", "d:feed"})
    @DisabledOnOs(OS.WINDOWS)
    void refusesAPathThatOnlyWindowsKnows(String text) {
        assertEquals(new BadSource(text, BadSourceReason.WINDOWS_PATH), refusal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\\\server\\share", "//server/share", "C:/feeds/team", "C:\\feeds\\team", ".\\feed", "\\feed"})
    void takesThePathsOfWindowsThere(String text) {
        assertTrue(FolderPath.of(text, base, true).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nuget.org", "NuGet.org", " nuget.org "})
    void takesNuGetsOwnNameOfItsDefaultSource(String text) throws IOException {
        Files.createDirectories(base.resolve("nuget.org"));

        assertEquals(new PackageSource.ServiceIndexUrl(URI.create(PackageSource.NUGET_ORG)), parse(text));
    }

    @Test
    void takesAnAbsolutePathForAFolder() {
        Path folder = base.resolve("far away");

        assertEquals(new PackageSource.Folder(folder), parse(folder.toString()));
    }

    @Test
    void takesAFileUrlForAFolder() {
        Path folder = base.resolve("far away");

        assertEquals(new PackageSource.Folder(folder), parse(folder.toUri().toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://feed.example/, UNSUPPORTED_SCHEME",
        "ssh://feed.example/, UNSUPPORTED_SCHEME",
        "htps://api.nuget.org/v3/index.json, UNSUPPORTED_SCHEME",
        "https://, NOT_A_URL",
        "https:index.json, NOT_A_URL",
        "https:///index.json, NOT_A_URL",
        "https://feed example/index.json, NOT_A_URL",
        "https://feed.example/{id}/index.json, NOT_A_URL",
        "https://feed.example:99999/index.json, NOT_A_URL",
        "https://feed.example:0/index.json, NOT_A_URL",
        "file:feed, NOT_A_URL",
    })
    void refusesWhatIsNeitherUrlNorPath(String text, BadSourceReason reason) {
        assertEquals(new BadSource(text, reason), refusal(text));
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:hidden@feed.example/index.json, CREDENTIALS_IN_URL",
        "https://hidden@feed.example/index.json, CREDENTIALS_IN_URL",
        "https://user:hid den@feed.example/index.json, CREDENTIALS_IN_URL",
        "https://user:hid/den@feed.example/index.json, NOT_A_URL",
        "https://user:hid@den@feed.example/index.json, CREDENTIALS_IN_URL",
        "https://user:hidden@my_feed.example/index.json, CREDENTIALS_IN_URL",
        "ftp://user:hidden@feed.example/, UNSUPPORTED_SCHEME",
    })
    void refusesCredentialsWithoutShowingThem(String text, BadSourceReason reason) {
        FeedException e = assertThrows(FeedException.class, () -> parse(text));

        BadSource problem = (BadSource) e.problem();
        assertEquals(reason, problem.reason());
        assertEquals("***@feed.example", problem.shown().replace("my_", "").replaceAll(".*//|(?<=example)/.*", ""));
        assertFalse((e + problem.shown()).contains("hid"), e.toString());
        assertFalse((e + problem.shown()).contains("den"), e.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "user:hidden@feed.example/index.json, ***@feed.example/index.json",
        "hidden@feed.example/index.json, ***@feed.example/index.json",
        "feed.example/index.json?sig=hidden, feed.example/index.json",
        "ftp://feed.example/?sig=hidden, ftp://feed.example/",
        "'@feed.url@', '@feed.url@'",
    })
    void showsNoCredentialsOfATextWithoutAScheme(String text, String shown) {
        assertEquals(shown, ((BadSource) refusal(text)).shown());
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.nuget.org/v3/index.json, true",
        "https://www.nuget.org/api/v2/package, true",
        "https://nuget.org/api/v2/package, true",
        "https://API.NuGet.ORG/v3/index.json, true",
        "https://evil-nuget.org/v3/index.json, false",
        "https://evilnuget.org/v3/index.json, false",
        "https://nuget.org.evil.example/v3/index.json, false",
        "https://feed.example/nuget.org/index.json, false",
        "https://feed.example/?nuget.org, false",
        "nuget.org, true",
    })
    void knowsNuGetOrgByItsHost(String text, boolean isNuGetOrg) {
        assertEquals(isNuGetOrg, parse(text).isNuGetOrg());
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.nuget.org/v3/index.json, nuget.org",
        "https://WWW.NUGET.ORG/api/v2/package, nuget.org",
        "https://nuget.pkg.github.com/contoso/index.json, nuget.pkg.github.com",
        "http://127.0.0.1:5000/v3/index.json, 127.0.0.1",
        "./folder,",
    })
    void namesTheServerAfterTheHost(String text, String id) {
        assertEquals(Optional.ofNullable(id), parse(text).defaultServerId());
    }

    @Test
    void showsTheUrlOrThePath() {
        assertEquals(
                "https://feed.example/index.json",
                parse("https://feed.example/index.json").shown());
        assertEquals(base.resolve("feed").toString(), parse("./feed").shown());
    }

    private PackageSource parse(String text) {
        return PackageSource.parse(text, base);
    }

    private FeedProblem refusal(String text) {
        return assertThrows(FeedException.class, () -> parse(text)).problem();
    }
}
