package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedClient;
import io.github.nugetmaven.feed.FeedCredentials;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.FolderFeed;
import io.github.nugetmaven.feed.HttpFeed;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.feed.Upload;
import io.github.nugetmaven.nupkg.EntryDifference;
import io.github.nugetmaven.nupkg.EntryDifference.Kind;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.publish.CopyComparison.Different;
import io.github.nugetmaven.publish.CopyComparison.Incomparable;
import io.github.nugetmaven.publish.CopyComparison.NotVisible;
import io.github.nugetmaven.publish.CopyComparison.Reason;
import io.github.nugetmaven.publish.CopyComparison.Refused;
import io.github.nugetmaven.publish.CopyComparison.Same;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.NuGetServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@GalleryTest(key = PublishedCopyTest.KEY)
class PublishedCopyTest {
    static final String KEY = "oy2keyofcontoso";

    @TempDir
    private Path folder;

    private NuGetGallery gallery;

    @AutoClose
    private final FeedClient client = new FeedClient(
            new FeedOptions(Duration.ofSeconds(60), false, "nuget-maven-plugin/test"),
            new FeedCredentials(Optional.of(KEY), Optional.empty()));

    @Test
    void knowsItsOwnPackageBehindTheSignatureOfTheRepository() throws IOException {
        PackageFile ours = file("ours", pack());
        Feed feed = gallery();
        assertEquals(new NotVisible(), PublishedCopy.compare(feed, ours));
        gallery.settings().validatesAtOnce(false);
        feed.push(upload(ours));
        assertEquals(new NotVisible(), PublishedCopy.compare(feed, ours));
        gallery.finishValidation("Contoso.Core", "1.0.0");
        assertEquals(new Same(), PublishedCopy.compare(feed, ours));
    }

    @Test
    void saysInWhatAnotherPackageDiffers() throws IOException {
        Feed feed = gallery();
        feed.push(upload(file("theirs", pack().entry("lib/netstandard2.0/Contoso.Core.dll", "MZ another"))));
        EntryDifference dll = new EntryDifference("lib/netstandard2.0/Contoso.Core.dll", Kind.OTHER_CONTENT);
        assertEquals(new Different(List.of(dll), 1), PublishedCopy.compare(feed, file("ours", pack())));
    }

    @Test
    void readsAFolderInPlaceAndLeavesItAsItIs() throws IOException {
        FolderFeed feed = new FolderFeed(folder.resolve("feed"));
        PackageFile ours = file("ours", pack());
        assertEquals(new NotVisible(), PublishedCopy.compare(feed, ours));
        feed.push(upload(ours));
        assertEquals(new Same(), PublishedCopy.compare(feed, ours));
        assertEquals(new Same(), PublishedCopy.compare(feed, ours));
        PackageFile other = file("other", pack().entry("readme.md", "more"));
        assertInstanceOf(Different.class, PublishedCopy.compare(feed, other));
    }

    @Test
    @DisplayName("K8: a V2 feed's hash tells without a download, and a download where the hash differs")
    void believesTheHashOfAV2Feed() throws IOException {
        PackageFile ours = file("ours", pack());
        try (NuGetServer v2 = NuGetServer.start()) {
            Feed feed = HttpFeed.connect(PackageSource.parse(v2.rootUrl(), folder), client);
            assertEquals(new NotVisible(), PublishedCopy.compare(feed, ours));
            feed.push(upload(ours));
            assertEquals(new Same(), PublishedCopy.compare(feed, ours));
            assertTrue(v2.requests().stream().noneMatch(it -> it.path().endsWith("/Download")));
            assertInstanceOf(
                    Different.class, PublishedCopy.compare(feed, file("other", pack().entry("readme.md", "more"))));
            assertEquals(
                    1,
                    v2.requests().stream()
                            .filter(it -> it.path().endsWith("/Download"))
                            .count());
        }
    }

