package io.github.nugetmaven.feed;

import static io.github.nugetmaven.feed.FeedSetup.KEY;
import static io.github.nugetmaven.feed.FeedSetup.KEY_AND_LOGIN;
import static io.github.nugetmaven.feed.FeedSetup.KEY_ONLY;
import static io.github.nugetmaven.feed.FeedSetup.PASSWORD;
import static io.github.nugetmaven.feed.FeedSetup.answer;
import static io.github.nugetmaven.feed.FeedSetup.failure;
import static io.github.nugetmaven.feed.FeedSetup.refusal;
import static io.github.nugetmaven.feed.FeedSetup.server;
import static io.github.nugetmaven.feed.FeedSetup.url;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.nupkg.PackageFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a push reads the responses that it may get. */
class PushResponseTest {
    private static final String PATH = "/api/v2/package";
    private static final String LOGIN_PAGE =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body><form/></body></html>";

    private PackageFile file;

    @BeforeEach
    void makePackage(@TempDir Path folder) throws IOException {
        file = FeedSetup.packageIn(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void acceptsASuccess(int status) throws IOException {
        try (MockWebServer server = server(answer(status, "Fine", "stored"))) {
            assertEquals(
                    status, FeedSetup.push(file, url(server, PATH), KEY_ONLY).status());
        }
    }

    @Test
    void takesCreatedWithoutABodyForSuccessWhateverItsType() throws IOException {
        try (MockWebServer server =
                server(answer(201, "Created", "", "Content-Type: text/html"), answer(204, "", ""))) {
            assertEquals(201, FeedSetup.push(file, url(server, PATH), KEY_ONLY).status());
            assertEquals(204, FeedSetup.push(file, url(server, PATH), KEY_ONLY).status());
        }
    }

    @ParameterizedTest
    @CsvSource({"200, WEB_PAGE", "203, WEB_PAGE", "206, WEB_PAGE"})
    void doesNotTakeAWebPageForASuccess(int status, PushRefusal meaning) throws IOException {
        try (MockWebServer server = server(answer(status, "Fine", LOGIN_PAGE, "Content-Type: text/html"))) {
            PushRefused refused = refusal(file, url(server, PATH));
            assertEquals(meaning, refused.refusal());
            assertEquals("a web page, \"Sign in\"", refused.answer().message());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'<form action=\"/login\"><input name=\"user\"></form>', text/html",
        "' <meta http-equiv=\"refresh\" content=\"0; url=/login\">', 'Text/HTML; charset=utf-8'",
        "'<script>location = \"/login\"</script>', text/html",
        "'\ufeff<!DOCTYPE html><title>Sign in</title>', ''",
        "'<html xmlns=\"http://www.w3.org/1999/xhtml\"/>', application/xhtml+xml"
    })
    void knowsAPageByItsTypeOrItsLooks(String page, String type) throws IOException {
        try (MockWebServer server = server(answer(200, "OK", page, "Content-Type: " + type))) {
            assertEquals(PushRefusal.WEB_PAGE, refusal(file, url(server, PATH)).refusal());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "The package was stored., text/html",
        "{\"stored\":true}, text/html",
        "<stored/>, application/xml",
        "a < b, text/plain"
    })
    void doesNotTakeTextForAWebPage(String words, String type) throws IOException {
        try (MockWebServer server = server(answer(201, "Created", words, "Content-Type: " + type))) {
            assertEquals(201, FeedSetup.push(file, url(server, PATH), KEY_ONLY).status());
        }
    }

    static Stream<MockResponse> pieces() {
        Buffer words = new Buffer().writeUtf8("The package was stored.");
        MockResponse.Builder created = new MockResponse.Builder().status("HTTP/1.1 201 Created");
        return Stream.of(
                created.body(words.copy())
                        .setHeader("Content-Length", words.size() + 1)
                        .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                        .build(),
                created.chunkedBody(words.copy(), 4)
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build(),
                answer(201, "Created", "no chunk", "Transfer-Encoding: chunked"),
                answer(201, "Created", "not packed", "Content-Encoding: gzip"),
                answer(204, "No Content", "and yet some"),
                answer(201, "Created", "", "X: " + "x".repeat(1 << 20)),
                new MockResponse.Builder().status("HTTP/1.1 OK").build(),
                new MockResponse.Builder().status("220 mail.example ESMTP").build());
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void treatsAnIncompleteResponseAsALostOne(MockResponse piece) throws IOException {
        try (MockWebServer server = server(piece)) {
            FeedProblem.NoAnswer none = assertInstanceOf(
                    FeedProblem.NoAnswer.class, failure(file, url(server, PATH)).problem());
            assertEquals(FeedProblem.ConnectionFailure.BROKEN, none.failure());
        }
    }

    @Test
    void doesNotTakeAPartialResponseForASuccess() throws IOException {
        try (MockWebServer server = server(answer(206, "Partial Content", "x"))) {
            assertEquals(
                    PushRefusal.UNEXPECTED, refusal(file, url(server, PATH)).refusal());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 413, 429, 500, 503})
    void findsTheReasonWhereverTheServerPutIt(int status) throws IOException {
        String why = "because of the moon";
        try (MockWebServer server = server(
                answer(status, why, ""),
                answer(status, why, why + "\n"),
                answer(status, why, "<html><head><title>Runtime Error</title></head></html>"),
                answer(status, "", why),
                answer(status, "Bad Request", "{\"errors\":[{\"code\":7,\"message\":\"" + why + "\"}]}"),
                answer(status, "Conflict", "{\"statusCode\":409,\"message\":\"" + why + "\"}"),
                answer(status, "Forbidden", "{\"error\":{\"message\":\"" + why + "\"}}"))) {
            for (int i = 0; i < 7; i++) {
                PushRefused refused = refusal(file, url(server, PATH));
                assertEquals(status, refused.answer().status());
                assertEquals(why, refused.answer().message());
            }
        }
    }

    @Test
    void saysNothingWhereTheServerSaidNothing() throws IOException {
        try (MockWebServer server = server(answer(403, "Forbidden", ""), answer(500, "", " \r\n"))) {
            assertEquals("", refusal(file, url(server, PATH)).answer().message());
            assertEquals("", refusal(file, url(server, PATH)).answer().message());
        }
    }

    @Test
    void takesTheWholeTextWhereThePhraseWasCut() throws IOException {
        String whole = "The package is invalid because " + "x".repeat(500) + " and so on.";
        try (MockWebServer server = server(answer(400, whole.substring(0, 509) + "...", whole))) {
            assertEquals(whole, refusal(file, url(server, PATH)).answer().message());
        }
    }

    @Test
    void cutsWhatIsTooLongAndDropsWhatCannotBeSeen() throws IOException {
        String hostile = "\u001b[31mred\u0007\u202e\u009bwho";
        try (MockWebServer server = server(
                answer(400, "", "y".repeat(1 << 20)),
                answer(400, "", hostile),
                answer(400, "", "{\"a\":".repeat(9999)))) {
            assertEquals(
                    603, refusal(file, url(server, PATH)).answer().message().length());
            assertEquals(
                    "[31mred who", refusal(file, url(server, PATH)).answer().message());
            assertFalse(refusal(file, url(server, PATH)).answer().message().isEmpty());
        }
    }

    @Test
    void dropsWhatCannotBeSeenFromALineThatIsNotHttp() throws IOException {
        String hostile = "NO-HTTP \u001b[31mred\u0007 " + "y".repeat(1 << 12);
        try (MockWebServer server =
                server(new MockResponse.Builder().status(hostile).build())) {
            FeedException failure = FeedSetup.failure(file, url(server, PATH));
            String detail = ((FeedProblem.NoAnswer) failure.problem()).detail();
            assertTrue(detail.contains("NO-HTTP [31mred yyy"), detail);
            assertTrue(detail.length() < 700, detail);
            assertNull(failure.getCause());
        }
    }

    @Test
    void showsEveryWarningOfASuccessAndOfAFailure() throws IOException {
        String[] warnings = {"X-NuGet-Warning: one", "X-NuGet-Warning: two"};
        try (MockWebServer server = server(answer(201, "Created", "", warnings), answer(403, "No", "", warnings))) {
            assertEquals(
                    List.of("one", "two"),
                    FeedSetup.push(file, url(server, PATH), KEY_ONLY).warnings());
            assertEquals(
                    List.of("one", "two"),
                    refusal(file, url(server, PATH)).answer().warnings());
        }
    }

    @Test
    void hidesASecretThatTheServerEchoes() throws IOException {
        String login = KEY_AND_LOGIN.login().orElseThrow().header().substring("Basic ".length());
        String echo = KEY + " and " + PASSWORD + " and " + login;
        try (MockWebServer server = server(answer(
                403,
                "No " + KEY,
                echo,
                "X-NuGet-Warning: " + echo,
                "Location: http://127.0.0.1/" + KEY + "?token=abc",
                "Retry-After: " + KEY))) {
            FeedException failure = FeedSetup.failure(file, url(server, PATH));
            for (String secret : List.of(KEY, PASSWORD, login, "token=abc")) {
                assertFalse(failure.toString().contains(secret), failure.toString());
            }
            ServerResponse answer = ((PushRefused) failure.problem()).answer();
            assertEquals("No *** - *** and *** and ***", answer.message());
            assertEquals(List.of("*** and *** and ***"), answer.warnings());
            assertEquals(Optional.of("http://127.0.0.1/***"), answer.location());
        }
    }
}
