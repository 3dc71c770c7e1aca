package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceIndexTest {
    private static final URI URL = URI.create("https://feed.example/v3/index.json");
    private static final String PUSH = "PackagePublish/2.0.0";

    @Test
    void findsATypeGivenAsText() {
        assertEquals(found("/push"), publishUrl(entry("/push", text(PUSH))));
    }

    @Test
    void readsAnIndexThatBeginsWithAByteOrderMark() {
        String json = "\uFEFF" + index(entry("/push", text("PackagePublish/2.0.0")));
        assertEquals(found("/push"), ServiceIndex.parse(URL, json).find(ServiceIndex.PACKAGE_PUBLISH));
    }

    @Test
    void findsATypeAmongSeveral() {
        assertEquals(found("/push"), publishUrl(entry("/push", "[\"Other/1.0.0\", 7, null, {}, \"" + PUSH + "\"]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.0", "3.0.0-beta.1", "3.2.1", "3.0.0+build", "3.10.0-a+b"})
    void takesAnyIndexOfMajorVersion3(String version) {
        String json = index(entry("/push", text(PUSH))).replace("3.0.0\",\"res", version + "\",\"res");

        assertEquals(found("/push"), ServiceIndex.parse(URL, json).find(ServiceIndex.PACKAGE_PUBLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2.0.0\"",
                "\"4.0.0\"",
                "\"3\"",
                "\"3.0\"",
                "\"3.0.0.0\"",
                "\"03.0.0\"",
                "\"3.00.0\"",
                "\"30.0.0\"",
                "\"\"",
                "\"v3.0.0\"",
                "3.0",
                "3",
                "null",
                "true",
                "[]",
                "[\"3.0.0\"]",
                "{}"
            })
    void refusesAnyOtherVersion(String version) {
        assertNotAnIndex("{\"version\":" + version + ",\"resources\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "7",
                "\"text\"",
                "[]",
                "{}",
                "{",
                "{\"version\":\"3.0.0\"}",
                "]",
                "{\"resources\":[]}",
                "{\"version\":\"3.0.0\",\"resources\":null}",
                "{\"version\":\"3.0.0\",\"resources\":{}}",
                "{\"version\":\"3.0.0\",\"resources\":\"none\"}",
                "{\"version\":\"3.0.0\",\"resources\":[7]}",
                "{\"version\":\"3.0.0\",\"resources\":[[]]}",
                "{\"version\":\"3.0.0\",\"resources\":[null,{}]}",
                "{\"version\":\"3.0.0\",\"resources\":[{},,{}]}",
                "/* of ours */{\"version\":\"3.0.0\",\"resources\":[]}",
                "3.0.0-",
                "{\"version\":\"3.0.0\",\"resources\":[]} trailing",
                "{\"version\":\"3.0.0\",\"resources\":[",
                "<!DOCTYPE html><html><body>Sign in</body></html>",
                "<?xml version=\"1.0\"?><service/>",
                "Not found",
                "\u0000",
                "\uFEFF"
            })
    void refusesWhatIsNotAnIndex(String text) {
        assertNotAnIndex(text);
    }

    /** K5: what .NET uses. */
    @Test
    void takesAHostWithAnUnderscoreAndAPathWithABlank() {
        String entry = "{\"@id\":\"https://my_feed.example/my team/push\",\"@type\":\"PackagePublish/2.0.0\"}";

        assertEquals(Optional.of(URI.create("https://my_feed.example/my%20team/push")), publishUrl(entry));
    }

    @ParameterizedTest(name = "R6 {0}")
    @CsvSource({
        "https://-a.example/push, https://-a.example/push",
        "https://a_b.example:8080/push, https://a_b.example:8080/push",
        "https://b\u00fccher.example/push, https://xn--bcher-kva.example/push",
        "' https://feed.example/a b?c=d e ', https://feed.example/a%20b?c=d%20e",
        "https://feed.example/{id}, https://feed.example/%7Bid%7D",
        "https://feed.example/%zz, https://feed.example/%25zz",
        "https://[::1]:5000/push, https://[::1]:5000/push",
    })
    void takesTheUrlsThatNuGetTakes(String id, String url) {
        URI found = publishUrl("{\"@id\":\"" + id + "\",\"@type\":\"" + PUSH + "\"}")
                .orElseThrow();

        assertEquals(url, HttpUrl.get(found).toString());
        assertEquals(HttpUrl.get(url).host(), FeedUrl.host(found).replaceAll("[\\[\\]]", ""));
    }

    @Test
    void prefersTheVersionedBaseAddress() {
        String entries = entry("/plain", text("PackageBaseAddress/3.0.0")) + ","
                + entry("/versioned", text("PackageBaseAddress/Versioned"));

        assertEquals(
                found("/versioned"), ServiceIndex.parse(URL, index(entries)).find(ServiceIndex.PACKAGE_BASE_ADDRESS));
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertNotAnIndex("{\"version\":" + "[".repeat(100_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"@id\":null,\"@type\":null}",
                "{\"@id\":7,\"@type\":7}",
                "{\"@id\":[],\"@type\":{}}",
                "{\"@id\":\"https://feed.example/a\"}",
                "{\"@type\":\"PackagePublish/2.0.0\"}",
                "{\"@id\":\"\",\"@type\":\"PackagePublish/2.0.0\"}",
                "{\"@id\":\"/relative\",\"@type\":\"PackagePublish/2.0.0\"}",
                "{\"@id\":\"ftp://feed.example/\",\"@type\":\"PackagePublish/2.0.0\"}",
                "{\"@id\":\"https://feed.example:99999/\",\"@type\":\"PackagePublish/2.0.0\"}",
                "{\"@id\":\"https:\",\"@type\":\"PackagePublish/2.0.0\"}",
                "{\"@id\":\"https://feed.example/a\",\"@type\":\"packagepublish/2.0.0\"}",
                "{\"@id\":\"https://feed.example/a\",\"@type\":\"PackagePublish\"}",
                "{\"@id\":\"https://feed.example/a\",\"@type\":\"PackagePublish/2.0.0 \"}",
                "{\"@id\":\"https://feed.example/a\",\"@type\":[[\"PackagePublish/2.0.0\"]]}",
                "{\"@id\":\"https://feed.example/a\",\"@type\":\"PackagePublish/2.0.0\",\"clientVersion\":\"soon\"}",
                "{\"@id\":\"https://feed.example/a\",\"@type\":\"PackagePublish/2.0.0\",\"clientVersion\":\"99.0.0\"}",
            })
    void skipsAnEntryThatIsOfNoUse(String useless) {
        assertEquals(Optional.empty(), publishUrl(useless));
        assertEquals(found("/push"), publishUrl(useless + "," + entry("/push", text(PUSH))));
    }

    @Test
    void prefersTheVersionedType() {
        String entries = entry("/plain", text(PUSH)) + "," + entry("/versioned", text("PackagePublish/Versioned"));

        assertEquals(found("/versioned"), publishUrl(entries));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0, 2.0.0, /b",
        "2.0.0, 1.0.0, /a",
        "4.1.0, 4.1.1, /b",
        "8.0.0, 8.0.1, /a",
        "8.0.0, 8.0.0-beta, /a",
        "4.0.0, 8.0.0-beta, /b",
        "9.0.0, 4.1.0, /b",
        "99999999999.0.0, 4.1.0, /b",
        "4.1, 4.0.0, /b",
        "soon,  0.0.0, /b",
        ",      0.0.0, /a",
        ",      0.0.1, /b",
    })
    void takesTheHighestClientVersionThatIsNotAboveOursThenTheFirst(String a, String b, String expected) {
        assertEquals(found(expected), publishUrl(since("/a", a) + "," + since("/b", b)));
    }

    @Test
    void findsSymbolsByTheirOwnTypeOnly() {
        ServiceIndex index = ServiceIndex.parse(URL, index(entry("/sym", text("SymbolPackagePublish/4.9.0"))));

        assertEquals(found("/sym"), index.find(ServiceIndex.SYMBOL_PACKAGE_PUBLISH));
        assertEquals(Optional.empty(), index.find(ServiceIndex.PACKAGE_PUBLISH));
    }

    @Test
    void saysWhichTypeIsMissing() {
        ServiceIndex index = ServiceIndex.parse(URL, index(""));

        FeedException e = assertThrows(FeedException.class, () -> index.require(ServiceIndex.PACKAGE_PUBLISH));

        assertEquals(new FeedProblem.NoResource(URL, PUSH), e.problem());
    }

    private static Optional<URI> publishUrl(String entries) {
        return ServiceIndex.parse(URL, index(entries)).find(ServiceIndex.PACKAGE_PUBLISH);
    }

    private static Optional<URI> found(String path) {
        return Optional.of(URI.create("https://feed.example" + path));
    }

    private static String index(String entries) {
        return "{\"unknown\":{\"a\":[1]},\"version\":\"3.0.0\",\"resources\":[" + entries + "],\"@context\":{}}";
    }

    private static String entry(String path, String type) {
        return "{\"@id\":\"https://feed.example" + path + "\",\"@type\":" + type + ",\"comment\":\"\"}";
    }

    private static String since(String path, String version) {
        String entry = entry(path, text(PUSH));
        return version == null ? entry : entry.replaceFirst("}$", ",\"clientVersion\":\"" + version + "\"}");
    }

    private static String text(String value) {
        return "\"" + value + "\"";
    }

    private static void assertNotAnIndex(String text) {
        FeedException e = assertThrows(FeedException.class, () -> ServiceIndex.parse(URL, text));
        assertEquals(FeedProblem.NotAnIndex.class, e.problem().getClass());
    }
}
