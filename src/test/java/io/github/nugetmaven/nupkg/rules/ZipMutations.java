package io.github.nugetmaven.nupkg.rules;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages the bytes of a file at random positions or in the numbers of a zip's records. */
final class ZipMutations {
    private static final int[] SIGNATURES = {
        0x04034b50, 0x02014b50, 0x06054b50, 0x08074b50, 0x06064b50, 0x07064b50, 0x05054b50, 0x30304b50
    };
    private static final long[] NUMBERS = {
        0,
        1,
        2,
        7,
        8,
        9,
        22,
        45,
        46,
        0x7F,
        0x80,
        0xFF,
        0x100,
        0x7FFF,
        0x8000,
        0xFFFE,
        0xFFFF,
        0x10000,
        0x7FFFFFFF,
        0x80000000L,
        0xFFFFFFFEL,
        0xFFFFFFFFL,
        0x100000000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        -2
    };
    private static final int ZIP64_EXTRA = 1;
    private static final int MAX_GROWTH = 1 << 16;

    private final Random random;

    ZipMutations(Random random) {
        this.random = random;
    }

    /** One to four changes. */
    byte[] mutate(byte[] file) {
        byte[] bytes = file;
        for (int wounds = random.nextInt(4); wounds >= 0; wounds--) {
            bytes = bytes.length == 0 ? garbage(100) : wound(bytes);
        }
        return bytes;
    }

    private byte[] wound(byte[] bytes) {
        return switch (random.nextInt(14)) {
            case 0 -> flipped(bytes);
            case 1 -> withNumber(bytes, random.nextInt(bytes.length));
            case 2, 3, 4, 5 -> withNumberInHeader(bytes);
            case 6 -> spliced(bytes, random.nextInt(bytes.length + 1), 0, garbage(MAX_GROWTH));
            case 7 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 8 -> Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
            case 9 -> spliced(bytes, random.nextInt(bytes.length), random.nextInt(bytes.length), new byte[0]);
            case 10 -> spliced(bytes, random.nextInt(bytes.length + 1), 0, chunk(bytes));
            case 11 -> withHeadersSwapped(bytes);
            case 12 -> withZip64Extra(bytes);
            default -> withSecondEnd(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] copy = bytes.clone();
        for (int flips = random.nextInt(8); flips >= 0; flips--) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    /** A number that often causes errors, in one to eight bytes. */
    byte[] withNumber(byte[] bytes, int position) {
        long number =
                random.nextInt(4) == 0 ? bytes.length + random.nextInt(5) - 2 : NUMBERS[random.nextInt(NUMBERS.length)];
        byte[] copy = bytes.clone();
        for (int width = 1 << random.nextInt(4), i = 0; i < width && position + i < copy.length; i++) {
            copy[position + i] = (byte) (number >>> 8 * i);
        }
        return copy;
    }

    private byte[] withNumberInHeader(byte[] bytes) {
        List<Integer> headers = headers(bytes, SIGNATURES[random.nextInt(3)]);
        if (headers.isEmpty()) {
            return withNumber(bytes, random.nextInt(bytes.length));
        }
        int header = headers.get(random.nextInt(headers.size()));
        return withNumber(bytes, Math.min(bytes.length - 1, header + 4 + random.nextInt(44)));
    }

    private byte[] withHeadersSwapped(byte[] bytes) {
        List<Integer> headers = headers(bytes, SIGNATURES[random.nextInt(2)]);
        if (headers.size() < 2) {
            return flipped(bytes);
        }
        int from = headers.get(random.nextInt(headers.size()));
        int to = headers.get(random.nextInt(headers.size()));
        int length = Math.min(random.nextInt(46) + 1, bytes.length - Math.max(from, to));
        byte[] copy = bytes.clone();
        System.arraycopy(bytes, from, copy, to, length);
        System.arraycopy(bytes, to, copy, from, length);
        return copy;
    }

    /** An extra field for sizes beyond 4 GiB in one of the headers, with or without its correct length. */
    private byte[] withZip64Extra(byte[] bytes) {
        int kind = random.nextInt(2);
        List<Integer> headers = headers(bytes, SIGNATURES[kind]);
        if (headers.isEmpty()) {
            return flipped(bytes);
        }
        int header = headers.get(random.nextInt(headers.size()));
        int numbers = random.nextInt(4);
        ByteBuffer extra = ByteBuffer.allocate(4 + 8 * numbers).order(ByteOrder.LITTLE_ENDIAN);
        extra.putShort((short) ZIP64_EXTRA).putShort((short) (random.nextInt(4) == 0 ? random.nextInt() : 8 * numbers));
        for (int i = 0; i < numbers; i++) {
            extra.putLong(NUMBERS[random.nextInt(NUMBERS.length)]);
        }
        int size = kind == 0 ? 30 : 46;
        if (header + size > bytes.length) {
            return flipped(bytes);
        }
        ByteBuffer copy = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int lengths = header + (kind == 0 ? 26 : 28);
        copy.putShort(lengths + 2, (short) (copy.getShort(lengths + 2) + extra.capacity()));
        for (int field : kind == 0 ? new int[] {18, 22} : new int[] {20, 24, 42}) {
            if (random.nextBoolean() && header + field + 4 <= bytes.length) {
                copy.putInt(header + field, -1);
            }
        }
        int at = Math.min(bytes.length, header + size + (copy.getShort(lengths) & 0xFFFF));
        return spliced(copy.array(), at, 0, extra.array());
    }

    /** A second end record, with the first one or parts of it as its comment. */
    private byte[] withSecondEnd(byte[] bytes) {
        List<Integer> ends = headers(bytes, SIGNATURES[2]);
        byte[] end = ends.isEmpty() ? new byte[22] : Arrays.copyOfRange(bytes, ends.get(ends.size() - 1), bytes.length);
        int room = random.nextInt(3) * random.nextInt(MAX_GROWTH);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + room + end.length);
        System.arraycopy(end, 0, longer, bytes.length + room, end.length);
        return random.nextBoolean() ? longer : withNumberInHeader(longer);
    }

    private byte[] chunk(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        return Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from + 1));
    }

    private byte[] garbage(int max) {
        byte[] garbage = new byte[random.nextInt(random.nextInt(max) + 1)];
        if (random.nextBoolean()) {
            random.nextBytes(garbage);
        }
        return garbage;
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] inserted) {
        int tail = Math.min(bytes.length, at + removed);
        return ByteBuffer.allocate(at + inserted.length + bytes.length - tail)
                .put(bytes, 0, at)
                .put(inserted)
                .put(bytes, tail, bytes.length - tail)
                .array();
    }

    private static List<Integer> headers(byte[] bytes, int signature) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i + Integer.BYTES <= bytes.length; i++) {
            if (buffer.getInt(i) == signature) {
                found.add(i);
            }
        }
        return found;
    }
}
