package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.ZipBytes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;

/** An entry of four megabytes that unpacks to four gigabytes of zeros. */
final class ZipBomb {
    private static final byte[] DEFLATED = deflated();

    private ZipBomb() {}

    /** @param size what the entry's header says that it unpacks to, in bytes */
    static byte[] in(Map<String, byte[]> entries, String name, int size) {
        Map<String, byte[]> others = new LinkedHashMap<>(entries);
        others.remove(name);
        return ZipBytes.withDeflatedEntry(TestPackage.zip(others), name, DEFLATED, size);
    }

    /** The same block repeatedly. It refers to nothing in front of it but zeros. */
    private static byte[] deflated() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[32 << 20]);
        byte[] block = new byte[1 << 20];
        int length = deflater.deflate(block, 0, block.length, Deflater.SYNC_FLUSH);
        deflater.end();
        byte[] blocks = new byte[128 * length];
        for (int i = 0; i < blocks.length; i += length) {
            System.arraycopy(block, 0, blocks, i, length);
        }
        return blocks;
    }
}
