package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.feed.FeedCredentials.Login;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K9: what a server says in another encoding than UTF-8. */
class ResponseTextTest {
    private static final String PATH = "/api/v2/package";

    @TempDir
    private Path folder;

    /** What a header has in Latin-1 is lost when OkHttp has read it. */
    @Test
    void showsAWarningInLatin1WithoutReplacementCharacters() throws IOException {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 201 Cr\u00e9\u00e9\r\nX-NuGet-Warning: Paquet d\u00e9j\u00e0 vu\r\n"
                        + "X-NuGet-Warning: " + utf8("Paquet déjà vu") + "\r\nContent-Length: 0\r\n\r\n")) {
            ServerResponse response = FeedSetup.push(FeedSetup.packageIn(folder), server.url(PATH), FeedSetup.KEY_ONLY);
            assertEquals(List.of("Paquet d?j? vu", "Paquet déjà vu"), response.warnings());
            assertEquals("Cr?", response.shownPhrase());
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 0", "true, 66000", "false, 66000"})
    void readsABodyInUtf8OrElseInLatin1(boolean isUtf8, int more) throws IOException {
        String said = "{\"message\":\"Le paquet existe déjà.\"}";
        // 64 KB end within a character
        String body = said + " " + "é".repeat(more);
        String bytes = isUtf8 ? utf8(body) : body;
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 400 Bad Request\r\nContent-Length: " + bytes.length() + "\r\n\r\n" + bytes)) {
            String shown = FeedSetup.refusal(FeedSetup.packageIn(folder), server.url(PATH))
                    .answer()
                    .message();
            assertEquals("Le paquet existe déjà.", shown.replaceAll("^\\{\"message\":\"|\"} é+\\.\\.\\.$", ""));
        }
    }

    /** K2: a password beyond ASCII is found in either encoding. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void hidesAPasswordThatAServerEchoes(boolean isUtf8) throws IOException {
        String password = "pass£wörd";
        String echo = isUtf8 ? utf8(password) : password;
        try (RawServer server = RawServer.answering("HTTP/1.1 403 no " + echo + "\r\nX-NuGet-Warning: no " + echo
                + "\r\nContent-Length: " + (echo.length() + 4) + "\r\n\r\n\u00e9" + "no " + echo)) {
            FeedCredentials login = new FeedCredentials(Optional.empty(), Optional.of(new Login("me", password)));
            FeedException refused = assertThrows(
                    FeedException.class, () -> FeedSetup.push(FeedSetup.packageIn(folder), server.url(PATH), login));
            ServerResponse answer = ((FeedProblem.PushRefused) refused.problem()).answer();
            assertEquals("no *** - éno ***", answer.message());
            assertEquals(List.of("no ***"), answer.warnings());
        }
    }

    /** One character for each byte. */
    private static String utf8(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
