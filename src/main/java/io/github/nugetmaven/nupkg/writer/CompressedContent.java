package io.github.nugetmaven.nupkg.writer;

import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * What is small enough to be compressed in memory. Immutable.
 *
 * @param modified the time of the entry, if it has one of its own
 * @param size before compression, in bytes
 * @param data after compression; empty if there is nothing to compress
 * @param length number of bytes in {@code data}, which may have more
 */
record CompressedContent(Instant modified, int crc, int size, byte[] data, int length) {
    static CompressedContent of(byte[] content, Instant modified, Deflater deflater) {
        CRC32 crc = new CRC32();
        crc.update(content);
        if (content.length == 0) {
            return new CompressedContent(modified, 0, 0, content, 0);
        }
        deflater.reset();
        deflater.setInput(content);
        deflater.finish();
        // five bytes more for each block that does not compress, of some 16,000 bytes
        byte[] data = new byte[content.length + content.length / 1000 + 64];
        int length = 0;
        while (!deflater.finished()) {
            if (length == data.length) {
                data = Arrays.copyOf(data, 2 * data.length);
            }
            length += deflater.deflate(data, length, data.length - length);
        }
        return new CompressedContent(modified, (int) crc.getValue(), content.length, data, length);
    }
}
