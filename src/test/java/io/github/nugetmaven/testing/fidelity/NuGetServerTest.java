package io.github.nugetmaven.testing.fidelity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.NuGetServer;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The double of NuGet.Server answers as the real one was seen to answer. */
class NuGetServerTest {
    private static final byte[] PACKAGE = TestPackage.of("Contoso.Core", "1.0").bytes();

    private final OkHttpClient http = new OkHttpClient();
    private NuGetServer server;

    @BeforeEach
    void start() throws IOException {
        server = NuGetServer.start().requireKey("secret");
    }

    @AfterEach
    void stop() {
        server.close();
        http.connectionPool().evictAll();
    }

    @Test
    void refusesAWrongKeyAndAVersionThatExists() throws IOException {
        try (Response wrong = push("wrong")) {
            assertEquals(403, wrong.code());
            assertEquals("Access denied for package 'Contoso.Core'.", wrong.message());
        }
        push("secret").close();
        try (Response again = push("secret")) {
            assertEquals(409, again.code());
            assertTrue(again.message().startsWith("Package Contoso.Core 1.0 already exists."), again.message());
        }
        try (Response replaced = overwriting()) {
            assertEquals(201, replaced.code());
        }
        assertEquals(1, server.packages().size());
    }

    @Test
    void listsVersionsAsTheyWereTypedAndGivesThemOut() throws IOException {
        server.publish(PACKAGE);
        String list = get("/FindPackagesById()?id='contoso.core'");
        assertTrue(list.contains("<d:Version>1.0</d:Version>"), list);
        assertTrue(list.contains("<d:NormalizedVersion>1.0.0</d:NormalizedVersion>"), list);
        assertTrue(get("/FindPackagesById()?id='Contoso.Other'").contains("<feed "), "an empty list");
        assertTrue(get("/Packages(Id='Contoso.Core',Version='1.0.0')").contains("<entry "), "one version");
        assertEquals("", get("/Packages(Id='Contoso.Core',Version='2.0.0')"));
        try (Response file = http.newCall(request("/Packages(Id='Contoso.Core',Version='1.0')/Download")
                        .build())
                .execute()) {
            assertArrayEquals(PACKAGE, file.body().bytes());
        }
    }

    private Response overwriting() throws IOException {
        server.overwrites(true);
        return push("secret");
    }

    private Response push(String key) throws IOException {
        return http.newCall(request("/")
                        .header("X-NuGet-ApiKey", key)
                        .put(RequestBody.create(PACKAGE))
                        .build())
                .execute();
    }

    private String get(String resource) throws IOException {
        try (Response response = http.newCall(request(resource).build()).execute()) {
            return response.code() == 200 ? response.body().string() : "";
        }
    }

    private Request.Builder request(String resource) {
        return new Request.Builder().url(server.rootUrl() + resource);
    }
}
