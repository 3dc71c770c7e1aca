package io.github.nugetmaven.nupkg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;

/**
 * The hash of a package as it was before it was signed, which is what NuGet knows a package by. Of an unsigned package it is
 * the hash of the file.
 *
 * <p>A signature is the zip's last entry and the last header of its directory, stored, without ZIP64. Source: NuGet.Client,
 * {@code SignedPackageArchiveUtility.cs}.
 */
public final class ContentHash {
    private static final String SIGNATURE = ".signature.p7s";
    private static final int CHUNK = 1 << 16;

    private ContentHash() {}

    /** SHA-512 in Base64. */
    public static String of(PackageFile file) throws IOException {
        List<ZipEntryHeader> signatures;
        try (ZipReader zip = ZipReader.open(file.path())) {
            signatures = zip.find(entry -> entry.name().equals(SIGNATURE), 1);
        }
        if (signatures.isEmpty()) {
            return file.sha512();
        }
        MessageDigest digest = Sha512.digest();
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            unsigned(channel, file, signatures.get(0), digest);
        }
        return Sha512.text(digest);
    }

    private static void unsigned(FileChannel channel, PackageFile file, ZipEntryHeader signature, MessageDigest digest)
            throws IOException {
        CentralDirectory directory = CentralDirectory.locate(channel, file.path());
        long end = directory.start() + directory.size();
        int removed = signature.headerSize();
        update(digest, channel, 0, signature.offset());
        update(digest, channel, directory.start(), directory.size() - removed);
        ByteBuffer record = CentralDirectory.read(channel, end, (int) (channel.size() - end));
        record.putShort(8, (short) (record.getShort(8) - 1));
        record.putShort(10, (short) (record.getShort(10) - 1));
        record.putInt(12, record.getInt(12) - removed);
        record.putInt(16, (int) (signature.offset() - directory.shift()));
        digest.update(record);
    }

    private static void update(MessageDigest digest, FileChannel channel, long position, long length)
            throws IOException {
        for (long at = position; at < position + length; at += CHUNK) {
            digest.update(CentralDirectory.read(channel, at, (int) Math.min(CHUNK, position + length - at)));
        }
    }
}
