package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import io.github.nugetmaven.feed.FeedProblem.NoAnswer;
import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.feed.RetryAfter;
import io.github.nugetmaven.feed.ServerResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {
    private static final URI URL = URI.create("https://feed.example.org/api/v2/package/");
    private static final Instant NOW = Instant.parse("2026-11-21T10:15:30Z");
    private static final Set<PushRefusal> TRANSIENT = EnumSet.of(PushRefusal.QUOTA, PushRefusal.SERVER_FAILURE);
    private static final Set<ConnectionFailure> PASSING = EnumSet.of(
            ConnectionFailure.UNKNOWN_HOST,
            ConnectionFailure.REFUSED,
            ConnectionFailure.TIMEOUT,
            ConnectionFailure.BROKEN);

    private final RetryPolicy policy = new RetryPolicy(3, new Random(1));

    @ParameterizedTest
    @EnumSource
    void retriesOnlyWhatAnotherAttemptCanFix(PushRefusal refusal) {
        assertEquals(TRANSIENT.contains(refusal), wait(1, refused(refusal, "")).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void retriesAfterAConnectionFailure(ConnectionFailure failure) {
        assertEquals(
                PASSING.contains(failure),
                wait(1, new NoAnswer(URL, failure, "")).isPresent());
    }

    @Test
    void stopsAfterTheLastAttempt() {
        assertTrue(wait(2, refused(PushRefusal.SERVER_FAILURE, "")).isPresent());
        assertTrue(wait(3, refused(PushRefusal.SERVER_FAILURE, "")).isEmpty());
        assertTrue(new RetryPolicy(1, new Random())
                .waitAfter(1, refused(PushRefusal.QUOTA, "1"), pause -> pause, NOW)
                .isEmpty());
    }

    @Test
    void waitsAtRandomUpToALimitThatGrows() {
        RetryPolicy patient = new RetryPolicy(100, new Random(7));
        for (int attempt = 1; attempt < 50; attempt++) {
            Duration limit = Duration.ofMillis(Math.min(30_000, 1000L << Math.min(attempt - 1, 10)));
            Duration wait = patient.waitAfter(attempt, refused(PushRefusal.SERVER_FAILURE, ""), pause -> pause, NOW)
                    .orElseThrow();
            assertTrue(wait.compareTo(limit) <= 0 && !wait.isNegative(), attempt + ": " + wait);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "0, 0",
        "'Sat, 21 Nov 2026 10:16:30 GMT', 60",
        "'Sat, 21 Nov 2026 10:15:00 GMT', 0",
    })
    void waitsAsLongAsTheServerAsks(String header, long seconds) {
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), wait(1, refused(PushRefusal.QUOTA, header)));
    }

    @Test
    void readsTheWordsOfNuGetOrgsLimiter() {
        FeedProblem limited = new PushRefused(
                answer("{\"statusCode\":429,\"message\":\"Rate limit is exceeded. Try again in 56 seconds.\"}", ""),
                PushRefusal.QUOTA);
        assertEquals(Optional.of(Duration.ofSeconds(56)), wait(1, limited));
    }

    @Test
    void waitsNoLongerThanABuildShouldStandStill() {
        assertTrue(wait(1, refused(PushRefusal.QUOTA, "3000")).isEmpty());
        assertTrue(wait(1, refused(PushRefusal.QUOTA, "600")).isPresent());
        assertTrue(policy.waitAfter(1, refused(PushRefusal.QUOTA, "60"), pause -> pause.plusSeconds(541), NOW)
                .isEmpty());
    }

    @Test
    void backsOffWhereTheServersWishCannotBeRead() {
        assertTrue(wait(1, refused(PushRefusal.QUOTA, "soon")).orElseThrow().compareTo(Duration.ofSeconds(1)) <= 0);
    }

    private Optional<Duration> wait(int attempt, FeedProblem problem) {
        return policy.waitAfter(attempt, problem, pause -> pause, NOW);
    }

    private static PushRefused refused(PushRefusal refusal, String retryAfter) {
        return new PushRefused(answer("", retryAfter), refusal);
    }

    private static ServerResponse answer(String body, String retryAfter) {
        return new ServerResponse(URL, 503, "", body, "", List.of(), Optional.empty(), RetryAfter.parse(retryAfter));
    }
}
