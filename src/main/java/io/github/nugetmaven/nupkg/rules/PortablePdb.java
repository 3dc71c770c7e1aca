package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The symbols of an assembly in the format that nuget.org accepts.
 *
 * <p>Source of the format: ECMA-335, II.24.2.1; dotnet/runtime, {@code PortablePdb-Metadata.md} and {@code PE-COFF.md}.
 */
final class PortablePdb {
    /** Signature of the metadata root, the first bytes of every portable PDB. */
    static final byte[] SIGNATURE = "BSJB".getBytes(US_ASCII);

    private static final String ID_STREAM = "#Pdb";
    private static final int VERSION_LENGTH_AT = 12;
    private static final int VERSION_AT = 16;
    private static final int STREAM_NAME_AT = 8;
    private static final int MAX_STREAM_NAME = 32;
    private static final int ID_LENGTH = 20;
    private static final int CHUNK = 1 << 16;

    private PortablePdb() {}

    static boolean isOne(byte[] start) {
        return Arrays.equals(start, 0, Math.min(start.length, SIGNATURE.length), SIGNATURE, 0, SIGNATURE.length);
    }

    /** Position of the 20 bytes of the PDB's ID; empty if the headers do not contain one. */
    static OptionalInt idOffset(ByteBuffer start) {
        try {
            int streams = VERSION_AT + start.getInt(VERSION_LENGTH_AT) + 4;
            int count = start.getShort(streams - 2) & 0xFFFF;
            for (int i = 0, header = streams; i < count; i++) {
                String name = name(start, header + STREAM_NAME_AT);
                if (name.equals(ID_STREAM)) {
                    return OptionalInt.of(start.getInt(header));
                }
                header += STREAM_NAME_AT + (name.length() / 4 + 1) * 4;
            }
        } catch (IndexOutOfBoundsException e) {
            // truncated, or other headers
        }
        return OptionalInt.empty();
    }

    private static String name(ByteBuffer start, int at) {
        StringBuilder name = new StringBuilder();
        for (int i = at; start.get(i) != 0 && name.length() < MAX_STREAM_NAME; i++) {
            name.append((char) start.get(i));
        }
        return name.toString();
    }

    /**
     * Whether one of the checksums is the checksum of the PDB: over all of its bytes, with zeros in place of its ID.
     *
     * @param in the PDB, read to its end, but not much further than {@code size}
     * @param size according to its header, in bytes
     * @param idOffset the result of {@link #idOffset}
     */
    static boolean matches(InputStream in, long size, int idOffset, List<PdbChecksum> checksums) throws IOException {
        Map<String, MessageDigest> digests = new HashMap<>();
        checksums.forEach(it -> it.digest().ifPresent(digest -> digests.put(it.algorithm(), digest)));
        byte[] chunk = new byte[CHUNK];
        long position = 0;
        for (int count = in.read(chunk); count >= 0 && position <= size; count = in.read(chunk)) {
            long id = idOffset - position;
            Arrays.fill(chunk, within(id, count), within(id + ID_LENGTH, count), (byte) 0);
            for (MessageDigest digest : digests.values()) {
                digest.update(chunk, 0, count);
            }
            position += count;
        }
        Set<PdbChecksum> found = new HashSet<>();
        digests.forEach((algorithm, digest) ->
                found.add(new PdbChecksum(algorithm, HexFormat.of().formatHex(digest.digest()))));
        return checksums.stream().anyMatch(found::contains);
    }

    private static int within(long position, int count) {
        return (int) Math.min(Math.max(position, 0), count);
    }
}