    @Test
    @DisplayName("K4: says what kept it from comparing")
    void saysWhatFailed() throws IOException {
        PackageFile ours = file("ours", pack());
        gallery().push(upload(ours));
        Feed feed = gallery();
        Path nowhere = folder.resolve("none/copy");
        assertInstanceOf(
                CopyComparison.NoFile.class,
                PublishedCopy.ifPossible(() -> PublishedCopy.compare(feed, ours, nowhere)));
        gallery.always(GalleryRoute.FLAT_CONTAINER, Fault.dropBeforeStoring());
        assertInstanceOf(CopyComparison.Unanswered.class, PublishedCopy.compareIfPossible(feed, ours));
    }

    @Test
    void asksNothingAboutSymbols() throws IOException {
        PackageFile symbols =
                PackageFile.read(TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(folder));
        Feed feed = gallery();
        feed.push(upload(file("ours", pack())));
        assertEquals(new NotVisible(), PublishedCopy.compare(feed, symbols));
        assertTrue(gallery.requestsTo(GalleryRoute.FLAT_CONTAINER).isEmpty());
    }

    @Test
    void fetchesNoCopyThatCannotBeOurs() throws IOException {
        byte[] noise = new byte[2 << 20];
        new Random(1).nextBytes(noise);
        Feed feed = gallery();
        feed.push(upload(file("theirs", pack().entry("noise", noise))));
        assertEquals(new Incomparable(Reason.TOO_LARGE), PublishedCopy.compare(feed, file("ours", pack())));
    }

    @Test
    void blamesADamagedPackageOnWhoseItIs() throws IOException {
        PackageFile ours = file("ours", pack());
        Feed feed = gallery();
        feed.push(upload(ours));
        gallery.next(GalleryRoute.FLAT_CONTAINER, Fault.status(200, "OK", "no zip"));
        assertEquals(new Incomparable(Reason.NO_PACKAGE), PublishedCopy.compare(feed, ours));
        byte[] bytes = Files.readAllBytes(ours.path());
        Files.write(ours.path(), Arrays.copyOf(bytes, bytes.length - 1));
        InvalidPackageException damaged =
                assertThrows(InvalidPackageException.class, () -> PublishedCopy.compare(feed, ours));
        assertEquals(ours.path(), damaged.file());
    }

    @Test
    void guessesNothingFromAnUnusableAnswer() throws IOException {
        PackageFile ours = file("ours", pack());
        Feed feed = gallery();
        feed.push(upload(ours));
        gallery.next(GalleryRoute.FLAT_CONTAINER, Fault.status(503, "Down", ""), Fault.htmlPage200());
        for (int status : new int[] {503, 200}) {
            Refused refused = assertInstanceOf(Refused.class, PublishedCopy.compare(feed, ours));
            assertEquals(status, refused.answer().status());
        }
        // each time, because a GET is sent again if an old connection breaks
        gallery.always(GalleryRoute.FLAT_CONTAINER, Fault.dropBeforeStoring());
        assertThrows(FeedException.class, () -> PublishedCopy.compare(feed, ours));
    }

    @Test
    void leavesNoDownloadBehind() throws IOException {
        PackageFile ours = file("ours", pack());
        Feed feed = gallery();
        feed.push(upload(ours));
        Path download = Files.createFile(folder.resolve("download"));
        assertEquals(new Same(), PublishedCopy.compare(feed, ours, download));
        assertFalse(Files.exists(download));
        Files.createFile(download);
        gallery.always(GalleryRoute.FLAT_CONTAINER, Fault.dropBeforeStoring());
        assertThrows(FeedException.class, () -> PublishedCopy.compare(feed, ours, download));
        assertFalse(Files.exists(download));
    }

    private Feed gallery() {
        return HttpFeed.connect(PackageSource.parse(gallery.indexUrl(), folder), client);
    }

    private static TestPackage pack() {
        return TestPackage.of("Contoso.Core", "1.0.0");
    }

    private PackageFile file(String name, TestPackage content) throws IOException {
        return PackageFile.read(content.writeTo(folder, name + ".nupkg"));
    }

    private static Upload upload(PackageFile file) throws IOException {
        return new Upload(file, file.sha512());
    }
}
