package io.github.nugetmaven.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import okhttp3.Response;

/** Streams the body of one response to disk, or keeps where the response redirects to. Not thread-safe. */
final class FileDownload implements FeedClient.ResponseReader {
    private static final int CHUNK = 1 << 16;

    private final Path target;
    private final long maxBytes;
    private final Runnable moved;
    private Optional<Redirect> redirect = Optional.empty();

    /**
     * @param maxBytes one byte more is fetched at most
     * @param moved is called whenever a part has arrived
     */
    FileDownload(Path target, long maxBytes, Runnable moved) {
        this.target = target;
        this.maxBytes = maxBytes;
        this.moved = moved;
    }

    /** Whether the body of this response is a file. */
    static boolean isFile(ServerResponse response) {
        return response.status() == 200 && !response.isWebPage();
    }

    /** Where the response redirects to, if it does. */
    Optional<Redirect> redirect() {
        return redirect;
    }

    /**
     * @throws UncheckedIOException if the file cannot be written
     * @throws IOException if the body cannot be read to its end
     */
    @Override
    public void read(ServerResponse response, Response http) throws IOException {
        if (isFile(response)) {
            save(http.body().byteStream());
        } else {
            redirect = Redirect.of(http);
        }
    }

    private void save(InputStream body) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = maxBytes + 1;
        try (Disk disk = new Disk(target)) {
            while (left > 0) {
                int count = body.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (count < 0) {
                    return;
                }
                disk.write(chunk, count);
                left -= count;
                moved.run();
            }
        }
    }

    /** Makes errors of the disk unchecked, so that they are not taken for errors of the network. */
    private static final class Disk implements AutoCloseable {
        private final OutputStream out;

        Disk(Path target) {
            try {
                out = Files.newOutputStream(target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void write(byte[] bytes, int count) {
            try {
                out.write(bytes, 0, count);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
