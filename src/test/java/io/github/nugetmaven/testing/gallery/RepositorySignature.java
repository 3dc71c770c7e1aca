package io.github.nugetmaven.testing.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** What nuget.org adds to each package before anybody can download it (SignedPackageArchiveIOUtility.cs). */
public final class RepositorySignature {
    private static final int END_SIZE = 22;

    private RepositorySignature() {}

    /** The same zip with a signature as NuGet adds it: the last entry, stored, and the last header of the directory. */
    public static byte[] sign(byte[] zip, byte[] signature) {
        byte[] name = ".signature.p7s".getBytes(UTF_8);
        ByteBuffer old = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_SIZE;
        int directory = old.getInt(end + 16);
        CRC32 crc = new CRC32();
        crc.update(signature);
        ByteBuffer bytes = ByteBuffer.allocate(zip.length + 30 + 46 + 2 * name.length + signature.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(zip, 0, directory);
        bytes.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        bytes.putInt((int) crc.getValue()).putInt(signature.length).putInt(signature.length);
        bytes.putShort((short) name.length).putShort((short) 0).put(name).put(signature);
        int newDirectory = bytes.position();
        bytes.put(zip, directory, end - directory);
        bytes.putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 0);
        bytes.putInt(0).putInt((int) crc.getValue()).putInt(signature.length).putInt(signature.length);
        bytes.putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0);
        bytes.putShort((short) 0).putInt(0).putInt(directory).put(name);
        int newEnd = bytes.position();
        bytes.put(zip, end, END_SIZE);
        bytes.putShort(newEnd + 8, (short) (old.getShort(end + 8) + 1));
        bytes.putShort(newEnd + 10, (short) (old.getShort(end + 10) + 1));
        bytes.putInt(newEnd + 12, newEnd - newDirectory).putInt(newEnd + 16, newDirectory);
        return bytes.array();
    }
}
