package io.github.nugetmaven.nupkg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Computes the hash of a package as NuGet writes it: SHA-512 in Base64. */
public final class Sha512 {
    private static final int CHUNK = 1 << 16;

    private Sha512() {}

    /** Hashes a whole file. */
    static String of(Path file) throws IOException {
        try (FileChannel channel = RegularFile.open(file)) {
            return of(channel);
        }
    }

    /** Hashes an open file, from its beginning to the end that it has now. Does not move the channel's position. */
    public static String of(FileChannel channel) throws IOException {
        MessageDigest digest = digest();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long size = channel.size();
        long position = 0;
        while (position < size) {
            chunk.limit((int) Math.min(CHUNK, size - position));
            int count = channel.read(chunk, position);
            if (count < 0) {
                break;
            }
            position += count;
            digest.update(chunk.flip());
            chunk.clear();
        }
        return text(digest);
    }

    /** A digest for bytes that somebody else reads. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }

    /** The hash of what the digest was given. */
    public static String text(MessageDigest digest) {
        return Base64.getEncoder().encodeToString(digest.digest());
    }
}
