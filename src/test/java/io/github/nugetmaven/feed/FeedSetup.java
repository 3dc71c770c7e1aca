package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.feed.FeedCredentials.Login;
import io.github.nugetmaven.feed.FeedProblem.PushRefused;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.testing.TestPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

/** What tests of pushes share. */
final class FeedSetup {
    static final String KEY = "oy2key-of-contoso";
    static final String PASSWORD = "pass \"word\" of contoso";
    static final FeedCredentials KEY_ONLY = new FeedCredentials(Optional.of(KEY), Optional.empty());
    static final FeedCredentials KEY_AND_LOGIN =
            new FeedCredentials(Optional.of(KEY), Optional.of(new Login("contoso", PASSWORD)));
    static final Duration PATIENT = Duration.ofSeconds(60);

    private FeedSetup() {}

    static FeedOptions options(Duration timeout) {
        return new FeedOptions(timeout, false, "nuget-maven-plugin/test");
    }

    static PackageFile packageIn(Path folder) throws IOException {
        return PackageFile.read(TestPackage.of("Contoso.Utils", "1.0.0").writeTo(folder));
    }

    /** A package as it is on disk now. */
    static Upload upload(PackageFile file) {
        try {
            return new Upload(file, file.sha512());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ServerResponse push(PackageFile file, String url, FeedCredentials credentials) {
        return push(file, url, credentials, PATIENT);
    }

    static ServerResponse push(PackageFile file, String url, FeedCredentials credentials, Duration timeout) {
        try (FeedClient client = new FeedClient(options(timeout), credentials)) {
            return new PackageUpload(client).push(upload(file), URI.create(url));
        }
    }

    static FeedException failure(PackageFile file, String url) {
        return assertThrows(FeedException.class, () -> push(file, url, KEY_AND_LOGIN));
    }

    static PushRefused refusal(PackageFile file, String url) {
        return (PushRefused) failure(file, url).problem();
    }

    static MockWebServer server(MockResponse... answers) throws IOException {
        MockWebServer server = new MockWebServer();
        for (MockResponse answer : answers) {
            server.enqueue(answer);
        }
        server.start(InetAddress.getByName("127.0.0.1"), 0);
        return server;
    }

    static String url(MockWebServer server, String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    static MockResponse answer(int status, String phrase, String body, String... headers) {
        MockResponse.Builder answer = new MockResponse.Builder()
                .status("HTTP/1.1 " + status + " " + phrase)
                .body(body);
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            answer.addHeaderLenient(parts[0], parts[1]);
        }
        return answer.build();
    }
}
