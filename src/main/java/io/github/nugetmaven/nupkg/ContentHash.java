package io.github.nugetmaven.nupkg;

import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import io.github.nugetmaven.nupkg.zip.ZipReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.List;

/**
 * Computes the hash by which NuGet recognizes a package: the hash of the file without its signature. For an unsigned package
 * this is the hash of the file.
 *
 * <p>A signature is the last entry of the zip and the last header of its directory, stored, without ZIP64. Source:
 * NuGet.Client, {@code SignedPackageArchiveUtility.cs}.
 */
public final class ContentHash {
    private static final int CHUNK = 1 << 16;

    private ContentHash() {}

    /**
     * Computes the hash: SHA-512 in Base64.
     *
     * @throws InvalidPackageException if the file is not a zip
     * @throws IOException if the file cannot be read
     */
    public static String of(PackageFile file) throws IOException {
        try (FileChannel channel = RegularFile.open(file.path())) {
            ZipReader zip = ZipReader.of(file.path(), channel);
            List<ZipEntryHeader> signatures = zip.find(entry -> entry.name().equals(PackageFile.SIGNATURE), 1);
            return signatures.isEmpty() ? Sha512.of(channel) : unsigned(zip, channel.size(), signatures.get(0));
        } catch (InvalidZipException e) {
            throw InvalidPackageException.of(e);
        }
    }

    private static String unsigned(ZipReader zip, long fileSize, ZipEntryHeader signature) throws IOException {
        MessageDigest digest = Sha512.digest();
        long start = zip.directory().start();
        long end = start + zip.directory().size();
        int removed = signature.headerSize();
        update(digest, zip, 0, signature.offset());
        update(digest, zip, start, zip.directory().size() - removed);
        ByteBuffer record = zip.bytes(end, (int) (fileSize - end));
        record.putShort(8, (short) (record.getShort(8) - 1));
        record.putShort(10, (short) (record.getShort(10) - 1));
        record.putInt(12, record.getInt(12) - removed);
        record.putInt(16, (int) (signature.offset() - zip.directory().shift()));
        digest.update(record);
        return Sha512.text(digest);
    }

    private static void update(MessageDigest digest, ZipReader zip, long position, long length) throws IOException {
        for (long at = position; at < position + length; at += CHUNK) {
            digest.update(zip.bytes(at, (int) Math.min(CHUNK, position + length - at)));
        }
    }
}
