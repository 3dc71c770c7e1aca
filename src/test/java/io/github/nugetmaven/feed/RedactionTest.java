package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.OutputCleaner;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    private static final String LONG = "0123456789abcdef-and-a-long-rest";

    private static final URI URL = URI.create("https://feed.example/");

    private final OutputCleaner secrets = new OutputCleaner();

    @Test
    void leavesNothingOfAPasswordThatHasTheKeyInIt() {
        new FeedCredentials(Optional.of("secret"), Optional.of(new FeedCredentials.Login("ann", "secret-and-more")))
                .secrets()
                .forEach(secrets::conceal);

        assertEquals("*** and ***", secrets.value("secret-and-more and secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "no 0123456789abcdef-and-a-long-rest., no ***.",
        "no 0123456789abcdef-and-a-lo...,      no ***...",
        "no 0123456789abcdef,                  no ***",
        "no 0123456789abcde,                   no 0123456789abcde",
        "no 0123456789abcdef-other,            no 0123456789abcdef-other",
    })
    void leavesNothingOfALongSecretThatWasCut(String said, String shown) {
        secrets.conceal(LONG);

        assertEquals(shown, secrets.value(said));
    }

    @Test
    void takesNothingOutForNoSecret() {
        secrets.conceal("");

        assertEquals("said", secrets.value("said"));
    }

    @Test
    void knowsTheKeysOfBeforeWhenThereIsANewerOne() {
        AtomicInteger number = new AtomicInteger();
        FeedOptions options = FeedSetup.options(FeedSetup.PATIENT);
        try (FeedClient client =
                new FeedClient(options, FeedCredentials.NONE, () -> Optional.of("key-" + number.incrementAndGet()))) {
            assertEquals("key-1", sentKey(client.keyedRequest(URL)));
            assertEquals("key-2", sentKey(client.keyedRequest(URL)));
            assertEquals("verification-key", sentKey(client.keyedRequest(URL, "verification-key")));
            assertEquals("*** and *** and ***", options.output().value("key-1 and key-2 and verification-key"));
        }
    }

    private static String sentKey(Request.Builder request) {
        return request.build().header("X-NuGet-ApiKey");
    }
}
