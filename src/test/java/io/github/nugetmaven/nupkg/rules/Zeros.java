package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.testing.ZipBytes;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Entries of many zeros, with headers that tell the truth. */
final class Zeros {
    private static final int BLOCK = 32 << 20;
    private static final int BLOCKS_PER_GIB = 32;

    private Zeros() {}

    /**
     * Adds entries to a zip.
     *
     * @param gib size of each entry
     */
    static byte[] in(byte[] zip, int gib, int count) {
        byte[] block = block();
        byte[] deflated = new byte[gib * BLOCKS_PER_GIB * block.length + 2];
        for (int i = 0; i < deflated.length - 2; i += block.length) {
            System.arraycopy(block, 0, deflated, i, block.length);
        }
        // the last block, without content
        deflated[deflated.length - 2] = 3;
        CRC32 crc = new CRC32();
        byte[] zeros = new byte[BLOCK];
        for (int i = 0; i < gib * BLOCKS_PER_GIB; i++) {
            crc.update(zeros);
        }
        byte[] bytes = zip;
        for (int i = 0; i < count; i++) {
            String name = "content/zeros" + i;
            bytes = ZipBytes.withDeflatedEntry(bytes, name, deflated, gib << 30);
            bytes = ZipBytes.withInt(bytes, ZipBytes.directoryHeader(bytes, name) + 16, (int) crc.getValue());
        }
        return bytes;
    }

    /** Refers to nothing in front of it but zeros. */
    private static byte[] block() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[BLOCK]);
        byte[] block = new byte[1 << 20];
        int length = deflater.deflate(block, 0, block.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(block, length);
    }
}
