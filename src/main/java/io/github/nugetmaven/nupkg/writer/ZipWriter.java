package io.github.nugetmaven.nupkg.writer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a zip as NuGet's tools do: sizes in the local headers, which are completed behind the data, so no data descriptors;
 * no ZIP64, no extra fields, no folders, no attributes of a system. Bytes depend on names, times and contents only, in bounded
 * memory. Not thread-safe.
 *
 * <p>Source: PKWARE APPNOTE 6.3; NuGet.Client, {@code PackageBuilder.cs}.
 */
final class ZipWriter implements Closeable {
    /** Number of entries; one of them more would be the signature, and two more would need ZIP64. */
    static final int MAX_ENTRIES = 65_533;

    /** The number of bytes that a header without ZIP64 can store, and the last offset. */
    static final long MAX_BYTES = 0xFFFF_FFFEL;

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int DIRECTORY_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_SIZE = 30;
    private static final int DIRECTORY_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int CRC_AT = 14;
    /** 2.0, the first with Deflate; in the upper half of "made by" is 0 for MS-DOS. */
    private static final short VERSION = 20;

    private static final short UTF8 = 0x0800;
    private static final short STORED = 0;
    private static final short DEFLATED = 8;

    private static final int CHUNK = 1 << 16;

    private final ZipOutput out;
    private final long maxBytes;
    private final Deflater deflater = Deflate.deflater();
    private final byte[] chunk = new byte[CHUNK];
    private final List<Header> headers = new ArrayList<>();

    private record Header(
            byte[] name, short flags, short method, int time, int crc, int packed, int size, int offset) {}

    private ZipWriter(ZipOutput out, long maxBytes) {
        this.out = out;
        this.maxBytes = maxBytes;
    }

    /** @param file must not exist */
    static ZipWriter create(Path file) throws IOException {
        return create(file, MAX_BYTES);
    }

    /** With another limit, so that tests need no 4 GiB. */
    static ZipWriter create(Path file, long maxBytes) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new ZipWriter(new ZipOutput(channel), maxBytes);
    }

    /**
     * Adds an entry.
     *
     * @param name stored as it is, at most 65,535 bytes of UTF-8
     * @param content read to its end, but not far beyond {@link #MAX_BYTES}
     * @throws EntryException if entry or package are too large
     */
    void add(String name, DosTime time, InputStream content) throws IOException, EntryException {
        byte[] encoded = name.getBytes(UTF_8);
        short flags = encoded.length == name.length() ? 0 : UTF8;
        long offset = out.position();
        int count = content.readNBytes(chunk, 0, CHUNK);
        short method = count == 0 ? STORED : DEFLATED;
        putLocal(new Header(encoded, flags, method, time.bits(), 0, 0, 0, (int) offset));
        CRC32 crc = new CRC32();
        long size = 0;
        for (deflater.reset(); count > 0 && size <= maxBytes; count = content.readNBytes(chunk, 0, CHUNK)) {
            crc.update(chunk, 0, count);
            size += count;
            deflater.setInput(chunk, 0, count);
            out.drain(deflater);
        }
        if (method == DEFLATED) {
            deflater.finish();
            out.drain(deflater);
        }
        long packed = out.position() - offset - LOCAL_SIZE - encoded.length;
        checkSizes(name, size, packed);
        out.replace(offset + CRC_AT, (int) crc.getValue());
        out.replace(offset + CRC_AT + 4, (int) packed);
        out.replace(offset + CRC_AT + 8, (int) size);
        headers.add(new Header(
                encoded, flags, method, time.bits(), (int) crc.getValue(), (int) packed, (int) size, (int) offset));
    }

    /** Adds an entry that is compressed already. Otherwise like {@link #add(String, DosTime, InputStream)}. */
    void add(String name, DosTime time, CompressedContent content) throws IOException, EntryException {
        byte[] encoded = name.getBytes(UTF_8);
        Header header = new Header(
                encoded,
                encoded.length == name.length() ? 0 : UTF8,
                content.size() == 0 ? STORED : DEFLATED,
                time.bits(),
                content.crc(),
                content.length(),
                content.size(),
                (int) out.position());
        putLocal(header);
        out.write(content.data(), content.length());
        checkSizes(name, content.size(), content.length());
        headers.add(header);
    }

    private void checkSizes(String name, long size, long packed) throws EntryException {
        if (size > maxBytes || packed > maxBytes) {
            throw new EntryException(EntryException.Reason.ENTRY_TOO_LARGE, name, "");
        }
        if (out.position() > maxBytes) {
            throw new EntryException(EntryException.Reason.PACKAGE_TOO_LARGE, "", "");
        }
    }

    private void putLocal(Header header) throws IOException {
        ByteBuffer local = out.record(LOCAL_SIZE + header.name().length);
        put(local.putInt(LOCAL_HEADER), header);
        local.put(header.name());
    }

    /** The fields that both headers of an entry have. */
    private static void put(ByteBuffer record, Header header) {
        record.putShort(VERSION).putShort(header.flags()).putShort(header.method());
        record.putInt(header.time())
                .putInt(header.crc())
                .putInt(header.packed())
                .putInt(header.size());
        record.putShort((short) header.name().length).putShort((short) 0);
    }

    /** Writes the directory. */
    void finish() throws IOException, EntryException {
        long start = out.position();
        for (Header it : headers) {
            ByteBuffer header = out.record(DIRECTORY_SIZE + it.name().length);
            header.putInt(DIRECTORY_HEADER).putShort(VERSION);
            put(header, it);
            // no comment, first disk, no attributes
            header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
            header.putInt(it.offset()).put(it.name());
        }
        long end = out.position();
        if (end > maxBytes) {
            throw new EntryException(EntryException.Reason.PACKAGE_TOO_LARGE, "", "");
        }
        short count = (short) headers.size();
        out.record(END_SIZE)
                .putInt(END)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt((int) (end - start))
                .putInt((int) start)
                .putShort((short) 0);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        out.close();
    }
}
