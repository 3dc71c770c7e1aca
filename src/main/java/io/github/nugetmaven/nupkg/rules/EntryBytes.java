package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.OpenPackage;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Parts of an entry that may be too large to be held as a whole. What is behind its beginning is unpacked anew for each part.
 * Not thread-safe.
 */
final class EntryBytes {
    private static final int HEAD = 1 << 16;

    private final OpenPackage contents;
    private final ZipEntryHeader entry;
    private final byte[] head;

    private EntryBytes(OpenPackage contents, ZipEntryHeader entry, byte[] head) {
        this.contents = contents;
        this.entry = entry;
        this.head = head;
    }

    /** @throws io.github.nugetmaven.nupkg.zip.InvalidZipException if the entry is damaged */
    static EntryBytes of(OpenPackage contents, ZipEntryHeader entry) throws IOException {
        try (InputStream in = contents.stream(entry)) {
            return new EntryBytes(contents, entry, in.readNBytes(HEAD));
        }
    }

    /** The first bytes of the entry, little-endian. */
    ByteBuffer head() {
        return little(head);
    }

    /**
     * @param offset in bytes, as unsigned
     * @return little-endian; fewer bytes if the entry ends, and none if it is said to end before the offset
     * @throws io.github.nugetmaven.nupkg.zip.InvalidZipException if the entry is damaged
     */
    ByteBuffer read(int offset, int length) throws IOException {
        long start = Integer.toUnsignedLong(offset);
        if (start + length <= head.length) {
            return ByteBuffer.wrap(head, offset, length).slice().order(ByteOrder.LITTLE_ENDIAN);
        }
        if (start >= entry.size()) {
            return little(new byte[0]);
        }
        try (InputStream in = contents.stream(entry)) {
            return little(start == in.skip(start) ? in.readNBytes(length) : new byte[0]);
        }
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
