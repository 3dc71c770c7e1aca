package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of feed shows about the versions of a package, with one request for all of them. */
@GalleryTest
class FeedVersionsTest {
    private static final PackageId ID = PackageId.of("Contoso.Core");

    @TempDir
    private Path root;

    @Test
    void knowsEveryVersionOfAFeedAfterOneRequest(NuGetGallery gallery) throws IOException {
        try (FeedClient client = client()) {
            gallery.publish("Contoso.Core", "1.0.0", "contoso");
            gallery.publish("Contoso.Core", "2.0.0-Beta", "contoso");

            FeedVersions versions = connect(gallery, client).versions(PackageId.of("contoso.CORE"));

            assertPresence(versions, Presence.TAKEN, "1.0", "1.0.0.0", "1.0.0+meta", "2.0.0-beta");
            assertPresence(versions, Presence.NEW_VERSION, "1.0.0.1", "2.0.0");
            assertEquals(1, gallery.requestsTo(GalleryRoute.FLAT_CONTAINER).size());
        }
    }

    @Test
    void answersSeveralThreadsAtOnce(NuGetGallery gallery) throws Exception {
        try (FeedClient client = client()) {
            gallery.publish("Contoso.Id7", "1.0.0", "contoso");
            Feed feed = connect(gallery, client);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                List<Callable<Presence>> questions = IntStream.range(0, 32)
                        .<Callable<Presence>>mapToObj(i -> () -> feed.find(
                                new PackageIdentity(PackageId.of("Contoso.Id" + i % 8), NuGetVersion.parse("1.0.0"))))
                        .toList();
                List<Future<Presence>> found = threads.invokeAll(questions);
                for (int i = 0; i < found.size(); i++) {
                    assertEquals(
                            i % 8 == 7 ? Presence.TAKEN : Presence.NEW_ID,
                            found.get(i).get());
                }
            } finally {
                threads.shutdown();
            }
        }
    }

    @Test
    void areUnknownWhereAFeedHasNoListOfVersions(NuGetGallery gallery) throws IOException {
        try (FeedClient client = client()) {
            gallery.publish("Contoso.Core", "1.0.0", "contoso");
            PackageSource source = new PackageSource.PushUrl(URI.create(gallery.pushUrl()));

            assertPresence(HttpFeed.connect(source, client).versions(ID), Presence.UNKNOWN, "1.0.0");
            assertEquals(List.of(), gallery.requestsTo(GalleryRoute.FLAT_CONTAINER));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "missing"})
    void areNoneInAFolderWithoutPackages(String folder) {
        assertPresence(new FolderFeed(root.resolve(folder)).versions(ID), Presence.NEW_ID, "1.0.0");
    }

    @Test
    void areTheFoldersOfAHierarchicalFolder() throws IOException {
        for (String folder : List.of("1.0.0", "2.0.0-rc.1", "3.0", "4.0.0-RC.1", ".push-1", "other")) {
            Files.createDirectories(root.resolve("contoso.core").resolve(folder));
        }

        FeedVersions versions = new FolderFeed(root).versions(PackageId.of("Contoso.CORE"));

        assertPresence(versions, Presence.TAKEN, "1.0", "2.0.0-RC.1");
        // NuGet would not look for versions in this spelling
        assertPresence(versions, Presence.NEW_VERSION, "3.0.0", "0.1.0");
        assertPresence(new FolderFeed(root).versions(PackageId.of("Contoso")), Presence.NEW_ID, "1.0.0");
    }

    @Test
    void areTheFilesOfAFlatFolder() throws IOException {
        for (String file : List.of(
                "Contoso.Core.1.0.0.nupkg",
                "contoso.core.2.0.0-RC.1.NUPKG",
                "Contoso.Core.3.0.nupkg",
                "Contoso.Core.4.0.0.txt",
                "Contoso.Core.Extra.5.0.0.nupkg",
                "Contoso.Core.nupkg")) {
            Files.createFile(root.resolve(file));
        }
        Map<String, Presence> expected = Map.of(
                "1.0", Presence.TAKEN,
                "2.0.0-rc.1", Presence.TAKEN,
                "3.0.0", Presence.TAKEN,
                "4.0.0", Presence.NEW_VERSION,
                "5.0.0", Presence.NEW_VERSION);

        FeedVersions versions = new FolderFeed(root).versions(PackageId.of("contoso.CORE"));

        expected.forEach((version, presence) -> assertPresence(versions, presence, version));
        assertPresence(new FolderFeed(root).versions(PackageId.of("Contoso.Core.Ex")), Presence.NEW_ID, "5.0.0");
        // the name could be that of Contoso 7.0.1.0, too
        TestPackage.of("Contoso.7", "0.1.0").writeTo(root, "Contoso.7.0.1.0.nupkg");
        assertPresence(new FolderFeed(root).versions(PackageId.of("Contoso")), Presence.NEW_ID, "7.0.1");
        assertPresence(new FolderFeed(root).versions(PackageId.of("Contoso.7")), Presence.TAKEN, "0.1.0");
    }

    private static void assertPresence(FeedVersions versions, Presence presence, String... each) {
        for (String version : each) {
            assertEquals(presence, versions.presenceOf(NuGetVersion.parse(version)), version);
        }
    }

    private static Feed connect(NuGetGallery gallery, FeedClient client) {
        return HttpFeed.connect(new PackageSource.ServiceIndexUrl(URI.create(gallery.indexUrl())), client);
    }

    private static FeedClient client() {
        return new FeedClient(FeedSetup.options(FeedSetup.PATIENT), FeedCredentials.NONE);
    }
}
