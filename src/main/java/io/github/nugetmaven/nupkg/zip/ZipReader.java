package io.github.nugetmaven.nupkg.zip;

import io.github.nugetmaven.nupkg.zip.InvalidEntryException.Reason;
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
 * Reads entries of a zip that may be hostile: the directory is read header by header, and an entry is unpacked only as far as
 * the caller reads. The JDK's ZipFile holds the whole directory in memory, whatever its size. Not thread-safe.
 */
public final class ZipReader implements Closeable {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final Path file;
    private final FileChannel channel;
    private final CentralDirectory directory;
    private Inflater spare;

    private ZipReader(Path file, FileChannel channel, CentralDirectory directory) {
        this.file = file;
        this.channel = channel;
        this.directory = directory;
    }

    /**
     * Opens a file.
     *
     * @throws InvalidZipException if the file is not a zip, or has no entries
     */
    public static ZipReader open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return of(file, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Reads a file that is already open.
     *
     * @param channel closed together with the reader, and left open if this method fails. {@link #entries} moves its position.
     * @throws InvalidZipException if the file is not a zip, or has no entries
     */
    public static ZipReader of(Path file, FileChannel channel) throws IOException {
        return new ZipReader(file, channel, CentralDirectory.locate(channel, file));
    }

    public Path file() {
        return file;
    }

    /** Size of the file, in bytes. */
    public long size() throws IOException {
        return channel.size();
    }

    /** What the zip's end records say about the zip. */
    public CentralDirectory directory() {
        return directory;
    }

    /** Starts to read the directory from its beginning. Invalidates readers returned earlier, but not streams of entries. */
    public CentralDirectoryReader entries() throws IOException {
        channel.position(directory.start());
        return new CentralDirectoryReader(file, directory, Channels.newInputStream(channel));
    }

    /** Finds the first entries that are wanted, in the directory's order, at most {@code limit} of them. */
    public List<ZipEntryHeader> find(Predicate<ZipEntryHeader> wanted, int limit) throws IOException {
        List<ZipEntryHeader> found = new ArrayList<>();
        CentralDirectoryReader entries = entries();
        while (found.size() < limit) {
            Optional<ZipEntryHeader> entry = entries.next();
            if (entry.isEmpty()) {
                break;
            }
            if (wanted.test(entry.get())) {
                found.add(entry.get());
            }
        }
        return found;
    }

    /**
     * Whether the local header of an entry has an extra field for sizes beyond 4 GiB, needed or not.
     *
     * @throws InvalidEntryException if there is no local header at the entry's offset
     */
    public boolean hasZip64LocalHeader(ZipEntryHeader entry) throws IOException {
        ByteBuffer local = localHeader(entry);
        int extraLength = local.getShort(28) & 0xFFFF;
        if (extraLength == 0) {
            return false;
        }
        long extra = entry.offset() + LOCAL_HEADER_SIZE + (local.getShort(26) & 0xFFFF);
        return Zip64Field.in(bytes(extra, extraLength).array()).isPresent();
    }

    /**
     * Unpacks an entry as it is read, whatever size its header claims.
     *
     * @throws InvalidEntryException if the entry differs from what its header promises, now or while it is read
     */
    public InputStream stream(ZipEntryHeader entry) throws IOException {
        ByteBuffer local = localHeader(entry);
        if (entry.isEncrypted()) {
            throw new InvalidEntryException(file, entry, Reason.ENCRYPTED);
        }
        long data = entry.offset() + LOCAL_HEADER_SIZE + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
        if (data > directory.start() - entry.compressedSize()) {
            throw new InvalidEntryException(file, entry, Reason.OUTSIDE);
        }
        return switch (entry.method()) {
            case STORED -> new ZipEntryStream(this, channel, entry, data, null);
            case DEFLATED -> new ZipEntryStream(this, channel, entry, data, inflater());
            default -> throw new InvalidEntryException(file, entry, Reason.METHOD);
        };
    }

    /**
     * Unpacks an entry.
     *
     * @return its bytes; {@code limit + 1} of them if the entry is larger than {@code limit}, whatever its header claims
     * @throws InvalidEntryException if the entry differs from what its header promises
     */
    public byte[] read(ZipEntryHeader entry, int limit) throws IOException {
        try (InputStream in = stream(entry)) {
            return in.readNBytes(limit + 1);
        }
    }

    /** Reads up to {@code length} bytes of the file itself, fewer at its end. */
    public ByteBuffer bytes(long position, int length) throws IOException {
        return CentralDirectory.read(channel, position, length);
    }

    private ByteBuffer localHeader(ZipEntryHeader entry) throws IOException {
        if (entry.disk() != 0) {
            throw new InvalidEntryException(file, entry, Reason.OTHER_DISK);
        }
        if (entry.offset() < 0 || entry.compressedSize() < 0) {
            throw new InvalidEntryException(file, entry, Reason.OUTSIDE);
        }
        ByteBuffer local = bytes(entry.offset(), LOCAL_HEADER_SIZE);
        if (local.limit() < LOCAL_HEADER_SIZE || local.getInt(0) != LOCAL_HEADER) {
            throw new InvalidEntryException(file, entry, Reason.NO_LOCAL_HEADER);
        }
        return local;
    }

    /** The one that is not in use, since many entries are read one after the other. */
    private Inflater inflater() {
        Inflater inflater = spare == null ? new Inflater(true) : spare;
        spare = null;
        return inflater;
    }

    /** Takes back an inflater that is no longer in use. */
    void keep(Inflater inflater) {
        if (spare != null || !channel.isOpen()) {
            inflater.end();
        } else {
            inflater.reset();
            spare = inflater;
        }
    }

    @Override
    public void close() throws IOException {
        if (spare != null) {
            spare.end();
            spare = null;
        }
        channel.close();
    }
}
