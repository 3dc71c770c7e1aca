package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.TOO_MANY_ENTRIES;

import io.github.nugetmaven.nupkg.zip.CentralDirectoryReader;
import io.github.nugetmaven.nupkg.zip.InvalidEntryException;
import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import io.github.nugetmaven.nupkg.zip.ZipReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A package that is open for reading. Holds the headers of all entries, in bounded memory, and unpacks an entry while it is
 * read. Not thread-safe.
 */
public final class OpenPackage implements Closeable {
    /** Size of the zip's directory, in bytes. 60,000 entries with long names take half of it. */
    private static final int MAX_DIRECTORY = 32 << 20;

    /** One and a half times the maximum of a zip without ZIP64. */
    private static final int MAX_ENTRIES = 100_000;

    private final Path file;
    private final long size;
    private final ZipReader zip;
    private final List<ZipEntryHeader> entries;

    private OpenPackage(Path file, long size, ZipReader zip, List<ZipEntryHeader> entries) {
        this.file = file;
        this.size = size;
        this.zip = zip;
        this.entries = entries;
    }

    /**
     * Opens a file and reads the directory of the zip.
     *
     * @throws InvalidPackageException if the file is not a zip, or has more entries than any package
     */
    public static OpenPackage open(Path file) throws IOException {
        FileChannel channel = RegularFile.open(file);
        try {
            return of(zip(file, channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static ZipReader zip(Path file, FileChannel channel) throws IOException {
        try {
            return ZipReader.of(file, channel);
        } catch (InvalidZipException e) {
            throw InvalidPackageException.of(e);
        }
    }

    /**
     * Reads the directory of a zip that is already open.
     *
     * @param zip closed together with the returned package, and left open if this method fails
     * @throws InvalidPackageException if the directory is damaged, or has more entries than any package
     */
    public static OpenPackage of(ZipReader zip) throws IOException {
        try {
            return new OpenPackage(zip.file(), zip.size(), zip, entries(zip));
        } catch (InvalidZipException e) {
            throw InvalidPackageException.of(e);
        }
    }

    private static List<ZipEntryHeader> entries(ZipReader zip) throws IOException {
        if (zip.directory().size() > MAX_DIRECTORY) {
            throw new InvalidPackageException(zip.file(), TOO_MANY_ENTRIES, "");
        }
        List<ZipEntryHeader> all = new ArrayList<>();
        CentralDirectoryReader entries = zip.entries();
        for (Optional<ZipEntryHeader> next = entries.next(); next.isPresent(); next = entries.next()) {
            if (all.size() == MAX_ENTRIES) {
                throw new InvalidPackageException(zip.file(), TOO_MANY_ENTRIES, "");
            }
            all.add(next.get());
        }
        return List.copyOf(all);
    }

    public Path file() {
        return file;
    }

    /** Size of the file, in bytes. */
    public long size() {
        return size;
    }

    /** All entries, in the order of the zip's directory. */
    public List<ZipEntryHeader> entries() {
        return entries;
    }

    /** Finds the first entry with exactly this name. */
    public Optional<ZipEntryHeader> entry(String name) {
        for (ZipEntryHeader entry : entries) {
            if (entry.name().equals(name)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the zip's end record has the right number of entries and the right offsets. NuGet's clients and nuget.org read
     * packages with .NET's {@code ZipArchive}, which fails otherwise.
     */
    public boolean isWhole() {
        return zip.directory().count() == entries.size() && zip.directory().shift() == 0;
    }

    /** Whether the zip has a ZIP64 end record, needed or not. */
    public boolean hasZip64End() {
        return zip.directory().isZip64();
    }

    /**
     * Whether the local header of an entry has an extra field for sizes beyond 4 GiB, needed or not.
     *
     * @throws InvalidEntryException if there is no local header at the entry's offset
     */
    public boolean hasZip64LocalHeader(ZipEntryHeader entry) throws IOException {
        return zip.hasZip64LocalHeader(entry);
    }

    /**
     * Unpacks an entry as it is read, whatever size its header claims.
     *
     * @throws InvalidEntryException if the entry differs from what its header promises, now or while it is read
     */
    public InputStream stream(ZipEntryHeader entry) throws IOException {
        return zip.stream(entry);
    }

    /**
     * Unpacks an entry.
     *
     * @return its bytes; {@code limit + 1} of them if the entry is larger than {@code limit}, whatever its header claims
     * @throws InvalidEntryException if the entry differs from what its header promises
     */
    public byte[] read(ZipEntryHeader entry, int limit) throws IOException {
        return zip.read(entry, limit);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
