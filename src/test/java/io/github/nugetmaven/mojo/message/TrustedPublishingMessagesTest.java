package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.auth.CiSystem;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.NoKey;
import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.feed.TokenRefusal;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrustedPublishingMessagesTest {
    private static final URI TOKEN_URL = URI.create("https://www.nuget.org/api/v2/token");
    private static final KeyProblem.NotFound NOT_FOUND =
            new KeyProblem.NotFound("NUGET_API_KEY", "nuget.org", false, false);

    /** Every problem on the way to a key. Tests of problems that contain one use these too. */
    static Stream<Arguments> problems() {
        return Stream.of(
                problem(
                        new NoKey.NoJobToken("ci.example.org answered 403: No"),
                        "GitHub did not give this job a token: ci.example.org answered 403: No. Check",
                        "`permissions: id-token: write`"),
                unanswered(FeedProblem.ConnectionFailure.UNKNOWN_HOST, "The host www.nuget.org", "typo"),
                unanswered(
                        FeedProblem.ConnectionFailure.TLS,
                        "Cannot establish a secure connection",
                        "the stack's words. Check"),
                unanswered(FeedProblem.ConnectionFailure.PROXY, "The proxy refused", "Check the <proxy>"),
                unanswered(
                        FeedProblem.ConnectionFailure.REFUSED,
                        "Cannot connect to " + TOKEN_URL + ": the stack's words. Check",
                        "reachable from this machine"),
                unanswered(FeedProblem.ConnectionFailure.TIMEOUT, "did not answer", "a token is never sent twice"),
                unanswered(
                        FeedProblem.ConnectionFailure.BROKEN,
                        "was lost: the stack's words. Run",
                        "a token is never sent twice"),
                problem(
                        new NoKey.TokenRefused(answer("The moon is full"), TokenRefusal.OTHER),
                        TOKEN_URL + " answered 401: The moon is full. Check",
                        "the user who created the policy",
                        "workflow file, branch and environment",
                        "active for 7 days"),
                problem(new NoKey.NoKeyInAnswer(TOKEN_URL), "without a key", "nuget.trustedPublishing.tokenUrl"),
                problem(
                        new NoKey.TokenSpent(Optional.of(Instant.parse("2026-11-21T10:15:59Z"))),
                        "expired at 2026-11-21 10:15 UTC. Run the job again",
                        "fewer packages"),
                problem(new NoKey.TokenSpent(Optional.empty()), "failed earlier in this build. Run the job again"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void saysWhatFailedAndWhatToDo(NoKey problem, String[] parts) {
        FailureMessage message = FeedMessages.of(problem);

        MessageRules.check(message, parts);
        assertTrue(message.problem().startsWith("Trusted publishing failed. "), message::problem);
        assertFalse(message.text().contains("nuget.source"), message::text);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheServerSaidAndWhatToDoAfterEveryRefusal(TokenRefusal refusal) {
        String said = TOKEN_URL + " answered 401: The server's words. ";
        FailureMessage message = FeedMessages.of(new NoKey.TokenRefused(answer("The server's words"), refusal));

        MessageRules.check(message, said);
        assertTrue(message.advice().length() > 15, message::advice);
    }

    @Test
    void givesOneAdviceForEachRefusal() {
        Set<String> advice = Arrays.stream(TokenRefusal.values())
                .map(refusal -> TrustedPublishingMessages.refused(refusal, answer("Said"))
                        .text())
                .collect(Collectors.toSet());

        assertEquals(TokenRefusal.values().length, advice.size());
    }

    @ParameterizedTest
    @CsvSource({"GITHUB, true, false", "GITLAB, false, true", ", true, true"})
    void saysWhatTheJobLacks(CiSystem ci, boolean gitHub, boolean gitLab) {
        TrustedPublishing publishing = new TrustedPublishing("alice", TOKEN_URL, "https://www.nuget.org");
        FailureMessage message = KeyMessages.of(new KeyProblem.NoToken(NOT_FOUND, publishing, Optional.ofNullable(ci)));
        String advice = message.advice();

        MessageRules.check(
                message, "No API key for nuget.org", "Trusted publishing for alice found no CI token to exchange");
        assertEquals(gitHub, advice.contains("`permissions: id-token: write`"), advice);
        assertEquals(gitLab, advice.contains("`id_tokens: NUGET_ID_TOKEN: aud: https://www.nuget.org`"), advice);
    }

    private static Arguments unanswered(FeedProblem.ConnectionFailure failure, String... parts) {
        return problem(new NoKey.NoKeyAnswer(new FeedProblem.NoAnswer(TOKEN_URL, failure, "the stack's words")), parts);
    }

    private static ServerResponse answer(String said) {
        return new ServerResponse(TOKEN_URL, 401, said, "", "", List.of(), Optional.empty(), Optional.empty());
    }

    private static Arguments problem(NoKey problem, String... parts) {
        return Arguments.of(problem, parts);
    }
}
