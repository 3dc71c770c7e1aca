package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.testing.ArtipieFeed;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.JobTokens;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.ReceivedRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@GalleryTest
class PublisherTest {
    private static final String KEY = "oy2keyofcontoso";
    private static final String NUGET_ORG = "https://api.nuget.org/v3/index.json";

    @TempDir
    private Path folder;

    private final List<PublishEvent> events = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(Map.of("NUGET_API_KEY_127_0_0_1", KEY));
    private NuGetGallery gallery;

    @BeforeEach
    void start() {
        gallery.key(KEY, "contoso").globs("Contoso.*");
    }

    @Test
    void pushesTwentyPackagesToARealServerByteForByte() throws IOException {
        List<Path> files = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> TestPackage.of("Contoso.Part" + i, "1.0.0").writeTo(folder))
                .toList();
        try (ArtipieFeed feed = ArtipieFeed.start().requireKey(KEY)) {
            PushReport report = publish(request(feed.indexUrl(), files));
            assertEquals(20, report.count(Outcome.PUSHED));
            for (int i = 1; i <= 20; i++) {
                assertArrayEquals(
                        Files.readAllBytes(files.get(i - 1)),
                        feed.download("Contoso.Part" + i, "1.0.0").orElseThrow());
            }
        }
    }

    @Test
    void pushesSymbolsBehindTheirPackage() throws IOException {
        Path core = TestPackage.of("Contoso.Core", "1.0.0").writeTo(folder);
        TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(folder);
        PushReport report = publish(request(gallery.indexUrl(), List.of(core)));
        assertEquals(2, report.count(Outcome.PUSHED));
        assertEquals(List.of("/api/v2/package/", "/api/v2/symbolpackage/"), puts());
    }

    @Test
    void sendsNothingAtAllIfOneIdIsNotCovered() {
        List<Path> files = List.of(pack("Contoso.Core"), pack("Fabrikam.Core"));
        ApiKeyException refused = assertThrows(
                ApiKeyException.class,
                () -> publish(request(gallery.indexUrl(), files).globs("Contoso.*")));
        assertInstanceOf(KeyProblem.NotCovered.class, refused.problem());
        assertTrue(gallery.requests().isEmpty());
        assertEquals(List.of("not-attempted", "not-attempted"), outcomes());
    }

    @Test
    void sendsNothingToNuGetOrgWithoutAKey() {
        environment.clear();
        List<Path> files = List.of(pack("Contoso.Core"));
        assertThrows(ApiKeyException.class, () -> publish(TestPush.byHost(NUGET_ORG, folder, files)));
    }

    /** K9: whether a feed needs a key is for the feed to say; who is refused reads where it was looked for. */
    @Test
    void goesWithoutAKeyToAnyOtherFeed() throws IOException {
        environment.clear();
        PushReport report = publish(request(gallery.indexUrl(), List.of(pack("Contoso.Core"))));
        assertEquals(1, gallery.requestsTo(GalleryRoute.PUSH).size());
        assertEquals(1, report.count(Outcome.FAILED));
        assertTrue(report.packages().get(0).failure().orElseThrow().keyAbsence().isPresent());
        assertEquals(
                1,
                events.stream().filter(PublishEvent.KeyAbsent.class::isInstance).count());
    }

    @Test
    void needsNoKeyForADryRun() throws IOException {
        environment.clear();
        List<Path> files = List.of(pack("Contoso.Core"));
        PushReport report = publish(request(gallery.indexUrl(), files).dryRun());
        assertEquals(1, report.count(Outcome.DRY_RUN));
        assertFalse(gallery.anyUpload());
    }

    @Test
    void sendsNoSnapshotToNuGetOrg() {
        environment.put("NUGET_API_KEY", KEY);
        List<Path> files =
                List.of(TestPackage.of("Contoso.Core", "1.0-SNAPSHOT").writeTo(folder));
        PublishException refused = assertThrows(PublishException.class, () -> publish(request(NUGET_ORG, files)));
        assertInstanceOf(PublishProblem.Snapshots.class, refused.problem());
    }

    @Test
    void stopsAtTheFirstRefusalAndReportsEachPackage() throws IOException {
        Fault failing = Fault.status(500, "Out of paper", "");
        gallery.nextPush(Fault.none(), failing, failing, failing);
        List<Path> files = List.of(pack("Contoso.A"), pack("Contoso.B"), pack("Contoso.C"));
        PushReport report = publish(request(gallery.indexUrl(), files));
        assertEquals(List.of("pushed", "failed", "not-attempted"), outcomes());
        PackageResult failed = report.packages().get(1);
        assertEquals(Optional.of(500), failed.status());
        assertEquals("Out of paper", failed.reason());
        assertInstanceOf(
                FeedProblem.PushRefused.class, failed.failure().orElseThrow().problem());
        assertEquals(4, puts().size());
        assertEquals(3, failed.attempts());
    }

    @Test
    void writesTheReportThatMachinesRead() throws IOException {
        Path core = pack("Contoso.Core");
        publish(request(gallery.indexUrl(), List.of(core)));
        String text = Files.readString(report());
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        assertEquals(gallery.indexUrl(), json.get("source").getAsString());
        JsonObject row = json.getAsJsonArray("packages").get(0).getAsJsonObject();
        assertEquals(
                List.of(
                        "id",
                        "version",
                        "symbols",
                        "file",
                        "sha512",
                        "outcome",
                        "attempts",
                        "durationMillis",
                        "status",
                        "reason",
                        "warnings",
                        "url"),
                List.copyOf(row.keySet()));
        assertEquals("Contoso.Core", row.get("id").getAsString());
        assertEquals("1.0.0", row.get("version").getAsString());
        assertEquals(core.toString(), row.get("file").getAsString());
        assertEquals(1, row.get("attempts").getAsInt());
        assertEquals(201, row.get("status").getAsInt());
        assertTrue(row.get("warnings").getAsJsonArray().size() > 0);
        assertTrue(row.get("url").getAsString().endsWith("/contoso.core/1.0.0/contoso.core.1.0.0.nupkg"));
        assertFalse(text.contains(KEY));
        assertFalse(events.toString().contains(KEY));
    }

    @Test
    void writesTheCommandForWhatIsLeft() throws IOException {
        gallery.nextPush(Fault.none(), Fault.status(400, "Spoiled", ""));
        List<Path> files = List.of(pack("Contoso.A"), pack("Contoso.B"), pack("Contoso.C"));
        publish(request(gallery.indexUrl(), files));
        assertEquals("push 2", resume());
        publish(request(gallery.indexUrl(), List.of(pack("Contoso.D"))));
        assertEquals(null, resume());
        publish(request(gallery.indexUrl(), files.subList(1, 3)).dryRun());
        assertEquals(null, resume());
    }

    @Test
    void keepsTheResultWhereTheReportCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("nuget"), "a file where a folder should be");
        PushReport result = publish(request(gallery.indexUrl(), List.of(pack("Contoso.Core"))));
        assertEquals(1, result.count(Outcome.PUSHED));
        assertInstanceOf(PublishEvent.ReportUnwritten.class, events.get(events.size() - 1));
    }

    @Test
    void skipsSymbolsThatWereFoundButRefusesSymbolsThatWereNamed() throws IOException {
        Path core = pack("Contoso.Core");
        TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(folder);
        Path feed = folder.resolve("feed");
        publish(request(feed.toString(), List.of(core)));
        assertEquals(List.of("pushed", "not-attempted"), outcomes());
        Path lone = TestPackage.symbolsOf("Contoso.Lone", "1.0.0").writeTo(folder);
        PublishException refused =
                assertThrows(PublishException.class, () -> publish(request(feed.toString(), List.of(lone))));
        assertEquals(new PublishProblem.NowhereForSymbols(lone), refused.problem());
    }

    @Test
    void showsASymbolSourceOnAnotherHostItsOwnKeyOnly() throws IOException {
        environment.put("NUGET_API_KEY_LOCALHOST", "oy2keyofsymbols");
        Path core = pack("Contoso.Core");
        TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(folder);
        try (NuGetGallery other = NuGetGallery.start()) {
            other.key("oy2keyofsymbols", "contoso");
            other.publish("Contoso.Core", "1.0.0", "contoso");
            String url = other.symbolPushUrl().replace("127.0.0.1", "localhost");
            PushReport report =
                    publish(request(gallery.indexUrl(), List.of(core)).symbols(url));
            assertEquals(2, report.count(Outcome.PUSHED));
            assertEquals(
                    List.of("oy2keyofsymbols"),
                    other.requests().stream().map(ReceivedRequest::apiKey).toList());
            assertEquals(List.of("/api/v2/package/"), puts());
        }
    }

    @Test
    void renewsAnExchangedKeyBetweenPackages() throws IOException {
        environment.clear();
        environment.put("ACTIONS_ID_TOKEN_REQUEST_URL", gallery.jobTokenUrl());
        environment.put("ACTIONS_ID_TOKEN_REQUEST_TOKEN", JobTokens.REQUEST_TOKEN);
        gallery.trust("alice", "contoso").gitHub("contoso", "sdk", "release.yml");
        List<Path> files = List.of(pack("Contoso.A"), pack("Contoso.B"), pack("Contoso.C"));
        KeyLocation place = new KeyLocation(
                "127.0.0.1",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TrustedPublishing("alice", URI.create(gallery.tokenUrl()), "https://www.nuget.org")));
        PushReport report = publish(TestPush.to(gallery.indexUrl(), folder, files, place), gallery.clock(), event -> {
            if (event instanceof PublishEvent.Pushing pushing
                    && pushing.file().path().equals(files.get(1))) {
                gallery.clock().advance(Duration.ofMinutes(59));
            }
        });
        assertEquals(3, report.count(Outcome.PUSHED));
        List<String> keys = gallery.requestsTo(GalleryRoute.PUSH).stream()
                .map(ReceivedRequest::apiKey)
                .toList();
        assertEquals(2, gallery.requestsTo(GalleryRoute.TOKEN).size());
        assertNotEquals(keys.get(0), keys.get(1));
        assertEquals(keys.get(1), keys.get(2));
    }

    @Test
    void pushesNothingToAFeedThatTakesNoPackages() {
        gallery.indexAnswer(200, "application/json", "{\"version\":\"3.0.0\",\"resources\":[]}");
        List<Path> files = List.of(pack("Contoso.Core"));
        FeedException refused = assertThrows(FeedException.class, () -> publish(request(gallery.indexUrl(), files)));
        assertInstanceOf(FeedProblem.NoResource.class, refused.problem());
        assertEquals(List.of("not-attempted"), outcomes());
    }

    @Test
    void waitsForWhatIsInFlightIfOneWorkerBreaksDown() throws Exception {
        List<Path> files = List.of(pack("Contoso.A"), pack("Contoso.B"));
        CountDownLatch inFlight = new CountDownLatch(1);
        CountDownLatch broken = new CountDownLatch(1);
        Consumer<PublishEvent> listener = event -> {
            if (event instanceof PublishEvent.Pushing pushing) {
                if (pushing.file().path().equals(files.get(1))) {
                    await(inFlight);
                    broken.countDown();
                    throw new IllegalStateException("broken");
                }
                inFlight.countDown();
                await(broken);
            }
        };
        TestPush push = request(gallery.indexUrl(), files)
                .policy(new PushPolicy(2, 1, false, false, Duration.ZERO, PushPolicy.Duplicates.FAIL));

        assertThrows(IllegalStateException.class, () -> publish(push, Clock.systemUTC(), listener));

        assertEquals(List.of("pushed", "not-attempted"), outcomes());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void asksForTheVersionsOfAnIdOnce() throws IOException {
        List<Path> files = List.of(
                pack("Contoso.A"),
                TestPackage.of("Contoso.A", "2.0.0").writeTo(folder),
                TestPackage.of("Contoso.A", "3.0.0").writeTo(folder),
                pack("Contoso.B"));

        publish(request(gallery.indexUrl(), files).depth(Depth.VERSIONS));

        assertEquals(2, gallery.requestsTo(GalleryRoute.FLAT_CONTAINER).size());
    }

    @Test
    void aVersionThatCannotBeLookedUpDoesNotHideAnotherThatIsTaken() {
        gallery.publish("Contoso.B", "1.0.0", "contoso");
        gallery.next(GalleryRoute.FLAT_CONTAINER, Fault.status(503, "Down", ""));
        List<Path> files = List.of(pack("Contoso.A"), pack("Contoso.B"), pack("Contoso.C"));
        gallery.publish("Contoso.A", "1.0.0", "contoso");
        gallery.publish("Contoso.C", "1.0.0", "contoso");

        PublishException refused = assertThrows(
                PublishException.class,
                () -> publish(request(gallery.indexUrl(), files).depth(Depth.VERSIONS)));

        PublishProblem.VersionsTaken taken = assertInstanceOf(PublishProblem.VersionsTaken.class, refused.problem());
        assertEquals(2, taken.identities().size());
        assertEquals(List.of(), puts());
    }

    private PushReport publish(TestPush push) throws IOException {
        return publish(push, Clock.systemUTC(), events::add);
    }

    private PushReport publish(TestPush push, Clock clock, Consumer<PublishEvent> listener) throws IOException {
        return push.environment(name -> Optional.ofNullable(environment.get(name)))
                .clock(clock)
                .listener(listener)
                .run();
    }

    private TestPush request(String source, List<Path> files) {
        return TestPush.byHost(source, folder, files);
    }

    private Path pack(String id) {
        return TestPackage.of(id, "1.0.0").writeTo(folder);
    }

    private Path report() {
        return TestPush.report(folder);
    }

    private String resume() throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(report())).getAsJsonObject();
        return json.get("resume").isJsonNull() ? null : json.get("resume").getAsString();
    }

    private List<String> outcomes() {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(report())).getAsJsonObject();
            return json.getAsJsonArray("packages").asList().stream()
                    .map(it -> it.getAsJsonObject().get("outcome").getAsString())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> puts() {
        return gallery.requests().stream()
                .filter(it -> it.method().equals("PUT"))
                .map(ReceivedRequest::path)
                .toList();
    }
}
