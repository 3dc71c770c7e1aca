package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderFeedTest {
    private static final int PUSHERS = 8;

    @TempDir
    private Path temp;

    @Test
    void writesWhatNuGetReads() throws IOException {
        PackageFile file = pack("Contoso.Core", "1.0-RC.1+meta");
        PushReceipt receipt = new FolderFeed(feed()).push(FeedSetup.upload(file));
        Path place = feed().resolve("contoso.core").resolve("1.0.0-rc.1");
        Path nupkg = place.resolve("contoso.core.1.0.0-rc.1.nupkg");
        assertEquals(
                List.of(
                        ".nupkg.metadata",
                        "contoso.core.1.0.0-rc.1.nupkg",
                        "contoso.core.1.0.0-rc.1.nupkg.sha512",
                        "contoso.core.nuspec"),
                names(place));
        assertArrayEquals(Files.readAllBytes(file.path()), Files.readAllBytes(nupkg));
        assertArrayEquals(file.nuspec(), Files.readAllBytes(place.resolve("contoso.core.nuspec")));
        assertEquals(file.sha512(), Files.readString(place.resolve("contoso.core.1.0.0-rc.1.nupkg.sha512")));
        assertEquals(
                "{\"version\":2,\"contentHash\":\"" + file.sha512() + "\"}",
                Files.readString(place.resolve(".nupkg.metadata")));
        assertEquals(Optional.of(nupkg.toUri().toString()), receipt.link());
        assertEquals(List.of("1.0.0-rc.1"), names(place.getParent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.0.0", "1.0.0.0", "01.0+other"})
    void neverReplacesAVersionHoweverItIsSpelled(String spelling) throws IOException {
        FolderFeed feed = new FolderFeed(feed());
        feed.push(FeedSetup.upload(pack("Contoso.Core", "1.0.0")));
        byte[] before = Files.readAllBytes(feed().resolve("contoso.core/1.0.0/contoso.core.1.0.0.nupkg"));
        PackageFile again = PackageFile.read(TestPackage.of("CONTOSO.core", spelling)
                .entry("more.txt", "other content")
                .writeTo(temp.resolve("again")));
        FeedException refused = assertThrows(FeedException.class, () -> feed.push(FeedSetup.upload(again)));
        assertInstanceOf(FeedProblem.AlreadyInFolder.class, refused.problem());
        assertArrayEquals(before, Files.readAllBytes(feed().resolve("contoso.core/1.0.0/contoso.core.1.0.0.nupkg")));
    }

    @Test
    void takesAVersionFromOneOfManyThatPushItAtOnce() throws Exception {
        PackageFile file = pack("Contoso.Core", "1.0.0");
        assertEquals(1, pushAtOnce(file));
        assertEquals(List.of("1.0.0"), names(feed().resolve("contoso.core")));
        assertEquals(4, names(feed().resolve("contoso.core/1.0.0")).size());
    }

    @Test
    void takesAVersionOnceIntoAFlatFolderToo() throws Exception {
        pack("Contoso.Old", "1.0.0");
        Files.createDirectories(feed());
        Files.copy(temp.resolve("Contoso.Old.1.0.0.nupkg"), feed().resolve("Contoso.Old.1.0.0.nupkg"));
        assertEquals(1, pushAtOnce(pack("Contoso.Core", "1.0")));
        assertEquals(List.of("Contoso.Core.1.0.0.nupkg", "Contoso.Old.1.0.0.nupkg"), names(feed()));
    }

    @Test
    void givesOutWhatItHasWhereItLies() throws IOException {
        PackageFile file = pack("Contoso.Core", "1.0-RC.1");
        FolderFeed hierarchical = new FolderFeed(feed());
        assertEquals(new FeedCopy.NotVisible(), hierarchical.copyOf(file.identity(), temp, 1));
        hierarchical.push(FeedSetup.upload(file));
        Path place = feed().resolve("contoso.core/1.0.0-rc.1/contoso.core.1.0.0-rc.1.nupkg");
        assertEquals(new FeedCopy.At(place), hierarchical.copyOf(file.identity(), temp, 1));
        Files.delete(place);
        assertEquals(new FeedCopy.NotVisible(), hierarchical.copyOf(file.identity(), temp, 1));

        Path flat = Files.createDirectory(temp.resolve("flat"));
        Files.copy(file.path(), flat.resolve("contoso.CORE.1.0.0-rc.1.nupkg"));
        PackageFile other = pack("Contoso.Core", "1.0.0");
        assertEquals(
                new FeedCopy.At(flat.resolve("contoso.CORE.1.0.0-rc.1.nupkg")),
                new FolderFeed(flat).copyOf(file.identity(), temp, 1));
        assertEquals(new FeedCopy.NotVisible(), new FolderFeed(flat).copyOf(other.identity(), temp, 1));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void addsToAFolderThatLiesElsewhere() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createDirectories(feed());
        Path link = Files.createSymbolicLink(feed().resolve("contoso.core"), elsewhere);

        new FolderFeed(feed()).push(FeedSetup.upload(pack("Contoso.Core", "1.0.0")));

        assertTrue(Files.isSymbolicLink(link));
        assertEquals(List.of("1.0.0"), names(elsewhere));
    }

    @Test
    void leavesAFolderThatWasThereBefore() throws IOException {
        PackageFile file = pack("Contoso.Core", "1.0.0");
        Path versions = Files.createDirectories(feed().resolve("contoso.core"));
        Upload gone = FeedSetup.upload(file);
        Files.delete(file.path());

        assertThrows(FeedException.class, () -> new FolderFeed(feed()).push(gone));

        assertEquals(List.of(), names(versions));
    }

    @Test
    void leavesNothingBehindWhenThePackageCannotBeRead() throws IOException {
        PackageFile file = pack("Contoso.Core", "1.0.0");
        new FolderFeed(feed()).push(FeedSetup.upload(pack("Contoso.Other", "1.0.0")));
        Upload gone = FeedSetup.upload(file);
        Files.delete(file.path());
        FeedException failure = assertThrows(FeedException.class, () -> new FolderFeed(feed()).push(gone));
        assertInstanceOf(FeedProblem.FileChanged.class, failure.problem());
        assertEquals(List.of("contoso.other"), names(feed()));
    }

    @Test
    void failsIfItIsNotAFolder() throws IOException {
        Files.writeString(feed(), "a file");
        PackageFile file = pack("Contoso.Core", "1.0.0");
        FeedException failure =
                assertThrows(FeedException.class, () -> new FolderFeed(feed()).push(FeedSetup.upload(file)));
        assertInstanceOf(FeedProblem.FolderUnusable.class, failure.problem());
    }

    /** K3: a push that was killed leaves a draft; that of another process is not touched. */
    @Test
    void removesWhatAKilledPushLeft() throws IOException {
        Path versions = Files.createDirectories(feed().resolve("contoso.core"));
        Path old = Files.createDirectory(versions.resolve(".push-old"));
        aged(Files.writeString(old.resolve("contoso.core.1.0.0.nupkg"), "half"));
        aged(old);
        Path busy = Files.createDirectory(versions.resolve(".push-busy"));
        Files.writeString(busy.resolve("contoso.core.1.0.0.nupkg"), "half");
        aged(busy);
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Path kept = Files.writeString(elsewhere.resolve("kept"), "kept");

        new FolderFeed(feed()).push(FeedSetup.upload(pack("Contoso.Core", "1.0.0")));

        assertEquals(List.of(".push-busy", "1.0.0"), names(versions));
        assertTrue(Files.exists(kept));
    }

    /** K3: the same of a flat folder. */
    @Test
    void removesWhatAKilledPushLeftInAFlatFolder() throws IOException {
        Files.createDirectories(feed());
        TestPackage.of("Contoso.Other", "1.0.0").writeTo(feed());
        aged(Files.writeString(feed().resolve(".push-old"), "half"));
        Files.writeString(feed().resolve(".push-new"), "half");

        new FolderFeed(feed()).push(FeedSetup.upload(pack("Contoso.Core", "1.0.0")));

        assertFalse(Files.exists(feed().resolve(".push-old")));
        assertTrue(Files.exists(feed().resolve(".push-new")));
    }

    private static void aged(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }

    @Test
    void takesNoSymbols() {
        assertFalse(new FolderFeed(feed()).takesSymbols());
    }

    /** The number of simultaneous pushes of one version that succeed. The others must find that the version exists. */
    private long pushAtOnce(PackageFile file) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PUSHERS);
        try {
            Callable<Boolean> push = () -> {
                try {
                    new FolderFeed(feed()).push(FeedSetup.upload(file));
                    return true;
                } catch (FeedException e) {
                    assertInstanceOf(FeedProblem.AlreadyInFolder.class, e.problem(), e::toString);
                    return false;
                }
            };
            long taken = 0;
            for (Future<Boolean> each : threads.invokeAll(
                    IntStream.range(0, PUSHERS).mapToObj(i -> push).toList())) {
                taken += each.get() ? 1 : 0;
            }
            return taken;
        } finally {
            threads.shutdown();
        }
    }

    private Path feed() {
        return temp.resolve("feed");
    }

    private PackageFile pack(String id, String version) throws IOException {
        return PackageFile.read(TestPackage.of(id, version).writeTo(temp, id + "." + version + ".nupkg"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
