package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import io.github.nugetmaven.feed.FeedProblem.NoAnswer;
import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.feed.FeedProblem.Sent;
import io.github.nugetmaven.feed.FileChange;
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

    /** K9: who has everything and keeps silent is asked what it has, and not sent everything again. */
    @Test
    void sendsNothingAgainAfterASilenceThatFollowedAWholeUpload() {
        assertTrue(wait(1, new NoAnswer(URL, ConnectionFailure.TIMEOUT, "", Sent.WHOLE))
                .isEmpty());
        assertTrue(wait(1, new NoAnswer(URL, ConnectionFailure.BROKEN, "", Sent.WHOLE))
                .isPresent());
    }

    /** K9: the index is read with the same retries as an upload. */
    @ParameterizedTest
    @CsvSource({"500, true", "503, true", "429, true", "408, true", "404, false", "401, false", "403, false"})
    void repeatsWhatMayPassOfAnIndex(int status, boolean isRepeated) {
        assertEquals(
                isRepeated,
                wait(1, new FeedProblem.IndexRefused(answer(status, "", ""))).isPresent());
        assertEquals(Optional.of(Duration.ofSeconds(7)), wait(1, new FeedProblem.IndexRefused(answer(503, "", "7"))));
    }

    /** K1: an attempt may have arrived only if all of it went out and no complete answer said otherwise. */
    @ParameterizedTest
    @CsvSource({
        "500, true",
        "502, true",
        "504, true",
        "503, false",
        "408, false",
        "505, false",
        "429, false",
        "403, false",
        "409, false",
        "201, false"
    })
    void knowsWhichAnswersMayHideAnArrival(int status, boolean mayHaveArrived) {
        ServerResponse answer = answer(status, "", "");
        PushRefusal refusal = PushRefusal.of(answer);
        assertEquals(mayHaveArrived, new PushRefused(answer, refusal).mayHaveArrived());
        assertFalse(new PushRefused(answer, refusal, new Sent(99, 100)).mayHaveArrived());
    }

    @Test
    void knowsThatHalfAnUploadHasNotArrived() {
        for (ConnectionFailure failure : ConnectionFailure.values()) {
            assertTrue(new NoAnswer(URL, failure, "", Sent.WHOLE).mayHaveArrived());
            assertFalse(new NoAnswer(URL, failure, "", new Sent(99, 100)).mayHaveArrived());
            assertFalse(new NoAnswer(URL, failure, "").mayHaveArrived());
        }
    }

    @Test
    void repeatsNothingThatHappenedToAFileHere() {
        for (FileChange change : FileChange.values()) {
            assertTrue(wait(1, new FeedProblem.FileChanged(java.nio.file.Path.of("x"), change, ""))
                    .isEmpty());
        }
    }

    @Test
    void stopsAfterTheLastAttempt() {
        assertTrue(wait(2, refused(PushRefusal.SERVER_FAILURE, "")).isPresent());
        assertTrue(wait(3, refused(PushRefusal.SERVER_FAILURE, "")).isEmpty());
        assertTrue(new RetryPolicy(1, new Random())
                .waitAfter(1, refused(PushRefusal.QUOTA, "1"), pause -> pause, NOW)
                .isEmpty());
    }

    /** K9: as NuGet's own client, 2 s, then 4 s, each with something on top. */
    @Test
    void waitsLongerEachTimeUpToALimit() {
        RetryPolicy patient = new RetryPolicy(100, new Random(7));
        for (int attempt = 1; attempt < 50; attempt++) {
            long least = Math.min(30_000, 2000L << Math.min(attempt - 1, 10));
            long wait = patient.waitAfter(attempt, refused(PushRefusal.SERVER_FAILURE, ""), pause -> pause, NOW)
                    .orElseThrow()
                    .toMillis();
            assertTrue(least <= wait && wait <= least * 1.2, attempt + ": " + wait);
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
        assertTrue(wait(1, refused(PushRefusal.QUOTA, "soon")).orElseThrow().compareTo(Duration.ofSeconds(3)) <= 0);
    }

    private Optional<Duration> wait(int attempt, FeedProblem problem) {
        return policy.waitAfter(attempt, problem, pause -> pause, NOW);
    }

    private static PushRefused refused(PushRefusal refusal, String retryAfter) {
        return new PushRefused(answer("", retryAfter), refusal);
    }

    private static ServerResponse answer(String body, String retryAfter) {
        return answer(503, body, retryAfter);
    }

    private static ServerResponse answer(int status, String body, String retryAfter) {
        return new ServerResponse(URL, status, "", body, "", List.of(), Optional.empty(), RetryAfter.parse(retryAfter));
    }
}
