package io.github.nugetmaven.testing;

import static io.github.nugetmaven.testing.CountingFileSystem.wrap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A path whose file system is the counting one. Immutable. */
record CountedPath(Path real) implements Path {
    @Override
    public FileSystem getFileSystem() {
        return CountingFileSystem.instance();
    }

    @Override
    public boolean isAbsolute() {
        return real.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return orNull(real.getRoot());
    }

    @Override
    public Path getFileName() {
        return orNull(real.getFileName());
    }

    @Override
    public Path getParent() {
        return orNull(real.getParent());
    }

    private static Path orNull(Path path) {
        return path == null ? null : wrap(path);
    }

    @Override
    public int getNameCount() {
        return real.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return wrap(real.getName(index));
    }

    @Override
    public Path subpath(int beginIndex, int endIndex) {
        return wrap(real.subpath(beginIndex, endIndex));
    }

    @Override
    public boolean startsWith(Path other) {
        return real.startsWith(CountingFileSystem.real(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return real.endsWith(CountingFileSystem.real(other));
    }

    @Override
    public Path normalize() {
        return wrap(real.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return wrap(real.resolve(CountingFileSystem.real(other)));
    }

    @Override
    public Path relativize(Path other) {
        return wrap(real.relativize(CountingFileSystem.real(other)));
    }

    @Override
    public URI toUri() {
        return real.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return wrap(real.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return wrap(real.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers)
            throws IOException {
        return real.register(watcher, events, modifiers);
    }

    @Override
    public int compareTo(Path other) {
        return real.compareTo(CountingFileSystem.real(other));
    }

    @Override
    public String toString() {
        return real.toString();
    }
}
