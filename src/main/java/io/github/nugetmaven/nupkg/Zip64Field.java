package io.github.nugetmaven.nupkg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The extra field of a zip header that holds the numbers for which the header itself has too little room.
 *
 * <p>Source: PKWARE's APPNOTE.TXT, 4.5.3. Not thread-safe: it is read from the front.
 */
final class Zip64Field {
    private static final int ID = 0x0001;
    private static final int HEADER_SIZE = 4;
    private static final int IN_FIELD = 0xFFFFFFFF;

    private final ByteBuffer numbers;

    private Zip64Field(ByteBuffer numbers) {
        this.numbers = numbers;
    }

    /** @param extra all extra fields of a header; what comes after a field that is cut off is not looked at */
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

    boolean isThere() {
        return numbers != null;
    }

    /** The header's own number, or the next of the field where the header says that it is there. */
    long orElse(int number) {
        boolean isInField = number == IN_FIELD && numbers != null && numbers.remaining() >= Long.BYTES;
        return isInField ? numbers.getLong() : number & 0xFFFFFFFFL;
    }
}
