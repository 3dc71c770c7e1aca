package io.github.nugetmaven.nupkg.zip;

import static io.github.nugetmaven.nupkg.zip.InvalidZipException.Problem.DAMAGED;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the headers in a zip's central directory one by one, and holds only one in memory. Not thread-safe. */
public final class CentralDirectoryReader {
    static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int DISK_IN_ZIP64 = 0xFFFF;
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final long shift;
    private final DataInputStream in;
    private long left;

    /** @param bytes the directory, from its first byte */
    CentralDirectoryReader(Path file, CentralDirectory directory, InputStream bytes) {
        this.file = file;
        this.shift = directory.shift();
        this.left = directory.size();
        this.in = new DataInputStream(new BufferedInputStream(bytes, CHUNK));
    }

    /**
     * Reads the next header; empty at the end of the directory.
     *
     * @throws InvalidZipException if there is something else than a header, or one that is longer than the directory
     */
    public Optional<ZipEntryHeader> next() throws IOException {
        if (left < HEADER_SIZE) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_SIZE)).order(ByteOrder.LITTLE_ENDIAN);
        if (header.limit() < HEADER_SIZE || header.getInt(0) != HEADER) {
            throw damaged();
        }
        int nameLength = header.getShort(28) & 0xFFFF;
        int commentLength = header.getShort(32) & 0xFFFF;
        byte[] name = in.readNBytes(nameLength);
        byte[] extra = in.readNBytes(header.getShort(30) & 0xFFFF);
        try {
            in.skipNBytes(commentLength);
        } catch (EOFException e) {
            throw damaged();
        }
        int headerSize = HEADER_SIZE + nameLength + extra.length + commentLength;
        if (headerSize > left) {
            throw damaged();
        }
        left -= headerSize;
        return Optional.of(entry(header, new String(name, UTF_8), Zip64Field.in(extra), headerSize));
    }

    private ZipEntryHeader entry(ByteBuffer header, String name, Zip64Field zip64, int headerSize) {
        // the field holds its numbers in this order
        long size = zip64.orElse(header.getInt(24));
        long compressedSize = zip64.orElse(header.getInt(20));
        long offset = zip64.orElse(header.getInt(42));
        int disk = header.getShort(34) & 0xFFFF;
        return new ZipEntryHeader(
                name,
                header.getShort(8) & 0xFFFF,
                header.getShort(10) & 0xFFFF,
                header.getInt(12),
                header.getInt(16) & 0xFFFFFFFFL,
                compressedSize,
                size,
                offset + shift,
                disk == DISK_IN_ZIP64 && zip64.isPresent() ? 0 : disk,
                headerSize,
                zip64.isPresent());
    }

    private InvalidZipException damaged() {
        return new InvalidZipException(file, DAMAGED);
    }
}
