package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a zip with random choices among those that the format allows and that packing tools make: order, compression, sizes
 * before or after the data, folders, extra fields, comments. Never ZIP64. Source: PKWARE, APPNOTE.TXT, 4.3 and 4.5.
 */
final class DiceZip {
    private static final int UTF8_NAME = 1 << 11;
    private static final int SIZES_BEHIND = 1 << 3;
    private static final int DEFLATED = 8;
    private static final int MAX_NAME = 0xFFFF;

    private final Random random;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<byte[]> directory = new ArrayList<>();

    private DiceZip(Random random) {
        this.random = random;
    }

    static byte[] write(Map<String, byte[]> entries, Random random) {
        return new DiceZip(random).written(entries);
    }

    private byte[] written(Map<String, byte[]> entries) {
        for (String folder : shuffled(random.nextBoolean() ? folders(entries.keySet()) : Set.of())) {
            if (!entries.containsKey(folder)) {
                write(folder, new byte[0]);
            }
        }
        for (String name : shuffled(entries.keySet())) {
            write(name, entries.get(name));
        }
        if (random.nextBoolean()) {
            Collections.shuffle(directory, random);
        }
        int start = file.size();
        directory.forEach(file::writeBytes);
        byte[] comment = text(random.nextInt(3) * 40);
        file.writeBytes(buffer(22 + comment.length)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) directory.size())
                .putShort((short) directory.size())
                .putInt(file.size() - start)
                .putInt(start)
                .putShort((short) comment.length)
                .put(comment)
                .array());
        return file.toByteArray();
    }

    private void write(String name, byte[] content) {
        byte[] encoded = Arrays.copyOf(name.getBytes(UTF_8), Math.min(MAX_NAME, name.getBytes(UTF_8).length));
        boolean isDeflated = content.length > 0 && random.nextInt(4) > 0;
        boolean isStreamed = isDeflated && random.nextInt(3) == 0;
        boolean isAscii = name.chars().allMatch(c -> c < 0x80);
        int flags = (isAscii && random.nextBoolean() ? 0 : UTF8_NAME) | (isStreamed ? SIZES_BEHIND : 0);
        byte[] packed = isDeflated ? deflated(content) : content;
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteBuffer numbers =
                buffer(12).putInt((int) crc.getValue()).putInt(packed.length).putInt(content.length);
        ByteBuffer common = buffer(10)
                .putShort((short) 20)
                .putShort((short) flags)
                .putShort((short) (isDeflated ? DEFLATED : 0))
                .putInt(date());

        int offset = file.size();
        byte[] extra = extra();
        file.writeBytes(buffer(4).putInt(0x04034b50).array());
        file.writeBytes(common.array());
        file.writeBytes(isStreamed ? new byte[12] : numbers.array());
        file.writeBytes(lengths(encoded, extra).array());
        file.writeBytes(encoded);
        file.writeBytes(extra);
        file.writeBytes(packed);
        if (isStreamed) {
            file.writeBytes(random.nextBoolean() ? buffer(4).putInt(0x08074b50).array() : new byte[0]);
            file.writeBytes(numbers.array());
        }
        directory.add(header(encoded, common.array(), numbers.array(), offset));
    }

    private byte[] header(byte[] name, byte[] common, byte[] numbers, int offset) {
        byte[] extra = extra();
        byte[] comment = text(random.nextInt(3) * 10);
        return buffer(46 + name.length + extra.length + comment.length)
                .putInt(0x02014b50)
                .putShort((short) pick(20, 45, 63, 0x0314, 0x031E))
                .put(common)
                .put(numbers)
                .put(lengths(name, extra).array())
                .putShort((short) comment.length)
                .putShort((short) 0)
                .putShort((short) random.nextInt(2))
                .putInt(pick(0, 0x20, 0x81A40000))
                .putInt(offset)
                .put(name)
                .put(extra)
                .put(comment)
                .array();
    }

    private static ByteBuffer lengths(byte[] name, byte[] extra) {
        return buffer(4).putShort((short) name.length).putShort((short) extra.length);
    }

    /** Unix and Windows times, owners, the marker of a JAR, a private field. */
    private byte[] extra() {
        ByteArrayOutputStream extra = new ByteArrayOutputStream();
        for (int fields = random.nextInt(4) - 1; fields > 0; fields--) {
            byte[] data = new byte[pick(0, 5, 9, 11, 32)];
            random.nextBytes(data);
            int id = pick(0x5455, 0x000A, 0x7875, 0xCAFE, 0x9999);
            extra.writeBytes(
                    buffer(4).putShort((short) id).putShort((short) data.length).array());
            extra.writeBytes(data);
        }
        return extra.toByteArray();
    }

    private int date() {
        int year = random.nextInt(46);
        return year << 25 | 1 + random.nextInt(12) << 21 | 1 + random.nextInt(28) << 16 | random.nextInt(24) << 11;
    }

    private byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(random.nextInt(Deflater.BEST_COMPRESSION + 1), true);
        deflater.setStrategy(pick(Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY));
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 12];
        while (!deflater.finished()) {
            packed.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static Set<String> folders(Collection<String> names) {
        Set<String> folders = new TreeSet<>();
        for (String name : names) {
            int end = name.lastIndexOf('/');
            if (end > 0) {
                folders.add(name.substring(0, end + 1));
            }
        }
        return folders;
    }

    private List<String> shuffled(Collection<String> names) {
        List<String> all = new ArrayList<>(names);
        if (random.nextBoolean()) {
            Collections.shuffle(all, random);
        }
        return all;
    }

    private byte[] text(int length) {
        return "x".repeat(length).getBytes(UTF_8);
    }

    private int pick(int... numbers) {
        return numbers[random.nextInt(numbers.length)];
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
