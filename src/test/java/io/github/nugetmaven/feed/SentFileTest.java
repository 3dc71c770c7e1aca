package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.FeedProblem.FileChanged;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** K1: what is sent is what was checked. A file that changes is a failure of this machine, named as such. */
class SentFileTest {
    @TempDir
    private Path folder;

    private NuGetGallery gallery;
    private PackageFile file;
    private Upload upload;

    @BeforeEach
    void start() throws IOException {
        gallery = NuGetGallery.start();
        gallery.key(FeedSetup.KEY, "contoso");
        file = PackageFile.read(pack("one").writeTo(folder));
        upload = FeedSetup.upload(file);
    }

    @AfterEach
    void stop() {
        gallery.close();
    }

    /** Of which no two have the same content, and all have the same size; larger than what a connection buffers. */
    private static TestPackage pack(String content) {
        byte[] noise = new byte[12 << 20];
        new Random(content.hashCode()).nextBytes(noise);
        return TestPackage.of("Contoso.Utils", "1.0.0").entry("content/noise", noise);
    }

    /** What may happen to a file before it is opened. */
    private enum Before {
        GONE(FileChange.GONE) {
            @Override
            void happenTo(Path file) throws IOException {
                Files.delete(file);
            }
        },
        GREW(FileChange.OTHER_SIZE) {
            @Override
            void happenTo(Path file) throws IOException {
                Files.write(file, new byte[1], StandardOpenOption.APPEND);
            }
        },
        SHRANK(FileChange.OTHER_SIZE) {
            @Override
            void happenTo(Path file) throws IOException {
                truncate(file, Files.size(file) - 1);
            }
        },
        EMPTIED(FileChange.OTHER_SIZE) {
            @Override
            void happenTo(Path file) throws IOException {
                truncate(file, 0);
            }
        },
        A_FOLDER(FileChange.NOT_A_FILE) {
            @Override
            void happenTo(Path file) throws IOException {
                Files.delete(file);
                Files.createDirectory(file);
            }
        };

        private final FileChange change;

        Before(FileChange change) {
            this.change = change;
        }

        abstract void happenTo(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void asksNobodyWhereTheFileIsNotThereAsItWas(Before before) throws IOException {
        before.happenTo(file.path());
        assertEquals(before.change, push(upload).change());
        assertTrue(gallery.requests().isEmpty());
    }

    @Test
    void sendsNoOtherPackageOfTheSameSize() throws IOException {
        Path other = pack("two").writeTo(Files.createDirectory(folder.resolve("other")));
        assertEquals(file.size(), Files.size(other));
        Files.write(file.path(), Files.readAllBytes(other));
        assertEquals(FileChange.OTHER_CONTENT, push(upload).change());
        assertTrue(gallery.packages().isEmpty());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void waitsForNoPipe() throws Exception {
        Files.delete(file.path());
        assertEquals(
                0, new ProcessBuilder("mkfifo", file.path().toString()).start().waitFor());
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertEquals(FileChange.NOT_A_FILE, push(upload).change()));
    }

    @Test
    void noticesWhatIsWrittenBehindItsBack() {
        assertEquals(
                FileChange.OTHER_CONTENT,
                push(onceUnderWay(path -> {
                            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                                channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), file.size() - 3);
                            }
                        }))
                        .change());
        assertTrue(gallery.packages().isEmpty());
    }

    @Test
    void noticesThatTheFileShrinks() {
        assertEquals(
                FileChange.OTHER_SIZE,
                push(onceUnderWay(path -> truncate(path, 1 << 20))).change());
        assertTrue(gallery.packages().isEmpty());
    }

    @Test
    void noticesThatTheFileGrows() {
        assertEquals(
                FileChange.OTHER_SIZE,
                push(onceUnderWay(path -> Files.write(path, new byte[9], StandardOpenOption.APPEND)))
                        .change());
        assertTrue(gallery.packages().isEmpty());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void sendsTheFileThatItOpenedWhateverTakesItsName() throws IOException {
        byte[] checked = Files.readAllBytes(file.path());
        Upload replaced = onceUnderWay(path -> {
            Path other = Files.write(folder.resolve("other"), new byte[9]);
            Files.move(other, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        });
        try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), FeedSetup.KEY_ONLY)) {
            new PackageUpload(client).push(replaced, URI.create(gallery.pushUrl()));
        }
        assertEquals(1, gallery.packages().size());
        assertEquals(checked.length, gallery.packages().get(0).bytes().length);
        assertArrayEquals(checked, gallery.packages().get(0).bytes());
    }

    @Test
    void holdsBackTheEnd() throws IOException {
        Files.write(file.path(), new byte[(int) file.size()]);
        Buffer received = new Buffer();
        try (CheckedFile checked = CheckedFile.open(upload)) {
            assertThrows(FileChangedException.class, () -> checked.writeTo(received));
        }
        // without its directory, which is at the end, a zip is not one
        assertTrue(received.size() < file.size(), "" + received.size());
    }

    /** A sibling: a folder gets copies, and they have to be of what was checked, too. */
    @Test
    void putsNothingElseIntoAFolder() throws IOException {
        Files.write(file.path(), new byte[(int) file.size()]);
        Path feed = folder.resolve("feed");
        for (boolean isFlat : new boolean[] {false, true}) {
            Files.createDirectories(feed);
            if (isFlat) {
                TestPackage.of("Contoso.Other", "1.0.0").writeTo(feed);
            }
            FeedException failure = assertThrows(FeedException.class, () -> new FolderFeed(feed).push(upload));
            assertEquals(
                    FileChange.OTHER_CONTENT,
                    assertInstanceOf(FileChanged.class, failure.problem()).change());
            assertEquals(Presence.NEW_ID, new FolderFeed(feed).find(file.identity()));
        }
    }

    private interface Change {
        void happenTo(Path path) throws IOException;
    }

    private Upload onceUnderWay(Change change) {
        AtomicBoolean isDone = new AtomicBoolean();
        LongConsumer progress = bytes -> {
            if (isDone.compareAndSet(false, true)) {
                try {
                    change.happenTo(file.path());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        };
        return new Upload(file, upload.sha512(), progress);
    }

    private FileChanged push(Upload changed) {
        try (FeedClient client = new FeedClient(FeedSetup.options(FeedSetup.PATIENT), FeedSetup.KEY_ONLY)) {
            FeedException failure = assertThrows(
                    FeedException.class, () -> new PackageUpload(client).push(changed, URI.create(gallery.pushUrl())));
            return assertInstanceOf(FileChanged.class, failure.problem());
        }
    }

    private static void truncate(Path file, long size) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(size);
        }
    }
}
