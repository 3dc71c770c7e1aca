package io.github.nugetmaven.nupkg.writer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Every number in the headers of a zip, read one after the other from the start of the file, so that gaps and what does not
 * belong there fail. Knows nothing of the code under test.
 */
final class RawZip {
    /** The fields of both headers of an entry; those of the directory header alone are at the end. */
    record Entry(
            String name,
            int flags,
            int method,
            int time,
            int crc,
            byte[] packed,
            long size,
            int needed,
            int madeBy,
            int disk,
            int internal,
            int external) {
        byte[] content() {
            if (method == 0) {
                return packed;
            }
            Inflater inflater = new Inflater(true);
            inflater.setInput(packed);
            byte[] content = new byte[(int) size];
            try {
                int count = inflater.inflate(content);
                return count == size
                                && (inflater.finished() || inflater.inflate(new byte[1]) == 0 && inflater.finished())
                        ? content
                        : null;
            } catch (DataFormatException e) {
                throw new IllegalStateException(e);
            } finally {
                inflater.end();
            }
        }

        String text() {
            return new String(content(), UTF_8);
        }
    }

    private final ByteBuffer bytes;

    private RawZip(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The entries in the order of the file, which is that of the directory. */
    static List<Entry> read(byte[] zip) {
        return new RawZip(zip).read();
    }

    static Entry entry(byte[] zip, String name) {
        return read(zip).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Entry> read() {
        List<Integer> offsets = new ArrayList<>();
        List<byte[]> locals = new ArrayList<>();
        List<byte[]> packed = new ArrayList<>();
        while (bytes.getInt(bytes.position()) == 0x04034b50) {
            int start = bytes.position();
            int nameLength = bytes.getShort(start + 26) & 0xFFFF;
            expect(0, bytes.getShort(start + 28), "extra field in the local header");
            offsets.add(start);
            // version needed up to length of the extra field, and the name
            byte[] local = new byte[26 + nameLength];
            bytes.position(start + 4);
            bytes.get(local);
            locals.add(local);
            byte[] data = new byte[bytes.getInt(start + 18)];
            bytes.get(data);
            packed.add(data);
        }
        int directory = bytes.position();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < offsets.size(); i++) {
            entries.add(directoryEntry(offsets.get(i), locals.get(i), packed.get(i)));
        }
        end(directory, entries.size());
        return entries;
    }

    private Entry directoryEntry(int offset, byte[] local, byte[] packed) {
        expect(0x02014b50, bytes.getInt(), "directory header");
        int madeBy = bytes.getShort();
        int start = bytes.position();
        byte[] common = new byte[26];
        bytes.get(common);
        expect(0, bytes.getShort(), "comment");
        int disk = bytes.getShort();
        int internal = bytes.getShort();
        int external = bytes.getInt();
        expect(offset, bytes.getInt(), "offset");
        byte[] name = new byte[bytes.getShort(start + 22) & 0xFFFF];
        bytes.get(name);
        byte[] both = Arrays.copyOf(common, common.length + name.length);
        System.arraycopy(name, 0, both, common.length, name.length);
        if (!Arrays.equals(both, local)) {
            throw new IllegalStateException("the headers of " + new String(name, UTF_8) + " differ");
        }
        return new Entry(
                new String(name, UTF_8),
                bytes.getShort(start + 2),
                bytes.getShort(start + 4),
                bytes.getInt(start + 6),
                bytes.getInt(start + 10),
                packed,
                bytes.getInt(start + 18) & 0xFFFF_FFFFL,
                bytes.getShort(start),
                madeBy,
                disk,
                internal,
                external);
    }

    private void end(int directory, int count) {
        int size = bytes.position() - directory;
        expect(0x06054b50, bytes.getInt(), "end record");
        expect(0, bytes.getInt(), "disks");
        expect(count, bytes.getShort() & 0xFFFF, "entries on this disk");
        expect(count, bytes.getShort() & 0xFFFF, "entries");
        expect(size, bytes.getInt(), "size of the directory");
        expect(directory, bytes.getInt(), "offset of the directory");
        expect(0, bytes.getShort(), "comment");
        expect(0, bytes.remaining(), "bytes behind the end");
    }

    private static void expect(int expected, int actual, String what) {
        if (expected != actual) {
            throw new IllegalStateException(what + ": " + actual + " and not " + expected);
        }
    }
}
