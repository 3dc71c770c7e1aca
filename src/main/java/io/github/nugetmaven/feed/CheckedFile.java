package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.nupkg.NotARegularFileException;
import io.github.nugetmaven.nupkg.RegularFile;
import io.github.nugetmaven.nupkg.Sha512;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import okio.BufferedSink;

/**
 * The file of a package while it is sent. It is opened once, hashed while it is read, and its last bytes are held back until
 * the hash is the one of the inspection: nobody receives a whole package that was not checked. Not thread-safe.
 */
final class CheckedFile implements Closeable {
    private static final int CHUNK = 1 << 16;

    private final Upload upload;
    private final FileChannel channel;

    private CheckedFile(Upload upload, FileChannel channel) {
        this.upload = upload;
        this.channel = channel;
    }

    /**
     * Opens the file.
     *
     * @throws FileChangedException if there is no regular file of the expected size. To open a pipe could take for ever.
     */
    static CheckedFile open(Upload upload) throws FileChangedException {
        try {
            FileChannel channel = RegularFile.open(upload.file().path());
            CheckedFile file = new CheckedFile(upload, channel);
            if (channel.size() != upload.file().size()) {
                channel.close();
                throw changed(upload, FileChange.OTHER_SIZE, "");
            }
            return file;
        } catch (FileChangedException e) {
            throw e;
        } catch (IOException e) {
            throw failed(upload, e);
        }
    }

    /** Gets the bytes in order. */
    interface Output {
        void write(ByteBuffer bytes) throws IOException;
    }

    /**
     * Writes the file from its beginning.
     *
     * @throws FileChangedException if the file is not what was inspected; the last bytes are not written then
     * @throws IOException if the output fails
     */
    void writeTo(Output output) throws IOException {
        MessageDigest digest = Sha512.digest();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long size = upload.file().size();
        for (long position = 0; position < size; position += chunk.limit()) {
            chunk.clear().limit((int) Math.min(CHUNK, size - position));
            fill(chunk, position);
            digest.update(chunk.flip());
            if (position + chunk.limit() == size) {
                requireSame(digest, size);
            }
            output.write(chunk.rewind());
        }
        if (size == 0) {
            requireSame(digest, size);
        }
    }

    void writeTo(BufferedSink sink) throws IOException {
        writeTo(bytes -> {
            int count = bytes.remaining();
            sink.write(bytes);
            upload.progress().accept(count);
        });
    }

    /** Copies the file to a new one. */
    void copyTo(Path target) throws IOException {
        try (FileChannel copy = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeTo(bytes -> {
                int count = bytes.remaining();
                while (bytes.hasRemaining()) {
                    copy.write(bytes);
                }
                upload.progress().accept(count);
            });
        }
    }

    private void fill(ByteBuffer chunk, long position) throws FileChangedException {
        try {
            while (chunk.hasRemaining()) {
                if (channel.read(chunk, position + chunk.position()) < 0) {
                    throw changed(upload, FileChange.OTHER_SIZE, "");
                }
            }
        } catch (FileChangedException e) {
            throw e;
        } catch (IOException e) {
            throw failed(upload, e);
        }
    }

    private void requireSame(MessageDigest digest, long size) throws FileChangedException {
        try {
            if (channel.size() != size) {
                throw changed(upload, FileChange.OTHER_SIZE, "");
            }
        } catch (FileChangedException e) {
            throw e;
        } catch (IOException e) {
            throw failed(upload, e);
        }
        if (!Sha512.text(digest).equals(upload.sha512())) {
            throw changed(upload, FileChange.OTHER_CONTENT, "");
        }
    }

    private static FileChangedException failed(Upload upload, IOException e) {
        if (e instanceof NotARegularFileException) {
            return changed(upload, FileChange.NOT_A_FILE, "");
        }
        return e instanceof NoSuchFileException
                ? changed(upload, FileChange.GONE, "")
                : changed(upload, FileChange.UNREADABLE, FileErrors.words(e));
    }

    private static FileChangedException changed(Upload upload, FileChange change, String detail) {
        return new FileChangedException(
                new FeedProblem.FileChanged(upload.file().path(), change, detail));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
