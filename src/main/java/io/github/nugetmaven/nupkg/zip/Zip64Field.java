package io.github.nugetmaven.nupkg.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The extra field of a zip header for numbers that are too large for the header itself. Its numbers can be read once, in
 * order. Not thread-safe.
 *
 * <p>Source: PKWARE, APPNOTE.TXT, 4.5.3.
 */
final class Zip64Field {
    private static final int ID = 0x0001;
    private static final int HEADER_SIZE = 4;
    private static final int IN_FIELD = 0xFFFFFFFF;

    private final ByteBuffer numbers;

    private Zip64Field(ByteBuffer numbers) {
        this.numbers = numbers;
    }

    /**
     * Finds the field among others.
     *
     * @param extra all extra fields of a header. Reading stops at a field that is cut off.
     */
    static Zip64Field in(byte[] extra) {
        ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
        while (fields.remaining() >= HEADER_SIZE) {
            int id = fields.getShort() & 0xFFFF;
            int length = Math.min(fields.getShort() & 0xFFFF, fields.remaining());
            if (id == ID) {
                return new Zip64Field(fields.slice().limit(length).order(ByteOrder.LITTLE_ENDIAN));
            }
            fields.position(fields.position() + length);
        }
        return new Zip64Field(null);
    }

    boolean isPresent() {
        return numbers != null;
    }

    /**
     * Takes the next number of the field if the header refers to the field, and the header's own number otherwise.
     *
     * @param number the header's own number, unsigned
     */
    long orElse(int number) {
        boolean isInField = number == IN_FIELD && numbers != null && numbers.remaining() >= Long.BYTES;
        return isInField ? numbers.getLong() : number & 0xFFFFFFFFL;
    }
}
