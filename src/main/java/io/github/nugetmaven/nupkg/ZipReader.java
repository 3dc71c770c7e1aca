package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.DAMAGED_ZIP;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.Inflater;

/**
 * Reads single entries of a zip that may be hostile: the directory is walked, never loaded, and no more is unpacked than
 * the caller allows. The JDK's ZipFile loads the whole directory, whatever its size. Not thread-safe.
 */
final class ZipReader implements Closeable {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final Path file;
    private final FileChannel channel;
    private final CentralDirectory directory;

    private ZipReader(Path file, FileChannel channel, CentralDirectory directory) {
        this.file = file;
        this.channel = channel;
        this.directory = directory;
    }

    /** @throws InvalidPackageException if the file is no zip, or one without entries */
    static ZipReader open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return of(file, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Reads a file that is open, and whose channel nobody else moves meanwhile.
     *
     * @throws InvalidPackageException if the file is not a zip, or one without entries
     */
    static ZipReader of(Path file, FileChannel channel) throws IOException {
        return new ZipReader(file, channel, CentralDirectory.locate(channel, file));
    }

    /** A new walk, which ends all earlier ones. Entries may be read meanwhile. */
    CentralDirectoryReader walk() throws IOException {
        channel.position(directory.start());
        return new CentralDirectoryReader(file, directory, Channels.newInputStream(channel));
    }

    /** The first entries that are wanted, in the directory's order, at most {@code limit} of them. */
    List<ZipEntryHeader> find(Predicate<ZipEntryHeader> wanted, int limit) throws IOException {
        List<ZipEntryHeader> found = new ArrayList<>();
        CentralDirectoryReader walk = walk();
        while (found.size() < limit) {
            Optional<ZipEntryHeader> entry = walk.next();
            if (entry.isEmpty()) {
                break;
            }
            entry.filter(wanted).ifPresent(found::add);
        }
        return found;
    }

    /** Whether the header in front of the entry has an extra field for sizes beyond 4 GiB, needed or not. */
    boolean isZip64InFrontOf(ZipEntryHeader entry) throws IOException {
        ByteBuffer local = localHeader(entry);
        int extraLength = local.getShort(28) & 0xFFFF;
        if (extraLength == 0) {
            return false;
        }
        long extra = entry.offset() + LOCAL_HEADER_SIZE + (local.getShort(26) & 0xFFFF);
        ByteBuffer fields = CentralDirectory.read(channel, extra, extraLength);
        return Zip64Field.in(fields.array()).isThere();
    }

    /** Whether the directory's end says that there is more to it, for more than a zip could once hold. */
    boolean hasZip64End() {
        return directory.isZip64();
    }

    /**
     * Unpacks an entry as it is read, whatever size its header gives.
     *
     * @throws InvalidPackageException if the entry is not what the directory says, now or while it is read
     */
    InputStream stream(ZipEntryHeader entry) throws IOException {
        ByteBuffer local = localHeader(entry);
        if (entry.isEncrypted()) {
            throw damaged();
        }
        long data = entry.offset() + LOCAL_HEADER_SIZE + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
        if (data > channel.size() - entry.compressedSize()) {
            throw damaged();
        }
        return switch (entry.method()) {
            case STORED -> new ZipEntryStream(file, channel, entry, data, null);
            case DEFLATED -> new ZipEntryStream(file, channel, entry, data, new Inflater(true));
            default -> throw damaged();
        };
    }

    /**
     * Unpacks an entry.
     *
     * @return its bytes; one byte more than {@code limit} if it unpacks to more than that, whatever its header says
     * @throws InvalidPackageException if the entry is not what the directory says
     */
    byte[] read(ZipEntryHeader entry, int limit) throws IOException {
        try (InputStream in = stream(entry)) {
            return in.readNBytes(limit + 1);
        }
    }

    private ByteBuffer localHeader(ZipEntryHeader entry) throws IOException {
        if (entry.offset() < 0 || entry.compressedSize() < 0) {
            throw damaged();
        }
        ByteBuffer local = CentralDirectory.read(channel, entry.offset(), LOCAL_HEADER_SIZE);
        if (local.limit() < LOCAL_HEADER_SIZE || local.getInt(0) != LOCAL_HEADER) {
            throw damaged();
        }
        return local;
    }

    /** What the directory's end says of the whole: NuGet's readers believe it, and refuse a zip that is otherwise. */
    boolean isWhole(int count) {
        return directory.count() == count && directory.shift() == 0;
    }

    /** In bytes. */
    long directorySize() {
        return directory.size();
    }

    private InvalidPackageException damaged() {
        return new InvalidPackageException(file, DAMAGED_ZIP, "");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
