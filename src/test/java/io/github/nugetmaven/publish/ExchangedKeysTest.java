package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.auth.CiToken;
import io.github.nugetmaven.auth.KeyScope;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.auth.TrustedPublishingOffer;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedProxy;
import io.github.nugetmaven.feed.NoKey;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.JobTokens;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All modules of a build use one key until it expires. */
@GalleryTest
class ExchangedKeysTest {
    private static final String AUDIENCE = "https://www.nuget.org";
    private static final FeedOptions OPTIONS = new FeedOptions(Duration.ofSeconds(60), false, "test");

    private final ConcurrentMap<String, String> memory = new ConcurrentHashMap<>();
    private final List<PublishEvent> events = new ArrayList<>();
    private final List<String> masked = new ArrayList<>();
    private NuGetGallery gallery;

    @BeforeEach
    void start() {
        gallery.clock().stopAt(Instant.parse("2026-11-21T13:30:40Z"));
        gallery.trust("alice", "contoso").gitHub("contoso", "sdk", "release.yml");
    }

    @Test
    void exchangesAnotherTokenBeforeTheFirstKeyExpires() {
        Supplier<Optional<String>> keys = onGitHub();

        Optional<String> first = keys.get();
        gallery.clock().advance(Duration.ofMinutes(57));
        assertEquals(first, keys.get());
        gallery.clock().advance(Duration.ofMinutes(1));
        assertNotEquals(first, keys.get());

        assertEquals(2, exchanges());
        assertEquals(2, new HashSet<>(gallery.jobTokens().issued()).size());
        assertEquals(
                List.of(issued("2026-11-21T14:30:00Z"), issued("2026-11-21T15:28:00Z")),
                events,
                "from the minute of its creation");
    }

    @Test
    void usesTheKeyOfGitLabsOnlyTokenToItsEnd() {
        Supplier<Optional<String>> keys = onGitLab(gallery.jobTokens().issue(AUDIENCE));

        Optional<String> first = keys.get();
        gallery.clock().advance(Duration.ofMinutes(59));
        assertEquals(first, keys.get());
        gallery.clock().advance(Duration.ofMinutes(1));

        assertEquals(new NoKey.TokenSpent(Optional.of(Instant.parse("2026-11-21T14:30:00Z"))), problem(keys));
        assertEquals(1, exchanges());
        assertEquals(List.of(), masked);
    }

    @Test
    void sendsGitLabsTokenOnceAlsoWhenThatFailed() {
        Supplier<Optional<String>> keys = onGitLab("garbage");

        assertInstanceOf(NoKey.TokenRefused.class, problem(keys));
        assertEquals(new NoKey.TokenSpent(Optional.empty()), problem(keys));
        assertEquals(new NoKey.TokenSpent(Optional.empty()), problem(onGitLab("garbage")));
        assertEquals(1, exchanges());
    }

    @Test
    void mayTryAgainWithAnotherTokenOfGitHub() {
        gallery.next(GalleryRoute.TOKEN, Fault.status(503, "Out of paper", ""));

        assertInstanceOf(NoKey.TokenRefused.class, problem(onGitHub()));
        assertTrue(onGitHub().get().isPresent());
        assertEquals(2, new HashSet<>(gallery.jobTokens().issued()).size());
    }

    @Test
    void exchangesOnceForManyThreads() {
        Set<Optional<String>> keys = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> onGitHub().get())
                .collect(Collectors.toSet());

