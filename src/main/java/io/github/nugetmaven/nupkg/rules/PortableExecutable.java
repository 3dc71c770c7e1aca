package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Finds out from the headers and the debug directory of an assembly which PDB belongs to it.
 *
 * <p>Source of the format: Microsoft, PE Format; dotnet/runtime, {@code PE-COFF.md}.
 */
final class PortableExecutable {
    private static final short DOS_SIGNATURE = 0x5A4D;
    private static final int PE_SIGNATURE = 0x00004550;
    private static final int PE_HEADER_AT = 0x3C;
    private static final int COFF_HEADER_SIZE = 20;
    private static final short PE32 = 0x10B;
    private static final short PE32_PLUS = 0x20B;
    private static final int DEBUG_DIRECTORY = 6;
    private static final int DIRECTORY_SIZE = 8;
    private static final int SECTION_SIZE = 40;
    private static final int DEBUG_ENTRY_SIZE = 28;
    private static final int PDB_CHECKSUM = 19;

    /** Compilers write at most five. */
    private static final int MAX_DEBUG_ENTRIES = 50;
    /** A checksum has the name of its algorithm and at most 64 bytes. */
    private static final int MAX_CHECKSUM = 256;

    private final EntryBytes bytes;
    private final ByteBuffer head;

    private PortableExecutable(EntryBytes bytes) {
        this.bytes = bytes;
        this.head = bytes.head();
    }

    /**
     * The checksums of its PDB in the debug directory; none if the file is truncated or not an assembly.
     *
     * @throws io.github.nugetmaven.nupkg.zip.InvalidZipException if the entry is damaged
     */
    static List<PdbChecksum> checksumsIn(EntryBytes bytes) throws IOException {
        try {
            return new PortableExecutable(bytes).checksums();
        } catch (IndexOutOfBoundsException e) {
            return List.of();
        }
    }

    private List<PdbChecksum> checksums() throws IOException {
        int coff = head.getInt(PE_HEADER_AT) + 4;
        if (head.getShort(0) != DOS_SIGNATURE || head.getInt(coff - 4) != PE_SIGNATURE) {
            return List.of();
        }
        int optional = coff + COFF_HEADER_SIZE;
        short magic = head.getShort(optional);
        if (magic != PE32 && magic != PE32_PLUS) {
            return List.of();
        }
        int directories = optional + (magic == PE32 ? 96 : 112);
        if (head.getInt(directories - 4) <= DEBUG_DIRECTORY) {
            return List.of();
        }
        int debug = directories + DEBUG_DIRECTORY * DIRECTORY_SIZE;
        int sections = optional + (head.getShort(coff + 16) & 0xFFFF);
        Optional<Integer> position = position(head.getInt(debug), sections, head.getShort(coff + 2) & 0xFFFF);
        return position.isEmpty() ? List.of() : checksumsAt(position.get(), head.getInt(debug + 4));
    }

    /** The position in the file of an address in the loaded image. */
    private Optional<Integer> position(int address, int sections, int count) {
        for (int i = 0; i < count; i++) {
            int section = sections + i * SECTION_SIZE;
            int inSection = address - head.getInt(section + 12);
            if (Integer.compareUnsigned(inSection, head.getInt(section + 16)) < 0) {
                return Optional.of(head.getInt(section + 20) + inSection);
            }
        }
        return Optional.empty();
    }

    private List<PdbChecksum> checksumsAt(int position, int size) throws IOException {
        int count = Math.min(Integer.divideUnsigned(size, DEBUG_ENTRY_SIZE), MAX_DEBUG_ENTRIES);
        ByteBuffer entries = bytes.read(position, count * DEBUG_ENTRY_SIZE);
        List<PdbChecksum> checksums = new ArrayList<>();
        for (int entry = 0; entry < count * DEBUG_ENTRY_SIZE; entry += DEBUG_ENTRY_SIZE) {
            int length = entries.getInt(entry + 16);
            if (entries.getInt(entry + 12) == PDB_CHECKSUM && length > 0 && length <= MAX_CHECKSUM) {
                checksum(bytes.read(entries.getInt(entry + 24), length)).ifPresent(checksums::add);
            }
        }
        return checksums;
    }

    /** @param data the name of the algorithm, a zero byte, and the hash */
    private static Optional<PdbChecksum> checksum(ByteBuffer data) {
        byte[] both = new byte[data.remaining()];
        data.get(both);
        for (int i = 0; i < both.length; i++) {
            if (both[i] == 0) {
                String hash = HexFormat.of().formatHex(both, i + 1, both.length);
                return Optional.of(new PdbChecksum(new String(both, 0, i, UTF_8), hash));
            }
        }
        return Optional.empty();
    }
}
