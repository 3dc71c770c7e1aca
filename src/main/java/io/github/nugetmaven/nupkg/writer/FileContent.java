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
    private final String entry;
    private final Path file;
    private final Attributes before;
    private final InputStream in;
    private long count;

    /** The file cannot be read. */
    static final class ReadException extends IOException {
        private static final long serialVersionUID = 1L;

        private final EntryException problem;

        ReadException(String entry, IOException cause) {
            super(cause);
            this.problem = new EntryException(EntryException.Reason.UNREADABLE, entry, FileErrors.words(cause));
        }

        EntryException problem() {
            return problem;
        }
    }

    /** What changes if the file is written. */
    private record Attributes(long size, Instant modified) {
        static Attributes of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Attributes(
                    attributes.size(), attributes.lastModifiedTime().toInstant());
        }
    }

    /** @param entry named in exceptions */
    FileContent(String entry, Path file) throws ReadException {
        this.entry = entry;
        this.file = file;
        try {
            this.before = Attributes.of(file);
            this.in = Files.newInputStream(file);
        } catch (IOException e) {
            throw new ReadException(entry, e);
        }
    }

    /** Time of the last change, when the file was opened. */
    Instant modified() {
        return before.modified();
    }

    /** In bytes, when the file was opened. */
    long size() {
        return before.size();
    }

    /**
     * All bytes of a file that fits into memory.
     *
     * @throws EntryException if the file changes meanwhile
     */
    byte[] readUnchanged() throws IOException, EntryException {
        byte[] bytes = new byte[Math.toIntExact(before.size())];
        if (readNBytes(bytes, 0, bytes.length) == bytes.length) {
            // counts one more if the file has grown
            read();
        }
        requireUnchanged();
        return bytes;
    }

    /** @throws EntryException if the bytes that were read are not those that the file had when it was opened */
    void requireUnchanged() throws ReadException, EntryException {
        try {
            if (count != before.size() || !Attributes.of(file).equals(before)) {
                throw new EntryException(EntryException.Reason.CHANGED, entry, file.toString());
            }
        } catch (IOException e) {
            throw new ReadException(entry, e);
        }
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
            throw new ReadException(entry, e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
