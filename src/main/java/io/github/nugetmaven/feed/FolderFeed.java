package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder that NuGet reads as a feed. A package appears whole or not at all, even to those who read at the same time, and an
 * existing package is never replaced. Thread-safe; several processes may push to the same folder.
 *
 * <p>A new folder becomes a hierarchical one. A folder with packages side by side stays flat, since NuGet reads a folder in one
 * way or the other, never in both.
 */
public final class FolderFeed implements Feed {
    private final Path root;

    public FolderFeed(Path root) {
        this.root = root;
    }

    /** Never: NuGet's own clients neither push symbols to a folder nor read them from it. */
    @Override
    public boolean takesSymbols() {
        return false;
    }

    @Override
    public FeedVersions versions(PackageId id) {
        return inFolder(() -> isFlat() ? new FlatFolder(root).versions(id) : new HierarchicalFolder(root).versions(id));
    }

    /** The file in the folder itself, which must only be read. */
    @Override
    public FeedCopy copyOf(PackageIdentity identity, Path target, long maxBytes) {
        Optional<Path> place = inFolder(
                () -> isFlat() ? new FlatFolder(root).copy(identity) : new HierarchicalFolder(root).copy(identity));
        return place.<FeedCopy>map(FeedCopy.At::new).orElseGet(FeedCopy.NotVisible::new);
    }

    @Override
    public PushReceipt push(Upload upload) {
        Path place =
                inFolder(() -> isFlat() ? new FlatFolder(root).add(upload) : new HierarchicalFolder(root).add(upload));
        return new PushReceipt(
                Optional.empty(), "", List.of(), Optional.of(place.toUri().toString()));
    }

    /** Work on the disk. */
    private interface DiskWork<T> {
        T result() throws IOException;
    }

    private <T> T inFolder(DiskWork<T> work) {
        try {
            return work.result();
        } catch (FileChangedException e) {
            throw new FeedException(e.problem(), e);
        } catch (IOException e) {
            throw unusable(e);
        } catch (UncheckedIOException e) {
            throw unusable(e.getCause());
        } catch (DirectoryIteratorException e) {
            throw unusable(e.getCause());
        }
    }

    private FeedException unusable(IOException e) {
        return new FeedException(new FeedProblem.FolderUnusable(root, FileErrors.words(e)), e);
    }

    /** Packages at the root, or packages or manifests one level below it (NuGet.Client: {@code FeedTypeUtility.cs}). */
    private boolean isFlat() throws IOException {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(root)) {
            for (Path child : children) {
                if (Files.isDirectory(child)
                        ? has(child, "*.{nupkg,nuspec}")
                        : child.toString().endsWith(".nupkg")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean has(Path folder, String glob) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            return files.iterator().hasNext();
        } catch (NoSuchFileException e) {
            // another push deleted a folder that it had made
            return false;
        }
    }
}
