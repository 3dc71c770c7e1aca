package io.github.nugetmaven.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Changes the bytes of a zip that the JDK wrote into what other tools, and attackers, write. */
public final class ZipBytes {
    private static final int END_SIZE = 22;

    private ZipBytes() {}

    /** The same zip with a ZIP64 end record, to which the old one refers. */
    public static byte[] withZip64End(byte[] zip) {
        int end = zip.length - END_SIZE;
        ByteBuffer old = little(zip);
        ByteBuffer bytes = ByteBuffer.allocate(zip.length + 56 + 20).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(zip, 0, end);
        bytes.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
        bytes.putInt(0).putInt(0).putLong(old.getShort(end + 8)).putLong(old.getShort(end + 10));
        bytes.putLong(old.getInt(end + 12)).putLong(old.getInt(end + 16));
        bytes.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        bytes.putInt(0x06054b50).putInt(0).putInt(-1).putInt(-1).putInt(-1).putShort((short) 0);
        return bytes.array();
    }

    /** The same zip with more entries than its end record can count, and without a ZIP64 end record. */
    public static byte[] withoutZip64End(byte[] zip) {
        int records = zip.length - END_SIZE - 56 - 20;
        byte[] shorter = Arrays.copyOf(zip, records + END_SIZE);
        System.arraycopy(zip, zip.length - END_SIZE, shorter, records, END_SIZE);
        return shorter;
    }

    /** The position of the header of this entry in the directory. */
    public static int directoryHeader(byte[] zip, String name) {
        ByteBuffer bytes = little(zip);
        int at = bytes.getInt(zip.length - END_SIZE + 16);
        while (bytes.getInt(at) == 0x02014b50) {
            int length = bytes.getShort(at + 28);
            if (new String(zip, at + 46, length, UTF_8).equals(name)) {
                return at;
            }
            at += 46 + length + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        throw new IllegalArgumentException(name);
    }

    public static byte[] withInt(byte[] zip, int position, int value) {
        byte[] copy = zip.clone();
        little(copy).putInt(position, value);
        return copy;
    }

    public static byte[] withShort(byte[] zip, int position, int value) {
        byte[] copy = zip.clone();
        little(copy).putShort(position, (short) value);
        return copy;
    }

    /** The same zip with an extra field of eight bytes in the local header of an entry, but not in the directory. */
    public static byte[] withExtraInFront(byte[] zip, String name, int id) {
        int local = little(zip).getInt(directoryHeader(zip, name) + 42);
        int at = local + 30 + little(zip).getShort(local + 26);
        ByteBuffer bytes = ByteBuffer.allocate(zip.length + 12).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(zip, 0, at)
                .putShort((short) id)
                .putShort((short) 8)
                .putLong(0)
                .put(zip, at, zip.length - at);
        bytes.putShort(local + 28, (short) 12);
        int end = bytes.capacity() - END_SIZE;
        bytes.putInt(end + 16, bytes.getInt(end + 16) + 12);
        for (int header = bytes.getInt(end + 16); bytes.getInt(header) == 0x02014b50; ) {
            if (bytes.getInt(header + 42) > local) {
                bytes.putInt(header + 42, bytes.getInt(header + 42) + 12);
            }
            header += 46 + bytes.getShort(header + 28) + bytes.getShort(header + 30) + bytes.getShort(header + 32);
        }
        return bytes.array();
    }

    /**
     * The same zip with one more entry at its end.
     *
     * @param deflated packed bytes, not validated
     * @param size unpacked size in the header
     */
    public static byte[] withDeflatedEntry(byte[] zip, String name, byte[] deflated, int size) {
        int end = zip.length - END_SIZE;
        int directory = little(zip).getInt(end + 16);
        byte[] encoded = name.getBytes(UTF_8);
        int local = 30 + encoded.length + deflated.length;
        ByteBuffer bytes =
                ByteBuffer.allocate(zip.length + local + 46 + encoded.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(zip, 0, directory);
        bytes.putInt(0x04034b50)
                .putShort((short) 20)
                .put(common(deflated, size))
                .putShort((short) encoded.length);
        bytes.putShort((short) 0).put(encoded).put(deflated);
        bytes.put(zip, directory, end - directory);
        bytes.putInt(0x02014b50)
                .putInt(20 << 16 | 20)
                .put(common(deflated, size))
                .putShort((short) encoded.length);
        bytes.position(bytes.position() + 12).putInt(directory).put(encoded);
        bytes.put(zip, end, END_SIZE);
        int newEnd = bytes.capacity() - END_SIZE;
        bytes.putShort(newEnd + 8, (short) (bytes.getShort(newEnd + 8) + 1));
        bytes.putShort(newEnd + 10, (short) (bytes.getShort(newEnd + 10) + 1));
        bytes.putInt(newEnd + 12, bytes.getInt(newEnd + 12) + 46 + encoded.length);
        bytes.putInt(newEnd + 16, directory + local);
        return bytes.array();
    }

    private static byte[] common(byte[] deflated, int size) {
        ByteBuffer common = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        common.putShort((short) (1 << 11))
                .putShort((short) 8)
                .putInt(1 << 21 | 1 << 16)
                .putInt(0);
        return common.putInt(deflated.length).putInt(size).array();
    }

    /** The same zip with offsets for a position behind so many other bytes. */
    public static byte[] shifted(byte[] zip, int count) {
        ByteBuffer bytes = little(zip.clone());
        int end = zip.length - END_SIZE;
        for (int at = bytes.getInt(end + 16); bytes.getInt(at) == 0x02014b50; ) {
            bytes.putInt(at + 42, bytes.getInt(at + 42) + count);
            at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return bytes.putInt(end + 16, bytes.getInt(end + 16) + count).array();
    }

    public static byte[] cut(byte[] zip, int length) {
        return Arrays.copyOf(zip, length);
    }

    /** A copy in which one to four random bytes have random values. */
    public static byte[] withRandomBytes(byte[] zip, Random random) {
        byte[] damaged = zip.clone();
        for (int flips = random.nextInt(4); flips >= 0; flips--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
