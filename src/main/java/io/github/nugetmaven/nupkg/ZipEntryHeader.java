package io.github.nugetmaven.nupkg;

/**
 * One entry as a zip's central directory tells of it. Nothing in it has been checked.
 *
 * @param storedName as it is written, perhaps with {@code \\} between its parts; what is no UTF-8 in it is U+FFFD
 * @param flags general-purpose bit flags
 * @param method 0 stored, 8 deflated
 * @param modified date and time of MS-DOS, the date in the upper half
 * @param compressedSize in bytes
 * @param size unpacked, in bytes
 * @param offset of the local header, in bytes from the beginning of the file
 * @param headerSize of this header in the directory, in bytes
 * @param isZip64 whether there is an extra field for sizes beyond 4 GiB, needed or not
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
        int headerSize,
        boolean isZip64) {
    private static final int ENCRYPTED = 1;
    private static final int UTF8_NAME = 1 << 11;

    /** With {@code /} between its parts. Made anew each time, since a directory may have many long names. */
    public String name() {
        return storedName.replace('\\', '/');
    }

    public boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    /** Whether the name is said to be UTF-8; otherwise readers may take it for the code page of their machine. */
    public boolean isNameUtf8() {
        return (flags & UTF8_NAME) != 0;
    }

    public boolean isAtRoot() {
        return name().indexOf('/') < 0;
    }

    public boolean isFolder() {
        return name().endsWith("/");
    }
}
