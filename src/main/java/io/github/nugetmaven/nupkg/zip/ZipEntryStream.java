package io.github.nugetmaven.nupkg.zip;

import static io.github.nugetmaven.nupkg.zip.InvalidZipException.Problem.DAMAGED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of one entry, unpacked a buffer at a time. Fails at the end of an entry whose checksum is wrong. Does not move
 * the channel's position, so several streams may be open at once. Not thread-safe.
 */
final class ZipEntryStream extends InputStream {
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final long end;
    private final Inflater inflater;
    private final CRC32 crc = new CRC32();
    private final long expectedCrc;
    private long position;

    /**
     * @param start position of the packed bytes in the file
     * @param inflater closed with this stream; null for an entry that is stored
     */
    ZipEntryStream(Path file, FileChannel channel, ZipEntryHeader entry, long start, Inflater inflater) {
        this.file = file;
        this.channel = channel;
        this.position = start;
        this.end = start + entry.compressedSize();
        this.inflater = inflater;
        this.expectedCrc = entry.crc();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws InvalidZipException if the entry differs from what its header promises */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = inflater == null ? stored(target, offset, length) : inflated(target, offset, length);
        crc.update(target, offset, count);
        if (count == 0 && crc.getValue() != expectedCrc) {
            throw damaged();
        }
        return count == 0 ? -1 : count;
    }

    /** Returns 0 at the end. */
    private int stored(byte[] target, int offset, int length) throws IOException {
        int wanted = (int) Math.min(length, end - position);
        if (wanted == 0) {
            return 0;
        }
        int count = channel.read(ByteBuffer.wrap(target, offset, wanted), position);
        if (count <= 0) {
            throw damaged();
        }
        position += count;
        return count;
    }

    /** Returns 0 at the end. */
    private int inflated(byte[] target, int offset, int length) throws IOException {
        try {
            int count = inflater.inflate(target, offset, length);
            while (count == 0 && !inflater.finished()) {
                ByteBuffer more = CentralDirectory.read(channel, position, (int) Math.min(CHUNK, end - position));
                if (!more.hasRemaining()) {
                    throw damaged();
                }
                position += more.limit();
                inflater.setInput(more);
                count = inflater.inflate(target, offset, length);
            }
            return count;
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    private InvalidZipException damaged() {
        return new InvalidZipException(file, DAMAGED);
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
