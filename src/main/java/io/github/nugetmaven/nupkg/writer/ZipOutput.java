package io.github.nugetmaven.nupkg.writer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.Deflater;

/** A new file that is written from its start, with numbers in little endian, and in which numbers can be replaced. */
final class ZipOutput implements Closeable {
    private static final int BUFFER = 1 << 17;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private long flushed;

    ZipOutput(FileChannel channel) {
        this.channel = channel;
    }

    /** Number of bytes written so far. */
    long position() {
        return flushed + buffer.position();
    }

    /**
     * A buffer for one record. Its bytes stay together until the next call.
     *
     * @param length of the record, at most 64 KiB and some
     */
    ByteBuffer record(int length) throws IOException {
        if (buffer.remaining() < length) {
            flush();
        }
        return buffer;
    }

    void write(byte[] bytes, int length) throws IOException {
        for (int at = 0; at < length; ) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int count = Math.min(length - at, buffer.remaining());
            buffer.put(bytes, at, count);
            at += count;
        }
    }

    /** Writes what the deflater has so far. */
    void drain(Deflater deflater) throws IOException {
        do {
            if (!buffer.hasRemaining()) {
                flush();
            }
        } while (deflater.deflate(buffer) > 0);
    }

    /** Replaces a number within a record. */
    void replace(long position, int value) throws IOException {
        if (position >= flushed) {
            buffer.putInt((int) (position - flushed), value);
            return;
        }
        ByteBuffer number = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        number.putInt(0, value);
        write(number, position);
    }

    void flush() throws IOException {
        buffer.flip();
        int length = buffer.remaining();
        write(buffer, flushed);
        flushed += length;
        buffer.clear();
    }

    private void write(ByteBuffer bytes, long position) throws IOException {
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
