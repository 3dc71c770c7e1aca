package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.net.URI;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageVersionsTest {
    @ParameterizedTest
    @CsvSource({
        "'', /contoso.core/index.json",
        "/, /contoso.core/index.json",
        "/flat, /flat/contoso.core/index.json",
        "/flat/, /flat/contoso.core/index.json",
    })
    void asksBelowTheAddressHoweverThatIsWritten(String base, String path) throws Exception {
        PackageIdentity identity = new PackageIdentity(PackageId.of("Contoso.Core"), NuGetVersion.parse("1.0"));
        try (MockWebServer feed = FeedSetup.server(FeedSetup.answer(200, "OK", "{\"versions\":[\"1.0.0\"]}"));
                FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), FeedCredentials.NONE)) {
            URI flatContainer = URI.create(FeedSetup.url(feed, base));
            assertEquals(Presence.TAKEN, new PackageVersions(client, flatContainer).find(identity));
            assertEquals(path, feed.takeRequest().getUrl().encodedPath());
        }
    }
}
