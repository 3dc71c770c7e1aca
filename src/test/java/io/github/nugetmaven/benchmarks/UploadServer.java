package io.github.nugetmaven.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * What uploads are measured against: a NuGet feed and a Maven repository on the loopback interface that keep nothing, with a
 * line of a set width to it, and a set time that it thinks about each package. It counts. Both are set, and the counts begin
 * anew, with {@code /control/reset?think=MILLISECONDS&rate=BYTES_PER_SECOND}; {@code /control/tally} shows {@link Tally#line}.
 */
final class UploadServer {
    static final String PUSH_PATH = "/api/v2/package";

    private static final int BACKLOG = 100;
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Pattern RESET = Pattern.compile("/control/reset\\?think=(\\d+)&rate=(\\d+)");

    private final ServerSocket socket;
    private final String url;
    private final Tally tally = new Tally();
    private volatile Line line = new Line(0);
    private volatile long thinkMillis;

    private UploadServer(String scheme, ServerSocketFactory sockets) throws IOException {
        socket = sockets.createServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        url = scheme + "://127.0.0.1:" + socket.getLocalPort();
    }

    /**
     * Prints its URL and serves until it is killed. That is https with an argument: a keystore, of whose password nobody
     * makes a secret.
     */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        UploadServer server = args.length == 0
                ? new UploadServer("http", ServerSocketFactory.getDefault())
                : new UploadServer("https", tls(Path.of(args[0])));
        System.out.println(server.url);
        while (true) {
            Socket client = server.socket.accept();
            new Thread(() -> server.serve(client)).start();
        }
    }

    Tally tally() {
        return tally;
    }

    Line line() {
        return line;
    }

    /** The whole answer, after the time that it takes to find. */
    String answer(Request request) throws InterruptedException {
        if (request.isControl()) {
            return control(request.path());
        }
        if (request.isPackage()) {
            Thread.sleep(thinkMillis);
        }
        tally.answer(request);
        return switch (request.method()) {
            case "PUT" -> response("201 Created", "");
            case "GET" ->
                request.path().equals("/v3/index.json") ? response("200 OK", index()) : response("404 Not Found", "");
            default -> response("405 Method Not Allowed", "");
        };
    }

    private String control(String path) {
        Matcher reset = RESET.matcher(path);
        if (reset.matches()) {
            thinkMillis = Long.parseLong(reset.group(1));
            line = new Line(Long.parseLong(reset.group(2)));
            tally.reset();
        }
        return response("200 OK", tally.line());
    }

    private void serve(Socket client) {
        try (client) {
            new Connection(this, client).serve();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ServerSocketFactory tls(Path keystore) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(keystore.toFile(), PASSWORD);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    private String index() {
        return """
                {"version": "3.0.0", "resources": [{"@id": "%s%s", "@type": "PackagePublish/2.0.0"}]}
                """.formatted(url, PUSH_PATH);
    }

    private static String response(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }
}
