package io.github.nugetmaven.mojo.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.mojo.RecordingLog;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.PublishEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.junit.jupiter.api.Test;

/** K7.11: what Maven's own listener hears of uploads. */
class TransferProgressTest {
    private static final String FEED = "https://feed.example.org/v3/index.json?token=secret";

    private final List<String> heard = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();
    private final TransferProgress progress =
            new TransferProgress(new DefaultRepositorySystemSession(onClose -> false), new AbstractTransferListener() {
                @Override
                public void transferInitiated(TransferEvent event) {
                    hear(event);
                    urls.add(event.getResource().getRepositoryUrl()
                            + event.getResource().getResourceName());
                }

                @Override
                public void transferStarted(TransferEvent event) {
                    hear(event);
                }

                @Override
                public void transferProgressed(TransferEvent event) {
                    hear(event);
                }

                @Override
                public void transferSucceeded(TransferEvent event) {
                    hear(event);
                }

                @Override
                public void transferFailed(TransferEvent event) {
                    hear(event);
                }
            });

    private void hear(TransferEvent event) {
        assertEquals(TransferEvent.RequestType.PUT, event.getRequestType());
        assertEquals(100, event.getResource().getContentLength());
        heard.add(event.getType() + " " + event.getTransferredBytes());
    }

    @Test
    void followsAnUploadToItsEnd() {
        PackageFile file = file("Contoso.Core");
        tell(
                new PublishEvent.Pushing(file, FEED),
                uploading(file, 40),
                uploading(file, 100),
                done(file, Outcome.PUSHED));
        assertEquals(List.of("INITIATED 0", "STARTED 0", "PROGRESSED 40", "PROGRESSED 100", "SUCCEEDED 100"), heard);
        assertEquals(List.of("https://feed.example.org/Contoso.Core.nupkg"), urls);
    }

    @Test
    void endsWhatFails() {
        PackageFile file = file("Contoso.Core");
        FeedProblem none = new FeedProblem.NoAnswer(
                URI.create("https://feed.example.org"), FeedProblem.ConnectionFailure.BROKEN, "");
        tell(
                uploading(file, 40),
                new PublishEvent.Retrying(file, 1, 3, Duration.ofSeconds(2), none),
                uploading(file, 50),
                done(file, Outcome.FAILED));
        assertEquals(
                List.of(
                        "INITIATED 0",
                        "STARTED 0",
                        "PROGRESSED 40",
                        "FAILED 40",
                        "INITIATED 0",
                        "STARTED 0",
                        "PROGRESSED 50",
                        "FAILED 50"),
                heard);
    }

    @Test
    void endsEachOfSeveral() {
        PackageFile first = file("Contoso.A");
        PackageFile second = file("Contoso.B");
        tell(
                uploading(first, 10),
                uploading(second, 20),
                done(second, Outcome.PUSHED),
                uploading(first, 30),
                done(first, Outcome.PUSHED));
        assertEquals(2, heard.stream().filter(it -> it.startsWith("SUCCEEDED")).count());
        assertEquals("SUCCEEDED 30", heard.get(heard.size() - 1));
    }

    @Test
    void saysNothingOfWhatWasNotSent() {
        tell(done(file("Contoso.Core"), Outcome.FAILED));
        assertEquals(List.of(), heard);
    }

    @Test
    void showsNoQuery() {
        tell(uploading(file("Contoso.Core"), 1));
        assertFalse(urls.toString().contains("secret"), urls::toString);
    }

    /** Maven's listener writes over its own line only. */
    @Test
    void coversTheLineOfTheListenerByALineOfTheLog() {
        RecordingLog log = new RecordingLog();
        Log over = progress.over(log);
        over.info("before");
        tell(
                uploading(file("Contoso.A"), 10),
                uploading(file("Contoso.B"), 20),
                done(file("Contoso.B"), Outcome.PUSHED));
        over.warn("between");
        assertEquals(List.of("before"), log.infos());
        assertEquals(List.of("between" + " ".repeat(33)), log.warnings());
    }

    private void tell(PublishEvent... events) {
        for (PublishEvent event : events) {
            progress.accept(event);
        }
    }

    private static PublishEvent uploading(PackageFile file, long sent) {
        return new PublishEvent.Uploading(file, FEED, sent);
    }

    private static PublishEvent done(PackageFile file, Outcome outcome) {
        return new PublishEvent.Done(file, outcome, Duration.ofSeconds(1), 1, 1);
    }

    private static PackageFile file(String id) {
        return new PackageFile(
                Path.of(id + ".nupkg"), new PackageIdentity(PackageId.of(id), NuGetVersion.parse("1.0.0")), false, 100);
    }
}
