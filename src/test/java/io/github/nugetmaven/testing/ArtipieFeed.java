package io.github.nugetmaven.testing;

import com.artipie.asto.Content;
import com.artipie.asto.ext.PublisherAs;
import com.artipie.asto.memory.InMemoryStorage;
import com.artipie.http.Slice;
import com.artipie.http.rq.RequestLine;
import com.artipie.nuget.AstoRepository;
import com.artipie.nuget.http.NuGet;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.nugetmaven.testing.gallery.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Artipie's NuGet server on a loopback port, holding packages in memory: a feed that nobody here wrote. It knows no API
 * keys, so {@link #requireKey} puts a gate in front. Knows nothing of the code under test.
 */
public final class ArtipieFeed implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Slice artipie;
    private final List<Put> puts = new CopyOnWriteArrayList<>();
    private volatile String requiredKey;

    /** One PUT as it arrived, and the status it was answered with. */
    public record Put(String path, Headers headers, byte[] body, int status) {}

    private record Answer(int status, byte[] body) {}

    private ArtipieFeed() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        artipie = new NuGet(URI.create(baseUrl()).toURL(), new AstoRepository(new InMemoryStorage()));
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public static ArtipieFeed start() throws IOException {
        return new ArtipieFeed();
    }

    /** From now on a PUT needs this key: 401 without one, 403 with another. */
    public ArtipieFeed requireKey(String key) {
        requiredKey = key;
        return this;
    }

    public String indexUrl() {
        return baseUrl() + "/index.json";
    }

    /** Everything that was PUT so far, refused or not, in the order of the answers. */
    public List<Put> puts() {
        return List.copyOf(puts);
    }

    /** What the feed serves for this version; nothing when it answers 404. */
    public Optional<byte[]> download(String id, String version) throws IOException {
        String name = id.toLowerCase(Locale.ROOT);
        URI uri = URI.create("%s/content/%s/%s/%s.%s.nupkg".formatted(baseUrl(), name, version, name, version));
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        if (connection.getResponseCode() == 404) {
            return Optional.empty();
        }
        try (InputStream body = connection.getInputStream()) {
            return Optional.of(body.readAllBytes());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean put = exchange.getRequestMethod().equals("PUT");
            Answer answer = put ? refusal(exchange).orElseGet(() -> ask(exchange, body)) : ask(exchange, body);
            if (put) {
                puts.add(new Put(
                        exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body, answer.status()));
            }
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Optional<Answer> refusal(HttpExchange exchange) {
        String key = exchange.getRequestHeaders().getFirst("X-NuGet-ApiKey");
        if (requiredKey == null || requiredKey.equals(key)) {
            return Optional.empty();
        }
        return Optional.of(new Answer(key == null ? 401 : 403, new byte[0]));
    }

    // one at a time: Artipie answers 500 to the second of two concurrent pushes of one ID, by its own lock
    private synchronized Answer ask(HttpExchange exchange, byte[] body) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> headers.add(Map.entry(name, value))));
        String line = new RequestLine(
                        exchange.getRequestMethod(), exchange.getRequestURI().toString(), "HTTP/1.1")
                .toString();
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        artipie.response(line, headers, new Content.From(body))
                .send((status, ignored, content) -> new PublisherAs(content)
                        .bytes()
                        .thenAccept(bytes -> answer.complete(new Answer(Integer.parseInt(status.code()), bytes))))
                .exceptionally(failure -> {
                    answer.complete(new Answer(500, new byte[0]));
                    return null;
                });
        return answer.join();
    }
}
