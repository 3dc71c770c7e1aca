package io.github.nugetmaven.nupkg;

/**
 * One entry as a zip's central directory tells of it. Nothing in it has been checked.
 *
 * @param name with {@code /} between its parts
 * @param flags general-purpose bit flags
 * @param method 0 stored, 8 deflated
 * @param compressedSize in bytes
 * @param size unpacked, in bytes
 * @param offset of the local header, in bytes from the beginning of the file
 * @param headerSize of this header in the directory, in bytes
 */
record ZipEntryHeader(
        String name, int flags, int method, long crc, long compressedSize, long size, long offset, int headerSize) {
    private static final int ENCRYPTED = 1;

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    boolean isAtRoot() {
        return name.indexOf('/') < 0;
    }
}
