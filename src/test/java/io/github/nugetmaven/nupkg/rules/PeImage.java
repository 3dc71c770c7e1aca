package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of an assembly of two sections, which contains only a debug directory in the second one.
 *
 * <p>Source: Microsoft, PE Format; dotnet/runtime, PE-COFF.md.
 */
final class PeImage {
    private static final int HEADERS = 512;
    private static final int CODE_ADDRESS = 0x2000;
    private static final int DEBUG_ADDRESS = 0x400000;
    private static final int CODE_VIEW = 2;
    private static final int PDB_CHECKSUM = 19;

    private record Debug(int type, byte[] data) {}

    private final List<Debug> directory = new ArrayList<>();
    private boolean isPlus;
    private int codeLength = 512;

    /** An assembly with the name of its PDB in the debug directory. */
    static PeImage withoutChecksum() {
        PeImage image = new PeImage();
        image.directory.add(new Debug(CODE_VIEW, "RSDS................\1\0\0\0Contoso.Core.pdb\0".getBytes(UTF_8)));
        return image;
    }

    PeImage checksum(String algorithm, byte[] hash) {
        byte[] name = (algorithm + "\0").getBytes(UTF_8);
        directory.add(new Debug(
                PDB_CHECKSUM,
                ByteBuffer.allocate(name.length + hash.length)
                        .put(name)
                        .put(hash)
                        .array()));
        return this;
    }

    /** An assembly in the 64-bit format. */
    PeImage plus() {
        isPlus = true;
        return this;
    }

    /** @param length of the code in front of the debug directory, in bytes */
    PeImage code(int length) {
        codeLength = length;
        return this;
    }

    byte[] bytes() {
        int dataLength = directory.stream().mapToInt(it -> it.data().length).sum();
        int debugAt = HEADERS + codeLength;
        ByteBuffer image = ByteBuffer.allocate(debugAt + 16 + directory.size() * 28 + dataLength)
                .order(ByteOrder.LITTLE_ENDIAN);
        putHeaders(image, image.capacity() - debugAt);
        int data = debugAt + 16 + directory.size() * 28;
        image.position(debugAt + 16);
        for (Debug debug : directory) {
            image.putInt(0).putInt(0).putShort((short) 0).putShort((short) 0).putInt(debug.type());
            image.putInt(debug.data().length)
                    .putInt(DEBUG_ADDRESS + data - debugAt)
                    .putInt(data);
            image.put(data, debug.data());
            data += debug.data().length;
        }
        return image.array();
    }

    private void putHeaders(ByteBuffer image, int debugLength) {
        image.put(0, "MZ".getBytes(UTF_8)).putInt(0x3C, 0x80);
        image.position(0x80);
        int optionalLength = isPlus ? 240 : 224;
        image.put("PE\0\0".getBytes(UTF_8))
                .putShort((short) (isPlus ? 0x8664 : 0x14C))
                .putShort((short) 2);
        image.putInt(0).putInt(0).putInt(0).putShort((short) optionalLength).putShort((short) 0x2022);
        int optional = image.position();
        image.putShort((short) (isPlus ? 0x20B : 0x10B));
        int directories = optional + optionalLength - 16 * 8;
        image.putInt(directories - 4, 16);
        image.putInt(directories + 6 * 8, DEBUG_ADDRESS + 16).putInt(directories + 6 * 8 + 4, directory.size() * 28);
        image.position(optional + optionalLength);
        putSection(image, ".text", CODE_ADDRESS, codeLength, HEADERS);
        putSection(image, ".debug", DEBUG_ADDRESS, debugLength, HEADERS + codeLength);
    }

    private static void putSection(ByteBuffer image, String name, int address, int length, int position) {
        int start = image.position();
        image.put(name.getBytes(UTF_8)).position(start + 8);
        image.putInt(length).putInt(address).putInt(length).putInt(position);
        image.position(start + 40);
    }
}
