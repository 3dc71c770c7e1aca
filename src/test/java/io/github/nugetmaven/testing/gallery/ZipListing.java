package io.github.nugetmaven.testing.gallery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** The entries of a zip as its central directory names them, whatever it names twice. */
final class ZipListing {
    static final String NO_END = "End of Central Directory record could not be found.";

    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int CENTRAL_HEADER_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_SIZE = 20;
    private static final int LOCAL_HEADER_SIZE = 30;
    private static final int STORED = 0;

    private static final int ZIP64_EXTRA = 0x0001;

    private final ByteBuffer zip;
    private final List<Entry> entries = new ArrayList<>();
    private boolean zip64;

    private ZipListing(byte[] bytes) {
        zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static ZipListing of(byte[] bytes) throws ZipException {
        ZipListing listing = new ZipListing(bytes);
        try {
            listing.read();
        } catch (IndexOutOfBoundsException | DateTimeException e) {
            throw new ZipException("Central Directory corrupt.");
        }
        return listing;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Whether any header bears the marks of zip64, be they needed or not (SignedPackageArchiveUtility.cs, IsZip64). */
    boolean zip64() {
        return zip64;
    }

    byte[] content(Entry entry) throws IOException {
        try {
            int nameLength = Short.toUnsignedInt(zip.getShort(entry.offset() + 26));
            int extraLength = Short.toUnsignedInt(zip.getShort(entry.offset() + 28));
            int start = entry.offset() + LOCAL_HEADER_SIZE + nameLength + extraLength;
            InputStream raw = new ByteArrayInputStream(zip.array(), start, entry.compressedSize());
            return entry.method() == STORED
                    ? raw.readAllBytes()
                    : new InflaterInputStream(raw, new Inflater(true)).readAllBytes();
        } catch (IndexOutOfBoundsException e) {
            throw new ZipException("A local file header is corrupt.");
        }
    }

    private void read() throws ZipException {
        int end = findEnd();
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        int position = centralDirectory(end);
        zip64 = end >= LOCATOR_SIZE && zip.getInt(end - LOCATOR_SIZE) == ZIP64_LOCATOR;
        for (int i = 0; i < count; i++) {
            if (zip.getInt(position) != CENTRAL_HEADER) {
                throw new ZipException("Central Directory corrupt.");
            }
            int nameLength = Short.toUnsignedInt(zip.getShort(position + 28));
            int extraLength = Short.toUnsignedInt(zip.getShort(position + 30));
            int commentLength = Short.toUnsignedInt(zip.getShort(position + 32));
            Entry entry = entry(position, nameLength);
            entries.add(entry);
            zip64 |= zip64Extra(position + CENTRAL_HEADER_SIZE + nameLength, extraLength) || zip64Extra(entry);
            position += CENTRAL_HEADER_SIZE + nameLength + extraLength + commentLength;
        }
    }

    private int findEnd() throws ZipException {
        int last = zip.capacity() - END_SIZE;
        for (int position = last; position >= Math.max(0, last - LONGEST_COMMENT); position--) {
            if (zip.getInt(position) == END) {
                return position;
            }
        }
        throw new ZipException(NO_END);
    }

    private int centralDirectory(int end) {
        int locator = end - LOCATOR_SIZE;
        if (zip.getInt(end + 16) == -1 && locator >= 0 && zip.getInt(locator) == ZIP64_LOCATOR) {
            int zip64End = (int) zip.getLong(locator + 8);
            return (int) zip.getLong(zip64End + 48);
        }
        return zip.getInt(end + 16);
    }

    private boolean zip64Extra(Entry entry) {
        int nameLength = Short.toUnsignedInt(zip.getShort(entry.offset() + 26));
        int extraLength = Short.toUnsignedInt(zip.getShort(entry.offset() + 28));
        return zip64Extra(entry.offset() + LOCAL_HEADER_SIZE + nameLength, extraLength);
    }

    private boolean zip64Extra(int start, int length) {
        int position = start;
        while (position + 4 <= start + length) {
            if (zip.getShort(position) == ZIP64_EXTRA) {
                return true;
            }
            position += 4 + Short.toUnsignedInt(zip.getShort(position + 2));
        }
        return false;
    }

    private Entry entry(int position, int nameLength) {
        byte[] name = new byte[nameLength];
        zip.get(position + CENTRAL_HEADER_SIZE, name);
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                time(zip.getShort(position + 12), zip.getShort(position + 14)),
                Short.toUnsignedInt(zip.getShort(position + 10)),
                zip.getInt(position + 20),
                zip.getInt(position + 42));
    }

    private static LocalDateTime time(short time, short date) {
        int month = (date >> 5) & 0xF;
        int day = date & 0x1F;
        if (month == 0 || day == 0) {
            return LocalDateTime.of(1980, 1, 1, 0, 0);
        }
        return LocalDateTime.of(
                1980 + ((date >> 9) & 0x7F), month, day, (time >> 11) & 0x1F, (time >> 5) & 0x3F, (time & 0x1F) * 2);
    }

    record Entry(String name, LocalDateTime modified, int method, int compressedSize, int offset) {
        /** The part behind the last slash, by which the gallery's messages call it. */
        String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }
}
