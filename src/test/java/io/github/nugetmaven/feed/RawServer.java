package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server that answers byte by byte as a test wants, which no library does. Serves one connection after the other. */
final class RawServer implements AutoCloseable {
    private final ServerSocket server;

    /** What happens on a connection, which is closed afterwards. */
    interface Conversation {
        void on(Socket client) throws IOException;
    }

    private RawServer(ServerSocket server) {
        this.server = server;
    }

    static RawServer start(Conversation conversation) throws IOException {
        ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(() -> serve(socket, conversation), "raw-server");
        thread.setDaemon(true);
        thread.start();
        return new RawServer(socket);
    }

    /** A server that reads each request to its end and answers with these bytes, one for each character. */
    static RawServer answering(String bytes) throws IOException {
        return start(client -> {
            readRequest(client.getInputStream());
            client.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        });
    }

    private static void serve(ServerSocket server, Conversation conversation) {
        while (true) {
            try (Socket client = server.accept()) {
                conversation.on(client);
            } catch (IOException e) {
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(in.read());
        }
        in.skipNBytes(head.toString(ISO_8859_1)
                .lines()
                .filter(it -> it.regionMatches(true, 0, "Content-Length: ", 0, 16))
                .mapToLong(it -> Long.parseLong(it.substring(16)))
                .findFirst()
                .orElse(0));
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
