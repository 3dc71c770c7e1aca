package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.nugetmaven.publish.PushPolicy.Duplicates;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A push of five packages to a gallery with faults. Pauses take no time. */
final class FivePackages implements AutoCloseable {
    static final int COUNT = 5;
    /** The timeout if no test waits for it. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String KEY = "oy2keyofcontoso";

    private final NuGetGallery gallery = NuGetGallery.start();
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private final Path folder;

    FivePackages(Path folder) throws IOException {
        this.folder = folder;
        gallery.key(KEY, "contoso");
    }

    NuGetGallery gallery() {
        return gallery;
    }

    /** The pauses that the push has asked for. */
    List<Duration> pauses() {
        return pauses;
    }

    PushReport push(Duplicates rule) throws IOException {
        return push(new PushPolicy(1, 3, false, false, Duration.ZERO, rule));
    }

    PushReport push(PushPolicy rules) throws IOException {
        return push(rules, PATIENCE);
    }

    PushReport push(PushPolicy rules, Duration timeout) throws IOException {
        List<Path> files = IntStream.range(0, COUNT)
                .mapToObj(i -> TestPackage.of("Contoso.Part" + i, "1.0.0")
                        .entry("content/ours.txt", "not what the gallery makes up")
                        .writeTo(folder))
                .toList();
        return TestPush.to(gallery.indexUrl(), folder, files)
                .noSymbols()
                .policy(rules)
                .timeout(timeout)
                .environment(name -> Optional.of(KEY))
                .sleep(pauses::add)
                .run();
    }

    /** Checks that the gallery has exactly the packages that the report lists as there, and that the file equals the report. */
    void assertTruth(PushReport report, String when) throws IOException {
        List<String> reported = report.packages().stream()
                .filter(it -> it.kind() == Outcome.PUSHED || it.kind() == Outcome.SKIPPED_IDENTICAL)
                .map(it -> it.file().identity().toString())
                .sorted()
                .toList();
        List<String> held = gallery.packages().stream()
                .map(it -> it.id() + " " + it.version())
                .sorted()
                .toList();
        assertEquals(held, reported, () -> when + ": " + report);
        List<String> outcomes = report.packages().stream()
                .map(it -> it.file().identity() + " " + it.kind())
                .toList();
        assertEquals(outcomes, written(), when);
    }

    private List<String> written() throws IOException {
        JsonElement json = JsonParser.parseString(Files.readString(report()));
        return StreamSupport.stream(
                        json.getAsJsonObject().getAsJsonArray("packages").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(it -> text(it, "id") + " " + text(it, "version") + " " + text(it, "outcome"))
                .toList();
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private Path report() {
        return TestPush.report(folder);
    }

    @Override
    public void close() {
        gallery.close();
    }
}
