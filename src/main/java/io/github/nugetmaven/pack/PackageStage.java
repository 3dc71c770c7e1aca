package io.github.nugetmaven.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * A folder beside the packages in which they are written, so that nobody sees one before it is finished and approved. Not
 * thread-safe.
 */
final class PackageStage implements Closeable {
    private final Path target;
    private final Path folder;

    private PackageStage(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /** @param target where the packages will be; created if it does not exist */
    static PackageStage in(Path target) throws IOException {
        Files.createDirectories(target);
        return new PackageStage(target, Files.createTempDirectory(target, ".nuget-pack-"));
    }

    /** Where to write a package with this name. */
    Path path(String name) {
        return folder.resolve(name);
    }

    Path finalPath(String name) {
        return target.resolve(name);
    }

    /** Removes packages of an earlier build. */
    void discard(Collection<String> names) throws IOException {
        for (String name : names) {
            Files.deleteIfExists(target.resolve(name));
        }
    }

    /**
     * Moves packages to where they belong, one after another, and replaces files of an earlier build. If one cannot be moved,
     * those before it are there; the caller discards them.
     */
    void release(Collection<String> names) throws IOException {
        for (String name : names) {
            move(folder.resolve(name), target.resolve(name));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the folder, with what is left in it. */
    @Override
    public void close() {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : (Iterable<Path>) left::iterator) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // the packages are where they belong, and a later clean removes the folder
        }
    }
}
