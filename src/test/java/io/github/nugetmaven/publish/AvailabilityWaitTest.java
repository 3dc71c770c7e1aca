package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedClient;
import io.github.nugetmaven.feed.FeedCredentials;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.publish.PublishEvent.AvailabilityUnawaited;
import io.github.nugetmaven.publish.PublishEvent.AwaitingAvailability;
import io.github.nugetmaven.publish.PublishEvent.NotYetAvailable;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.NuGetServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@GalleryTest
class AvailabilityWaitTest {
    private static final PackageIdentity CORE =
            new PackageIdentity(PackageId.of("Contoso.Core"), NuGetVersion.parse("1.0.0"));
    private static final PackageIdentity HTTP =
            new PackageIdentity(PackageId.of("Contoso.Http"), NuGetVersion.parse("1.0.0"));

    private final List<PublishEvent> events = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final SteppingClock clock = new SteppingClock();
    private final Cancellation cancellation = new Cancellation();
    private NuGetGallery gallery;
    private Runnable meanwhile = () -> {};

    @Test
    void asksOnceWhereAllIsThere() {
        publish(CORE, HTTP);
        await(gallery.indexUrl(), CORE, HTTP);
        assertEquals(List.of(), pauses);
        assertEquals(List.of(new AwaitingAvailability(2, 2)), events);
    }

    @Test
    void asksForAllInOneLoopWithPausesThatGrow() {
        publish(CORE);
        meanwhile = () -> {
            if (pauses.size() == 3) {
                publish(HTTP);
            }
        };
        await(gallery.indexUrl(), CORE, HTTP);
        assertEquals(3, pauses.size());
        assertEquals(Duration.ofSeconds(15), pauses.get(0));
        assertTrue(pauses.get(1).compareTo(pauses.get(0)) > 0);
        assertEquals(new AwaitingAvailability(1, 2), events.get(0));
        assertEquals(new AwaitingAvailability(2, 2), events.get(3));
    }

    @Test
    void endsWithAWarningWhenTheTimeIsOver() {
        await(gallery.indexUrl(), CORE);
        assertEquals(new NotYetAvailable(List.of(CORE), Duration.ofMinutes(5), true), events.get(events.size() - 1));
        assertEquals(Duration.ofMinutes(5), pauses.stream().reduce(Duration.ZERO, Duration::plus));
        assertTrue(pauses.stream().allMatch(it -> it.compareTo(Duration.ofMinutes(1)) <= 0));
    }

    @Test
    void asksAgainAfterAFailure() {
        publish(CORE);
        gallery.next(GalleryRoute.FLAT_CONTAINER, Fault.none(), Fault.dropBeforeStoring());
        await(gallery.indexUrl(), CORE);
        assertEquals(new AwaitingAvailability(1, 1), events.get(events.size() - 1));
    }

    @Test
    void doesNotWaitForAFeedThatListsNoVersions() {
        await(gallery.pushUrl(), CORE);
        assertEquals(List.of(new NotYetAvailable(List.of(CORE), Duration.ZERO, false)), events);
        assertEquals(List.of(), pauses);
    }

    @Test
    @DisplayName("K8: waits for what a V2 feed lists")
    void waitsForAV2Feed() throws IOException {
        try (NuGetServer v2 = NuGetServer.start()) {
            meanwhile = () -> v2.publish(TestPackage.of("Contoso.Core", "1.0.0").bytes());
            await(v2.rootUrl(), CORE);
        }
        assertEquals(List.of(new AwaitingAvailability(0, 1), new AwaitingAvailability(1, 1)), events);
    }

    @Test
    void endsWhenItIsCancelled() {
        publish(CORE);
        meanwhile = cancellation::cancel;
        await(gallery.indexUrl(), CORE, HTTP);
        assertEquals(1, pauses.size());
        assertEquals(new AvailabilityUnawaited(List.of(HTTP)), events.get(events.size() - 1));
    }

    private void publish(PackageIdentity... identities) {
        for (PackageIdentity each : identities) {
            gallery.publish(each.id().value(), each.version().toString(), "contoso");
        }
    }

    private void await(String source, PackageIdentity... pushed) {
        FeedOptions options = new FeedOptions(Duration.ofSeconds(60), false, "test");
        try (FeedClient client = new FeedClient(options, FeedCredentials.NONE)) {
            HttpFeed feed = HttpFeed.connect(PackageSource.parse(source, Path.of("")), client);
            new AvailabilityWait(clock, this::sleep, cancellation, events::add)
                    .await(feed, List.of(pushed), Duration.ofMinutes(5));
        }
    }

    private void sleep(Duration pause) {
        pauses.add(pause);
        clock.step(pause);
        meanwhile.run();
    }
}
