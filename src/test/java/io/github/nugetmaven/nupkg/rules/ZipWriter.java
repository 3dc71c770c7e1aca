package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a zip whose records say what a test wants. */
final class ZipWriter {
    private static final int FLAG_UTF8 = 1 << 11;
    private static final int FLAG_DESCRIPTOR = 1 << 3;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;

    /** An entry, as its headers describe it. */
    static final class Entry {
        final String name;
        final byte[] data;
        byte[] packed;
        int flags = FLAG_UTF8;
        int method = 8;
        long crc;
        long size;
        long packedSize;
        byte[] localExtra = new byte[0];
        byte[] extra = new byte[0];
        byte[] descriptor = new byte[0];
        String localName;
        int localMethod = 8;

        private Entry(String name, byte[] data) {
            this.name = name;
            this.localName = name;
            this.data = data;
            this.packed = deflated(data);
            this.packedSize = packed.length;
            this.size = data.length;
            CRC32 sum = new CRC32();
            sum.update(data);
            this.crc = sum.getValue();
        }

        Entry stored() {
            method = 0;
            localMethod = 0;
            packed = data;
            packedSize = data.length;
            return this;
        }

        /** Bytes that a descriptor has behind the data. */
        Entry withDescriptor(boolean hasSignature, int error) {
            flags |= FLAG_DESCRIPTOR;
            ByteBuffer bytes = little(hasSignature ? 16 : 12);
            if (hasSignature) {
                bytes.putInt(0x08074b50);
            }
            descriptor = bytes.putInt((int) crc + error)
                    .putInt((int) packedSize + error)
                    .putInt((int) size + error)
                    .array();
            return this;
        }

        Entry withSizesInZip64() {
            extra = little(20)
                    .putShort((short) 1)
                    .putShort((short) 16)
                    .putLong(size)
                    .putLong(packedSize)
                    .array();
            size = IN_ZIP64;
            packedSize = IN_ZIP64;
            return this;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    ZipWriter entry(String name, String content) {
        return entry(name, content, it -> {});
    }

    ZipWriter entry(String name, String content, Consumer<Entry> change) {
        Entry entry = new Entry(name, content.getBytes(UTF_8));
        change.accept(entry);
        entries.add(entry);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            writeHeader(directory, entry, zip.size());
            writeLocal(zip, entry);
        }
        int start = zip.size();
        zip.writeBytes(directory.toByteArray());
        zip.writeBytes(end(entries.size(), directory.size(), start));
        return zip.toByteArray();
    }

    static byte[] end(int count, int size, int start) {
        return little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(size)
                .putInt(start)
                .array();
    }

    private static void writeLocal(ByteArrayOutputStream zip, Entry entry) {
        byte[] name = entry.localName.getBytes(UTF_8);
        boolean isDescribed = (entry.flags & FLAG_DESCRIPTOR) != 0;
        zip.writeBytes(little(30)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.localMethod)
                .putInt(1 << 21 | 1 << 16)
                .putInt(isDescribed ? 0 : (int) entry.crc)
                .putInt(isDescribed ? 0 : (int) entry.packedSize)
                .putInt(isDescribed ? 0 : (int) entry.size)
                .putShort((short) name.length)
                .putShort((short) entry.localExtra.length)
                .array());
        zip.writeBytes(name);
        zip.writeBytes(entry.localExtra);
        zip.writeBytes(entry.packed);
        zip.writeBytes(entry.descriptor);
    }

    private static void writeHeader(ByteArrayOutputStream directory, Entry entry, int offset) {
        byte[] name = entry.name.getBytes(UTF_8);
        directory.writeBytes(little(46)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(1 << 21 | 1 << 16)
                .putInt((int) entry.crc)
                .putInt((int) entry.packedSize)
                .putInt((int) entry.size)
                .putShort((short) name.length)
                .putShort((short) entry.extra.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(offset)
                .array());
        directory.writeBytes(name);
        directory.writeBytes(entry.extra);
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(data);
        deflater.finish();
        byte[] packed = new byte[data.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
