package io.github.nugetmaven.nupkg.zip;

/**
 * The header of one entry in a zip's central directory. Its values are not validated. Immutable.
 *
 * @param storedName the name as the zip holds it, possibly with {@code \\} between its parts; invalid
 *     UTF-8 is U+FFFD
 * @param flags general-purpose bit flags
 * @param method 0 stored, 8 deflated
 * @param modified MS-DOS date and time, the date in the upper 16 bits
 * @param crc CRC-32 of the unpacked bytes
 * @param compressedSize in bytes
 * @param size unpacked, in bytes
 * @param offset position of the local header in the file, in bytes
 * @param disk number of the disk with the local header; 0 in a zip that is not split
 * @param headerSize size of this header in the directory, in bytes
 * @param isZip64 whether the header has an extra field for sizes beyond 4 GiB, needed or not
 */
public record ZipEntryHeader(
        String storedName,
        int flags,
        int method,
        int modified,
        long crc,
        long compressedSize,
        long size,
        long offset,
        int disk,
        int headerSize,
        boolean isZip64) {
    private static final int ENCRYPTED = 1;
    private static final int UTF8_NAME = 1 << 11;

    /** The name with {@code /} between its parts. Computed on each call, since a directory may have many long names. */
    public String name() {
        return storedName.replace('\\', '/');
    }

    public boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    /** Whether a flag marks the name as UTF-8. Without it, readers may use the code page of their machine. */
    public boolean isNameUtf8() {
        return (flags & UTF8_NAME) != 0;
    }

    public boolean isFolder() {
        return name().endsWith("/");
    }
}
