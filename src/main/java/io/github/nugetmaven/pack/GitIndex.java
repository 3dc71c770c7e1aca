package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The list of files that Git tracks in a work tree. A folder in it need not be tracked: a build unpacks or generates modules,
 * and people keep their home directory in Git.
 *
 * <p>Only an index with SHA-1 is understood; those of SHA-256 are still rare, and look damaged.
 *
 * <p>Source: Git documentation, {@code gitformat-index}.
 */
final class GitIndex {
    private static final int MAGIC = 0x44495243;
    /** Another file has the other entries. */
    private static final int SPLIT = 0x6C696E6B;

    private static final int FIRST_VERSION = 2;
    private static final int COMPRESSED = 4;
    /** Bytes of an entry before its flags: ten numbers and a SHA-1. */
    private static final int STAT = 40;

    private static final int SHA_1 = 20;
    private static final int EXTENDED = 0x4000;
    private static final int PADDING = 8;
    /** In bytes, of a path. */
    private static final int MAX_PATH = 64 << 10;

    private static final int MAX_ENTRIES = 5_000_000;

    private GitIndex() {}

    /**
     * Whether Git tracks a file below a folder. An index that cannot be read, such as one with SHA-256, may contain anything.
     *
     * @param folder relative to the work tree, separated by slashes; empty for the work tree itself
     */
    static boolean mayContain(Path index, String folder) throws IOException {
        if (folder.isEmpty() || !Files.isRegularFile(index)) {
            return true;
        }
        byte[] start = (folder + "/").getBytes(UTF_8);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(index)))) {
            int magic = in.readInt();
            int version = in.readInt();
            int count = in.readInt();
            if (magic != MAGIC || version < FIRST_VERSION || version > COMPRESSED || count < 0 || count > MAX_ENTRIES) {
                return true;
            }
            return contains(in, version, count, start);
        } catch (EOFException | IllegalStateException e) {
            return true;
        }
    }

    private static boolean contains(DataInputStream in, int version, int count, byte[] start) throws IOException {
        byte[] path = new byte[0];
        for (int i = 0; i < count; i++) {
            in.skipNBytes(STAT + SHA_1);
            int flags = in.readUnsignedShort();
            boolean isExtended = (flags & EXTENDED) != 0;
            if (isExtended) {
                in.skipNBytes(2);
            }
            int kept = version == COMPRESSED ? path.length - varint(in) : 0;
            if (kept < 0) {
                throw new IllegalStateException();
            }
            byte[] rest = untilNul(in);
            path = Arrays.copyOf(path, kept + rest.length);
            System.arraycopy(rest, 0, path, kept, rest.length);
            if (version < COMPRESSED) {
                int length = STAT + SHA_1 + 2 + (isExtended ? 2 : 0) + rest.length + 1;
                in.skipNBytes((PADDING - length % PADDING) % PADDING);
            }
            if (path.length > start.length && Arrays.equals(start, 0, start.length, path, 0, start.length)) {
                return true;
            }
        }
        return count == 0 || in.readInt() == SPLIT;
    }

    /** Git's variable-width number: seven bits in each byte, each further byte adds one. */
    private static int varint(DataInputStream in) throws IOException {
        int next = in.readUnsignedByte();
        int value = next & 0x7F;
        while ((next & 0x80) != 0) {
            next = in.readUnsignedByte();
            value = (value + 1 << 7) + (next & 0x7F);
            if (value < 0 || value > MAX_PATH) {
                throw new IllegalStateException();
            }
        }
        return value;
    }

    private static byte[] untilNul(DataInputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.readUnsignedByte(); next != 0; next = in.readUnsignedByte()) {
            bytes.write(next);
            if (bytes.size() > MAX_PATH) {
                throw new IllegalStateException();
            }
        }
        return bytes.toByteArray();
    }
}
