package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.nupkg.InvalidPackageException.Problem.DAMAGED_ZIP;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads single entries of a zip that may be hostile: the directory is walked, never loaded, and no more is unpacked than
 * the caller allows. The JDK's ZipFile loads the whole directory, whatever its size. Not thread-safe.
 */
final class ZipReader implements Closeable {
    private static final int DIRECTORY_HEADER = 0x02014b50;
    private static final int DIRECTORY_HEADER_SIZE = 46;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final ZipDirectory directory;

    private ZipReader(Path file, FileChannel channel, ZipDirectory directory) {
        this.file = file;
        this.channel = channel;
        this.directory = directory;
    }

    /** @throws InvalidPackageException if the file is no zip, or one without entries */
    static ZipReader open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new ZipReader(file, channel, ZipDirectory.locate(channel, file));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The first entries that are wanted, in the directory's order, at most {@code limit} of them. */
    List<ZipEntryHeader> find(Predicate<ZipEntryHeader> wanted, int limit) throws IOException {
        List<ZipEntryHeader> found = new ArrayList<>();
        channel.position(directory.start());
        // not closed: that would close the channel
        DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), CHUNK));
        long left = directory.size();
        try {
            while (left >= DIRECTORY_HEADER_SIZE && found.size() < limit) {
                ByteBuffer header =
                        ByteBuffer.wrap(in.readNBytes(DIRECTORY_HEADER_SIZE)).order(ByteOrder.LITTLE_ENDIAN);
                if (header.limit() < DIRECTORY_HEADER_SIZE || header.getInt(0) != DIRECTORY_HEADER) {
                    throw damaged();
                }
                int nameLength = header.getShort(28) & 0xFFFF;
                int restLength = (header.getShort(30) & 0xFFFF) + (header.getShort(32) & 0xFFFF);
                byte[] name = in.readNBytes(nameLength);
                in.skipNBytes(restLength);
                int headerSize = DIRECTORY_HEADER_SIZE + nameLength + restLength;
                left -= headerSize;
                ZipEntryHeader entry = entry(header, name, headerSize);
                if (wanted.test(entry)) {
                    found.add(entry);
                }
            }
        } catch (EOFException e) {
            throw damaged();
        }
        return found;
    }

    private ZipEntryHeader entry(ByteBuffer header, byte[] name, int headerSize) {
        return new ZipEntryHeader(
                new String(name, UTF_8).replace('\\', '/'),
                header.getShort(8) & 0xFFFF,
                header.getShort(10) & 0xFFFF,
                header.getInt(16) & 0xFFFFFFFFL,
                header.getInt(20) & 0xFFFFFFFFL,
                header.getInt(24) & 0xFFFFFFFFL,
                (header.getInt(42) & 0xFFFFFFFFL) + directory.shift(),
                headerSize);
    }

    /**
     * Unpacks an entry.
     *
     * @return its bytes; one byte more than {@code limit} if it unpacks to more than that, whatever its header says
     * @throws InvalidPackageException if the entry is not what the directory says
     */
    byte[] read(ZipEntryHeader entry, int limit) throws IOException {
        ByteBuffer local = ZipDirectory.read(channel, entry.offset(), LOCAL_HEADER_SIZE);
        if (local.limit() < LOCAL_HEADER_SIZE || local.getInt(0) != LOCAL_HEADER || entry.isEncrypted()) {
            throw damaged();
        }
        long data = entry.offset() + LOCAL_HEADER_SIZE + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
        if (data > channel.size() - entry.compressedSize()) {
            throw damaged();
        }
        byte[] content = switch (entry.method()) {
            case STORED ->
                ZipDirectory.read(channel, data, (int) Math.min(entry.compressedSize(), limit + 1L))
                        .array();
            case DEFLATED -> inflate(data, entry.compressedSize(), limit);
            default -> throw damaged();
        };
        CRC32 crc = new CRC32();
        crc.update(content);
        if (content.length <= limit && crc.getValue() != entry.crc()) {
            throw damaged();
        }
        return content;
    }

    private byte[] inflate(long position, long length, int limit) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            ByteBuffer out = ByteBuffer.allocate(limit + 1);
            long end = position + length;
            while (!inflater.finished() && out.hasRemaining()) {
                if (inflater.needsInput()) {
                    ByteBuffer in = ZipDirectory.read(channel, position, (int) Math.min(CHUNK, end - position));
                    position += in.limit();
                    inflater.setInput(in);
                }
                if (inflater.inflate(out) == 0 && position >= end && !inflater.finished()) {
                    throw damaged();
                }
            }
            byte[] content = new byte[out.position()];
            out.flip().get(content);
            return content;
        } catch (DataFormatException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    private InvalidPackageException damaged() {
        return new InvalidPackageException(file, DAMAGED_ZIP, "");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
