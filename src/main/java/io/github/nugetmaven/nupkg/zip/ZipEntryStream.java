package io.github.nugetmaven.nupkg.zip;

import io.github.nugetmaven.nupkg.zip.InvalidEntryException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of one entry, unpacked a buffer at a time. Fails at the end of an entry whose checksum is wrong. Does not move
 * the channel's position, so several streams may be open at once. Not thread-safe.
 */
final class ZipEntryStream extends InputStream {
    private static final int CHUNK = 1 << 16;

    private final ZipReader reader;
    private final FileChannel channel;
    private final ZipEntryHeader entry;
    private final long end;
    private final Inflater inflater;

    private final CRC32 crc = new CRC32();
    private long position;
    private boolean isClosed;

    /**
     * @param reader gets the inflater back when this stream is closed
     * @param start position of the packed bytes in the file
     * @param inflater null for an entry that is stored
     */
    ZipEntryStream(ZipReader reader, FileChannel channel, ZipEntryHeader entry, long start, Inflater inflater) {
        this.reader = reader;
        this.channel = channel;
        this.entry = entry;
        this.position = start;
        this.end = start + entry.compressedSize();
        this.inflater = inflater;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws InvalidEntryException if the entry differs from what its header promises */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = inflater == null ? stored(target, offset, length) : inflated(target, offset, length);
        crc.update(target, offset, count);
        if (count == 0 && crc.getValue() != entry.crc()) {
            throw invalid(Reason.CHECKSUM);
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
            throw invalid(Reason.CUT_OFF);
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
                    throw invalid(Reason.CUT_OFF);
                }
                position += more.limit();
                inflater.setInput(more);
                count = inflater.inflate(target, offset, length);
            }
            return count;
        } catch (DataFormatException e) {
            throw invalid(Reason.BROKEN_DATA);
        }
    }

    private InvalidEntryException invalid(Reason reason) {
        return new InvalidEntryException(reader.file(), entry, reason);
    }

    @Override
    public void close() {
        if (inflater != null && !isClosed) {
            reader.keep(inflater);
        }
        isClosed = true;
    }
}
