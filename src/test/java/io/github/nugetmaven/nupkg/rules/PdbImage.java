package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The bytes of a portable PDB with a #Pdb stream and another stream. Its ID is not zero, unlike the ID in the checksum.
 *
 * <p>Source: ECMA-335, II.24.2.1; dotnet/runtime, PortablePdb-Metadata.md.
 */
final class PdbImage {
    /** Root header of 16 bytes, a version of 12, flags and count, then the headers of two streams. */
    private static final int STREAMS_AT = 16 + 12 + 4;

    private static final int ID_AT = STREAMS_AT + 16 + 16;
    private static final int ID_STREAM_LENGTH = 20 + 4 + 8;

    private final byte[] bytes;

    private PdbImage(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param rest length of the second stream, in bytes */
    static PdbImage of(int rest) {
        ByteBuffer pdb = ByteBuffer.allocate(ID_AT + ID_STREAM_LENGTH + rest).order(ByteOrder.LITTLE_ENDIAN);
        pdb.put("BSJB".getBytes(US_ASCII))
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(0);
        pdb.putInt(12).put("PDB v1.0\0\0\0\0".getBytes(US_ASCII)).putShort((short) 0);
        pdb.putShort((short) 2);
        pdb.putInt(ID_AT + ID_STREAM_LENGTH).putInt(rest).put("#Blob\0\0\0".getBytes(US_ASCII));
        pdb.putInt(ID_AT).putInt(ID_STREAM_LENGTH).put("#Pdb\0\0\0\0".getBytes(US_ASCII));
        for (int i = 1; pdb.hasRemaining(); i++) {
            pdb.put((byte) i);
        }
        return new PdbImage(pdb.array());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The same PDB with another ID, and therefore with the same checksum. */
    byte[] withAnotherId() {
        byte[] other = bytes();
        Arrays.fill(other, ID_AT, ID_AT + 20, (byte) 77);
        return other;
    }

    /** @param algorithm name in Java */
    byte[] checksum(String algorithm) {
        byte[] zeroed = bytes();
        Arrays.fill(zeroed, ID_AT, ID_AT + 20, (byte) 0);
        try {
            return MessageDigest.getInstance(algorithm).digest(zeroed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
