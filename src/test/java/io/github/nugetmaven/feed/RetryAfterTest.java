package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:15:30Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "' 60 ', 60", "007, 7", "999999999, 999999999"})
    void readsSeconds(String header, long seconds) {
        Duration delay = Duration.ofSeconds(seconds);

        assertEquals(Optional.of(new RetryAfter.Delay(delay)), RetryAfter.parse(header));
        assertEquals(Optional.of(delay), RetryAfter.parse(header).flatMap(it -> it.from(NOW)));
    }

    @ParameterizedTest
    @CsvSource({
        "'Sat, 21 Nov 2026 10:16:30 GMT', 2026-11-21T10:16:30Z, 60",
        "'Sat, 21 Nov 2026 10:15:00 GMT', 2026-11-21T10:15:00Z, 0",
        "'Wed, 1 Jan 1975 00:00:00 GMT', 1975-01-01T00:00:00Z, 0",
    })
    void readsADate(String header, Instant time, long seconds) {
        assertEquals(Optional.of(new RetryAfter.Date(time)), RetryAfter.parse(header));
        assertEquals(
                Optional.of(Duration.ofSeconds(seconds)),
                RetryAfter.parse(header).flatMap(it -> it.from(NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2 hours", "Sat, 21 Nov 2026 25:00:00 GMT", "bald, etwa um zehn"})
    void keepsWordsThatSayNoTime(String header) {
        assertEquals(Optional.of(new RetryAfter.Words(header)), RetryAfter.parse(header));
        assertEquals(Optional.empty(), RetryAfter.parse(header).flatMap(it -> it.from(NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "1.5", "1000000000", "99999999999999999999", "***", "+7", "٣"})
    void ignoresAnAbsurdValue(String header) {
        assertEquals(Optional.empty(), RetryAfter.parse(header));
    }

    @Test
    void readsTheWordsOfNuGetOrgsLimiterWhereThereIsNoHeader() {
        String limit = "{\"statusCode\":429,\"message\":\"Rate limit is exceeded. Try again in 56 seconds.\"}";
        Optional<RetryAfter> inWords = Optional.of(new RetryAfter.Delay(Duration.ofSeconds(56)));

        assertEquals(inWords, response(429, limit, "").retryAfter());
        assertEquals(
                inWords,
                response(403, "Out of quota. Try again in 56 second", "").retryAfter());
        assertEquals(RetryAfter.parse("7"), response(429, limit, "7").retryAfter());
        assertEquals(inWords, response(429, limit, "99999999999999999999").retryAfter());
        assertEquals(
                Optional.empty(),
                response(429, limit.replace("56", "9".repeat(20)), "").retryAfter());
        assertEquals(Optional.empty(), response(200, limit, "").retryAfter());
    }

    @Test
    void comesFromTheHeaderInAFormThatCanBeShown(@TempDir Path folder) throws IOException {
        try (MockWebServer feed = FeedSetup.server(
                FeedSetup.answer(429, "", "", "Retry-After: 30"),
                FeedSetup.answer(429, "", "", "Retry-After: after\u001b[31m " + FeedSetup.KEY))) {
            String url = FeedSetup.url(feed, "/");
            assertEquals(RetryAfter.parse("30"), retryAfter(folder, url));
            assertEquals(Optional.of(new RetryAfter.Words("after [31m ***")), retryAfter(folder, url));
        }
    }

    private static Optional<RetryAfter> retryAfter(Path folder, String url) throws IOException {
        return FeedSetup.refusal(FeedSetup.packageIn(folder), url).answer().retryAfter();
    }

    private static ServerResponse response(int status, String body, String header) {
        URI url = URI.create("https://feed.example/");
        return new ServerResponse(url, status, "", body, "", List.of(), Optional.empty(), RetryAfter.parse(header));
    }
}
