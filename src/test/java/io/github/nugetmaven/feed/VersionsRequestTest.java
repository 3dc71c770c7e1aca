package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import java.net.URI;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsRequestTest {
    private static final PackageId ID = PackageId.of("Contoso.Core");

    @ParameterizedTest
    @CsvSource({
        "'', /contoso.core/index.json",
        "/, /contoso.core/index.json",
        "/flat, /flat/contoso.core/index.json",
        "/flat/, /flat/contoso.core/index.json",
    })
    void asksBelowTheAddressHoweverThatIsWritten(String base, String path) throws Exception {
        try (MockWebServer feed = FeedSetup.server(FeedSetup.answer(200, "OK", "{\"versions\":[\"1.0.0\"]}"))) {
            assertEquals(Presence.TAKEN, versions(feed, base).presenceOf(NuGetVersion.parse("1.0")));
            assertEquals(path, feed.takeRequest().getUrl().encodedPath());
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            200 | {"versions":["1.0.0","2.0.0-RC.1"]} | 1.0         | TAKEN
            200 | {"versions":["1.0.0","2.0.0-RC.1"]} | 2.0.0-rc.1  | TAKEN
            200 | {"versions":["1.0.0","2.0.0-RC.1"]} | 2.0.0       | NEW_VERSION
            200 | {"versions":["garbage",null]}       | 1.0.0       | NEW_VERSION
            200 | {"versions":[null]}                 | 1.0.0       | NEW_ID
            200 | {"versions":[]}                     | 1.0.0       | NEW_ID
            404 | ``                                  | 1.0.0       | NEW_ID
            200 | {}                                  | 1.0.0       | UNKNOWN
            200 | null                                | 1.0.0       | UNKNOWN
            200 | <html></html>                       | 1.0.0       | UNKNOWN
            200 | {"versions":[{"a":"b"}]}            | 1.0.0       | UNKNOWN
            302 | ``                                  | 1.0.0       | UNKNOWN
            401 | ``                                  | 1.0.0       | UNKNOWN
            503 | ``                                  | 1.0.0       | UNKNOWN
            """)
    void understandsWhatComesBack(int status, String body, String version, Presence presence) throws Exception {
        try (MockWebServer feed = FeedSetup.server(FeedSetup.answer(status, "", body))) {
            assertEquals(presence, versions(feed, "/").presenceOf(NuGetVersion.parse(version)));
        }
    }

    @Test
    void failsWithoutACompleteResponse() throws Exception {
        MockResponse dropped = new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
        try (MockWebServer feed = FeedSetup.server(dropped)) {
            assertThrows(FeedException.class, () -> versions(feed, "/"));
        }
    }

    private static FeedVersions versions(MockWebServer feed, String base) {
        try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), FeedCredentials.NONE)) {
            return new VersionsRequest(client, URI.create(FeedSetup.url(feed, base))).send(ID);
        }
    }
}
