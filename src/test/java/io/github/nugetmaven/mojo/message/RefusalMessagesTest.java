package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.publish.PushFailure;
import io.github.nugetmaven.publish.RefusalCause;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the user reads about a refusal after a search for its cause. */
class RefusalMessagesTest {
    private static final ServerResponse ANSWER = new ServerResponse(
            URI.create("https://www.nuget.org/api/v2/package"),
            403,
            "The specified API key is invalid.",
            "",
            "",
            List.of(),
            Optional.empty(),
            Optional.empty());
    private static final KeyOrigin ORIGIN = new KeyOrigin.Environment("NUGET_API_KEY");

    @ParameterizedTest
    @EnumSource
    void saysWhatTheServerSaidHowTheCauseIsKnownAndWhereTheKeyCameFrom(RefusalCause cause) {
        FailureMessage message = message(PushRefusal.KEY, Optional.of(cause));

        MessageRules.check(
                message,
                "answered 403: The specified API key is invalid. ",
                " The key came from the environment variable NUGET_API_KEY. ");
        assertFalse(message.advice().isEmpty());
    }

    @Test
    void givesOneProofForEachCause() {
        assertEquals(
                RefusalCause.values().length,
                Arrays.stream(RefusalCause.values())
                        .map(it -> message(PushRefusal.KEY, Optional.of(it)).problem())
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void saysWhereTheKeyCameFromWhereTheCauseWasNotLookedForEither() {
        FailureMessage message = message(PushRefusal.UNAUTHENTICATED, Optional.empty());

        MessageRules.check(message, "The key came from the environment variable NUGET_API_KEY. Check the API key.");
    }

    @Test
    void saysNothingOfTheKeyWhereItIsNotTheProblem() {
        String text = message(PushRefusal.TOO_LARGE, Optional.empty()).text();

        assertFalse(text.contains("The key came from"), text);
        assertTrue(text.contains("larger than the feed accepts"), text);
    }

    private static FailureMessage message(PushRefusal refusal, Optional<RefusalCause> cause) {
        PushFailure failure = new PushFailure(new FeedProblem.PushRefused(ANSWER, refusal), Optional.of(ORIGIN), cause);
        return FailureMessages.of(failure, PackageId.of("Contoso.Core"), new ApiKeyGuide(Locale.ENGLISH));
    }
}
