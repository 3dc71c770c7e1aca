package io.github.nugetmaven.nupkg.writer;

import io.github.nugetmaven.nupkg.FileErrors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * The bytes of a file that goes into a package. What goes wrong with them is told from what goes wrong with the package. Not
 * thread-safe.
 */
final class FileContent extends InputStream {
    private final Path file;
    private final Attributes before;
    private final InputStream in;
    private long count;

    /** The file cannot be read. */
    static final class ReadException extends IOException {
        private static final long serialVersionUID = 1L;

        ReadException(IOException cause) {
            super(FileErrors.words(cause), cause);
        }
    }

    /** What changes if the file is written. */
    private record Attributes(long size, Instant modified) {
        static Attributes of(Path file) throws ReadException {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Attributes(
                        attributes.size(), attributes.lastModifiedTime().toInstant());
            } catch (IOException e) {
                throw new ReadException(e);
            }
        }
    }

    FileContent(Path file) throws ReadException {
        this.file = file;
        this.before = Attributes.of(file);
        try {
            this.in = Files.newInputStream(file);
        } catch (IOException e) {
            throw new ReadException(e);
        }
    }

    /** Time of the last change, when the file was opened. */
    Instant modified() {
        return before.modified();
    }

    /** Whether the bytes that were read are not those that the file had when it was opened. */
    boolean isChanged() throws ReadException {
        return count != before.size() || !Attributes.of(file).equals(before);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Ends behind the size that the file had, so that a file which grows all the time ends. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (count > before.size()) {
            return -1;
        }
        try {
            int read = in.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        } catch (IOException e) {
            throw new ReadException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
