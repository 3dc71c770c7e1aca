package io.github.nugetmaven.nupkg.zip;

import static io.github.nugetmaven.nupkg.zip.InvalidZipException.Problem.DAMAGED;
import static io.github.nugetmaven.nupkg.zip.InvalidZipException.Problem.EMPTY;
import static io.github.nugetmaven.nupkg.zip.InvalidZipException.Problem.NOT_A_ZIP;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The position of a zip's central directory, as the zip's end records give it. Immutable.
 *
 * <p>Source: PKWARE, APPNOTE.TXT, 4.3.14 to 4.3.16.
 *
 * @param start position in the file, in bytes
 * @param size in bytes
 * @param shift number of bytes in front of the zip, to be added to every offset that the zip gives
 * @param count number of entries that the end record claims; -1 if it claims to be one of several disks
 * @param isZip64 whether there is a locator of a ZIP64 end record, needed or not
 */
public record CentralDirectory(long start, long size, long shift, long count, boolean isZip64) {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_SIZE = 20;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_END_SIZE = 56;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;
    private static final long IN_ZIP64_COUNT = 0xFFFF;

    /**
     * Finds the directory of an open file. Does not move the channel's position.
     *
     * @param file named in the exception
     * @throws InvalidZipException if there is no directory, or if it is empty
     */
    static CentralDirectory locate(FileChannel channel, Path file) throws IOException {
        ByteBuffer tail = read(channel, Math.max(0, channel.size() - END_SIZE - MAX_COMMENT), END_SIZE + MAX_COMMENT);
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_SIZE + (tail.getShort(at + 20) & 0xFFFF) <= tail.limit()) {
                return fromEndRecord(channel, file, tail, at);
            }
        }
        boolean beginsLikeAZip = channel.size() >= Integer.BYTES
                && read(channel, 0, Integer.BYTES).getInt(0) == LOCAL_HEADER;
        throw new InvalidZipException(file, beginsLikeAZip ? DAMAGED : NOT_A_ZIP);
    }

    private static CentralDirectory fromEndRecord(FileChannel channel, Path file, ByteBuffer tail, int at)
            throws IOException {
        long end = channel.size() - tail.limit() + at;
        long size = tail.getInt(at + 12) & 0xFFFFFFFFL;
        long offset = tail.getInt(at + 16) & 0xFFFFFFFFL;
        long count = count(tail, at);
        boolean isZip64 = hasZip64Locator(channel, end);
        if (isZip64 || size == IN_ZIP64 || offset == IN_ZIP64) {
            // a ZIP64 record may be there for the number of entries alone
            ByteBuffer zip64 = zip64EndRecord(channel, file, end);
            size = size == IN_ZIP64 ? zip64.getLong(40) : size;
            offset = offset == IN_ZIP64 ? zip64.getLong(48) : offset;
            count = count == IN_ZIP64_COUNT ? zip64.getLong(32) : count;
            end = Math.max(0, end - ZIP64_LOCATOR_SIZE - ZIP64_END_SIZE);
        }
        if (size == 0) {
            throw new InvalidZipException(file, EMPTY);
        }
        if (size < 0 || offset < 0 || size > end || offset > end - size) {
            throw new InvalidZipException(file, DAMAGED);
        }
        // .NET looks at the offset only; otherwise something was put in front of the zip
        long start = isHeader(channel, offset) ? offset : end - size;
        return new CentralDirectory(start, size, start - offset, count, isZip64);
    }

    private static boolean isHeader(FileChannel channel, long position) throws IOException {
        ByteBuffer start = read(channel, position, Integer.BYTES);
        return start.limit() == Integer.BYTES && start.getInt(0) == CentralDirectoryReader.HEADER;
    }

    private static long count(ByteBuffer tail, int at) {
        boolean isWhole = tail.getInt(at + 4) == 0 && tail.getShort(at + 8) == tail.getShort(at + 10);
        return isWhole ? tail.getShort(at + 10) & 0xFFFF : -1;
    }

    private static boolean hasZip64Locator(FileChannel channel, long end) throws IOException {
        ByteBuffer locator = read(channel, Math.max(0, end - ZIP64_LOCATOR_SIZE), Integer.BYTES);
        return locator.limit() == Integer.BYTES && locator.getInt(0) == ZIP64_LOCATOR;
    }

    private static ByteBuffer zip64EndRecord(FileChannel channel, Path file, long end) throws IOException {
        ByteBuffer locator = read(channel, Math.max(0, end - ZIP64_LOCATOR_SIZE), ZIP64_LOCATOR_SIZE);
        if (locator.limit() == ZIP64_LOCATOR_SIZE && locator.getInt(0) == ZIP64_LOCATOR) {
            long position = locator.getLong(8);
            if (position >= 0 && position <= channel.size() - ZIP64_END_SIZE) {
                ByteBuffer record = read(channel, position, ZIP64_END_SIZE);
                if (record.getInt(0) == ZIP64_END) {
                    return record;
                }
            }
        }
        throw new InvalidZipException(file, DAMAGED);
    }

    /** Reads up to {@code length} bytes, fewer at the end of the file. Does not move the channel's position. */
    static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, Math.max(0, channel.size() - position)));
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                break;
            }
        }
        return buffer.flip();
    }
}
