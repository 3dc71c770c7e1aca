package io.github.nugetmaven.testing;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/**
 * The files of this machine, with a count of how often each is opened for its content. Thread-safe.
 *
 * <p>Paths of it behave like those that they wrap, except that {@link Path#toFile} fails, since a {@code File} would not be
 * counted. Counts are by absolute path and never go back to zero: use a new folder for each test.
 */
public final class CountingFileSystem extends FileSystem {
    private static final CountingFileSystem ONE = new CountingFileSystem();

    private final FileSystem real = FileSystems.getDefault();
    private final CountingProvider provider = new CountingProvider();
    private final Map<Path, Integer> opens = new ConcurrentHashMap<>();
    private final Map<Path, Opening> whenOpened = new ConcurrentHashMap<>();

    /** What happens before a file is opened. */
    public interface Opening {
        /** @throws IOException instead of opening it */
        void before() throws IOException;
    }

    private CountingFileSystem() {}

    /** The same path, counted; so are all paths that are made from it. */
    public static Path wrap(Path path) {
        return path instanceof CountedPath ? path : new CountedPath(path);
    }

    static FileSystem instance() {
        return ONE;
    }

    /** How often a counted path to this file was opened, to be read or written through a channel or read as a stream. */
    public static int opens(Path path) {
        return ONE.opens.getOrDefault(key(path), 0);
    }

    /** Runs something each time before a counted path to this file is opened, such as a change of the file. */
    public static void whenOpened(Path path, Opening action) {
        ONE.whenOpened.put(key(path), action);
    }

    private static Path key(Path path) {
        return real(path).toAbsolutePath().normalize();
    }

    static Path real(Path path) {
        return path instanceof CountedPath counted ? counted.real() : path;
    }

    static void count(Path path) throws IOException {
        ONE.opens.merge(key(path), 1, Integer::sum);
        Opening action = ONE.whenOpened.get(key(path));
        if (action != null) {
            action.before();
        }
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return real.isReadOnly();
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return () -> StreamSupport.stream(real.getRootDirectories().spliterator(), false)
                .map(CountingFileSystem::wrap)
                .iterator();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrap(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = real.getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        return real.newWatchService();
    }
}