        assertEquals(1, keys.size());
        assertEquals(1, exchanges());
    }

    @Test
    void exchangesSeparatelyForEachUser() throws IOException {
        gallery.trust("bob", "fabrikam").gitHub("contoso", "sdk", "release.yml");

        assertNotEquals(onGitHub().get(), keys(gitHub(), "bob", OPTIONS).get());
        assertEquals(2, memory.size());
        assertEquals(2, exchanges());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T13:46:40Z,             PT12M, 1",
        "2026-11-21T13:46:40Z,             PT14M, 2",
        "2026-11-21T13:46:40.1234567+00:00, PT14M, 2",
        "soon,                             P30D,  1",
    })
    void believesThePromiseOfAServerWithOtherKeysButForAMinute(String expires, Duration later, int exchanges) {
        String body = "{\"tokenType\":\"ApiKey\",\"apiKey\":\"oy2key\",\"expires\":\"" + expires + "\"}";
        gallery.always(GalleryRoute.TOKEN, Fault.status(200, "OK", body));

        assertEquals(Optional.of("oy2key"), onGitHub().get());
        gallery.clock().advance(later);
        assertEquals(Optional.of("oy2key"), onGitHub().get());

        assertEquals(exchanges, exchanges());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"key\":\"a-secret\"}",
                "{\"apiKey\":\"a secret\"}",
                "a-secret",
                "''",
                "[\"a-secret\"]",
                "{\"apiKey\":{}}"
            })
    void showsNothingOfASuccessWithoutAKey(String body) {
        gallery.next(GalleryRoute.TOKEN, Fault.status(203, "OK", body));

        FeedException failure = assertThrows(FeedException.class, onGitHub()::get);
        assertEquals(new NoKey.NoKeyInAnswer(URI.create(gallery.tokenUrl())), failure.problem());
        assertFalse(failure.toString().contains("secret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"token\":\"a-secret\"}", "{\"value\":\"a\\nsecret\"}", "a-secret", "''"})
    void showsNothingOfASuccessWithoutAToken(String body) {
        gallery.next(GalleryRoute.JOB_TOKEN, Fault.status(203, "OK", body));

        assertEquals(new NoKey.NoJobToken("127.0.0.1 answered with success, and without a token"), problem(onGitHub()));
    }

    @Test
    void refusesAnInvalidUrlOfGitHub() {
        CiToken token = new CiToken.GitHub("nonsense", JobTokens.REQUEST_TOKEN);

        assertEquals(
                new NoKey.NoJobToken("ACTIONS_ID_TOKEN_REQUEST_URL is not a URL"),
                problem(keys(token, "alice", OPTIONS)));
    }

    @Test
    void goesThroughTheProxy() {
        URI proxy = URI.create(gallery.url("/"));
        FeedOptions options = new FeedOptions(
                Duration.ofSeconds(60),
                true,
                "test",
                url -> Optional.of(new FeedProxy(proxy.getHost(), proxy.getPort(), Optional.empty())));
        CiToken token = new CiToken.GitHub("http://ci.invalid/github/idtoken", JobTokens.REQUEST_TOKEN);
        TrustedPublishing publishing =
                new TrustedPublishing("alice", URI.create("http://www.nuget.org/api/v2/token"), AUDIENCE);

        new ExchangedKeys(memory, masked::add)
                .supplier(
                        new TrustedPublishingOffer(publishing, token, KeyScope.UNDECLARED),
                        options,
                        gallery.clock(),
                        new Cancellation(),
                        events::add)
                .get();

        assertEquals(
                List.of("ci.invalid", "www.nuget.org"),
                gallery.requests().stream().map(it -> it.header("Host")).toList());
    }

    @Test
    void masksTokenAndKeyOnGitHub() {
        String key = onGitHub().get().orElseThrow();

        assertEquals(List.of(gallery.jobTokens().issued().get(0), key), masked);
    }

    private Supplier<Optional<String>> onGitHub() {
        return keys(gitHub(), "alice", OPTIONS);
    }

    private Supplier<Optional<String>> onGitLab(String token) {
        return keys(new CiToken.GitLab(token), "alice", OPTIONS);
    }

    private CiToken gitHub() {
        return new CiToken.GitHub(gallery.jobTokenUrl(), JobTokens.REQUEST_TOKEN);
    }

    /** Keys as another module sees them, which shares only the memory. */
    private Supplier<Optional<String>> keys(CiToken token, String user, FeedOptions options) {
        TrustedPublishing publishing = new TrustedPublishing(user, URI.create(gallery.tokenUrl()), AUDIENCE);
        TrustedPublishingOffer offer = new TrustedPublishingOffer(publishing, token, KeyScope.UNDECLARED);
        return new ExchangedKeys(memory, masked::add)
                .supplier(offer, options, gallery.clock(), new Cancellation(), events::add);
    }

    private PublishEvent issued(String goodUntil) {
        PublishEvent.KeyIssued any = (PublishEvent.KeyIssued) events.get(0);
        return new PublishEvent.KeyIssued(any.origin(), Optional.of(Instant.parse(goodUntil)));
    }

    private static FeedProblem problem(Supplier<Optional<String>> keys) {
        return assertThrows(FeedException.class, keys::get).problem();
    }

    private int exchanges() {
        return gallery.requestsTo(GalleryRoute.TOKEN).size();
    }
}
