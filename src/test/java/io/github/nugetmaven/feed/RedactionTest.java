package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedactionTest {
    @Test
    void leavesNothingOfAPasswordThatHasTheKeyInIt() {
        FeedCredentials credentials = new FeedCredentials(
                Optional.of("secret"), Optional.of(new FeedCredentials.Login("ann", "secret-and-more")));

        assertEquals("*** and ***", credentials.redact("secret-and-more and secret"));
    }
}
