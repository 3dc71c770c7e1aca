package io.github.nugetmaven.feed;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Names under which a push collects a package in a folder feed, and what pushes that were killed have left there. */
final class PushDraft {
    private static final String PREFIX = ".push-";

    /** Another process may be pushing right now; a draft that nobody has written to for so long is not its own. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private PushDraft() {}

    /** A new name, in this folder. */
    static Path in(Path folder) {
        return folder.resolve(PREFIX + UUID.randomUUID());
    }

    /** Deletes the drafts of pushes that were killed. What cannot be deleted stays: it harms nobody. */
    static void removeAbandoned(Path folder) {
        FileTime limit = FileTime.from(Instant.now().minus(ABANDONED));
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path draft : drafts) {
                if (isOlder(draft, limit)) {
                    remove(draft);
                }
            }
        } catch (IOException | RuntimeException e) {
            // the push that follows tells what is wrong with the folder
        }
    }

    private static boolean isOlder(Path draft, FileTime limit) throws IOException {
        if (Files.getLastModifiedTime(draft, LinkOption.NOFOLLOW_LINKS).compareTo(limit) >= 0) {
            return false;
        }
        if (!Files.isDirectory(draft, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
            for (Path each : files) {
                if (Files.getLastModifiedTime(each, LinkOption.NOFOLLOW_LINKS).compareTo(limit) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void remove(Path draft) throws IOException {
        if (Files.isDirectory(draft, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
                for (Path each : files) {
                    Files.delete(each);
                }
            }
        }
        Files.delete(draft);
    }
}
