package io.github.nugetmaven.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** HTTP/1.1 as far as clients speak it that upload files: one request after the other. */
final class Connection {
    private static final int CHUNK = 64 << 10;
    private static final int END_OF_HEAD = 0x0D0A0D0A;

    private final UploadServer server;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] chunk = new byte[CHUNK];

    Connection(UploadServer server, Socket socket) throws IOException {
        this.server = server;
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), CHUNK);
        out = socket.getOutputStream();
    }

    /** Returns when the client has gone. */
    void serve() throws IOException, InterruptedException {
        boolean isFirst = true;
        for (String head = head(); !head.isEmpty(); head = head()) {
            Request request = Request.parse(head);
            if (!request.isControl()) {
                server.tally().request(isFirst);
                isFirst = false;
            }
            if (request.waits()) {
                out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
            }
            if (request.length() == Request.CHUNKED) {
                drainChunks();
            } else {
                drain(request.length());
            }
            out.write(server.answer(request).getBytes(ISO_8859_1));
        }
    }

    /** Up to the empty line; nothing at the end of the connection. */
    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int last4 = 0; last4 != END_OF_HEAD; ) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
            last4 = last4 << 8 | next;
        }
        return head.toString(ISO_8859_1);
    }

    private void drainChunks() throws IOException {
        long size;
        do {
            size = Long.parseLong(line().split(";")[0].strip(), 16);
            drain(size);
            line();
        } while (size > 0);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private void drain(long length) throws IOException {
        for (long left = length; left > 0; ) {
            int read = in.read(chunk, 0, (int) Math.min(CHUNK, left));
            if (read < 0) {
                throw new EOFException();
            }
            server.line().pass(read);
            left -= read;
        }
    }
}
