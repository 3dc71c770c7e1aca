package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.TOO_MANY_ENTRIES;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A package opened for a closer look: what its directory tells of every entry, read once and in bounded memory, and the
 * entries themselves, unpacked as they are read. Not thread-safe.
 */
public final class OpenPackage implements Closeable {
    /** Of names and headers, in bytes; 60,000 entries with long names make half of it. */
    private static final int MAX_DIRECTORY = 32 << 20;

    /** One and a half times what a zip holds that is no ZIP64. */
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

    /** @throws InvalidPackageException if it is no zip, or one with more entries than any package has */
    public static OpenPackage open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return of(file, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Reads the directory of a file that is already open.
     *
     * @param channel closed with what is returned, and not closed if this fails
     * @throws InvalidPackageException if it is not a zip, or one with more entries than any package has
     */
    public static OpenPackage of(Path file, FileChannel channel) throws IOException {
        ZipReader zip = ZipReader.of(file, channel);
        return new OpenPackage(file, channel.size(), zip, entries(zip, file));
    }

    private static List<ZipEntryHeader> entries(ZipReader zip, Path file) throws IOException {
        if (zip.directorySize() > MAX_DIRECTORY) {
            throw new InvalidPackageException(file, TOO_MANY_ENTRIES, "");
        }
        List<ZipEntryHeader> entries = new ArrayList<>();
        CentralDirectoryReader walk = zip.walk();
        for (Optional<ZipEntryHeader> next = walk.next(); next.isPresent(); next = walk.next()) {
            if (entries.size() == MAX_ENTRIES) {
                throw new InvalidPackageException(file, TOO_MANY_ENTRIES, "");
            }
            entries.add(next.get());
        }
        return List.copyOf(entries);
    }

    public Path file() {
        return file;
    }

    /** Of the file, in bytes. */
    public long size() {
        return size;
    }

    /** In the directory's order. */
    public List<ZipEntryHeader> entries() {
        return entries;
    }

    /** The first entry of exactly this name. */
    public Optional<ZipEntryHeader> entry(String name) {
        return entries.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /**
     * Whether the zip's end tells the truth about how many entries there are, and where: .NET's {@code ZipArchive} reads no
     * other, which is what NuGet's clients and nuget.org read packages with.
     */
    public boolean isWhole() {
        return zip.isWhole(entries.size());
    }

    /** Whether the zip has the records for more than a zip could once hold, needed or not. */
    public boolean hasZip64End() {
        return zip.hasZip64End();
    }

    /**
     * Whether the header in front of an entry has an extra field for sizes beyond 4 GiB, needed or not.
     *
     * @throws InvalidPackageException if there is no such header where the directory says
     */
    public boolean isZip64InFrontOf(ZipEntryHeader entry) throws IOException {
        return zip.isZip64InFrontOf(entry);
    }

    /**
     * Unpacks an entry as it is read, whatever size its header gives.
     *
     * @throws InvalidPackageException if the entry is not what the directory says, now or while it is read
     */
    public InputStream stream(ZipEntryHeader entry) throws IOException {
        return zip.stream(entry);
    }

    /**
     * Unpacks an entry.
     *
     * @return its bytes; one byte more than {@code limit} if it unpacks to more than that, whatever its header says
     * @throws InvalidPackageException if the entry is not what the directory says
     */
    public byte[] read(ZipEntryHeader entry, int limit) throws IOException {
        return zip.read(entry, limit);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
