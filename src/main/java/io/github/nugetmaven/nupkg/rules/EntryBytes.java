package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.OpenPackage;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads parts of an entry that may be too large for memory. Holds its beginning; for any later part, unpacks the entry again.
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

    /** The first bytes of the entry, at most 64 KiB, little-endian. */
    ByteBuffer head() {
        return little(head);
    }

    /**
     * Reads bytes at any offset.
     *
     * @param offset in bytes, unsigned
     * @return little-endian; fewer bytes at the end of the entry, and none if its header claims that it ends before the offset
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
