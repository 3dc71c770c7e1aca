package io.github.nugetmaven.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.publish.PushPolicy.Duplicates;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.Fault;
import io.github.nugetmaven.testing.gallery.GalleryRoute;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import io.github.nugetmaven.testing.gallery.ReceivedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * K9: what becomes of a push beside {@code dotnet nuget push} of SDK 10, as that was seen against the same faults. Where the two
 * differ the row says why. An outcome is the statuses of the uploads, {@code -} for none, and what the client made of it.
 */
class ReferenceClientTest {
    private static final String KEY = "oy2keyofcontoso";
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    /** How a gallery and a push are prepared. */
    private interface Preparation {
        void prepare(Scene scene) throws IOException;
    }

    /** What a row may change. */
    private static final class Scene {
        private final NuGetGallery gallery;
        private final Path folder;
        private final List<Path> files = new ArrayList<>();
        private Duplicates rule = Duplicates.FAIL;
        private Duration timeout = Duration.ofSeconds(60);
        private Optional<String> key = Optional.of(KEY);
        private Optional<String> source = Optional.empty();
        private String readBack = "";

        Scene(NuGetGallery gallery, Path folder) {
            this.gallery = gallery;
            this.folder = folder;
            files.add(TestPackage.of("Contoso.Core", "1.0.0")
                    .entry("content/ours.txt", "not what the gallery makes up")
                    .writeTo(folder));
        }

        void large(int megabytes) {
            byte[] noise = new byte[megabytes << 20];
            new Random(1).nextBytes(noise);
            files.set(
                    0,
                    TestPackage.of("Contoso.Core", "1.0.0")
                            .entry("noise", noise)
                            .writeTo(folder));
        }

        String run() throws IOException {
            String outcome;
            try {
                PushReport report = TestPush.to(source.orElseGet(gallery::indexUrl), folder, files)
                        .policy(new PushPolicy(1, 3, false, false, Duration.ZERO, rule))
                        .timeout(timeout)
                        .environment(name -> key)
                        .run();
                PackageResult last = report.packages().get(report.packages().size() - 1);
                outcome = last.kind() + (last.isInDoubt() ? ", in doubt" : "");
            } catch (RuntimeException e) {
                outcome = "refused";
            }
            return (uploads() + " " + outcome).strip();
        }

        private String uploads() {
            return gallery.requestsTo(GalleryRoute.PUSH, GalleryRoute.SYMBOL_PUSH).stream()
                    .map(ReceivedRequest::status)
                    .map(it -> it == 0 ? "-" : String.valueOf(it))
                    .collect(Collectors.joining(" "));
        }
    }

    private record Row(String situation, String sdk10, String ours, String why, Preparation preparation) {
        @Override
        public String toString() {
            return situation + " | SDK 10: " + sdk10 + " | ours: " + ours + (why.isEmpty() ? "" : " | " + why);
        }
    }

    private static Row row(String situation, String sdk10, String ours, String why, Preparation preparation) {
        return new Row(situation, sdk10, ours, why, preparation);
    }

    private static Row push(String situation, String sdk10, String ours, String why, Fault... faults) {
        return row(situation, sdk10, ours, why, scene -> scene.gallery.nextPush(faults));
    }

    private static Fault status(int code, String... headers) {
        return Fault.status(code, "Because", "", headers);
    }

    private static Fault toPath(int code) {
        return Fault.redirect(code, "/api/v2/package/?moved=once");
    }

    static Stream<Row> table() {
        return Stream.of(accepted(), refused(), duplicates(), lost(), retried(), redirected(), odd())
                .flatMap(it -> it);
    }

    private static Stream<Row> accepted() {
        return Stream.of(
                push("push", "201, 0", "201 pushed", ""),
                row(
                        "push to the V2 URL",
                        "201, 0",
                        "201 pushed",
                        "",
                        scene -> scene.source = Optional.of(scene.gallery.pushUrl())),
                row("20 MB", "201, 0", "201 pushed", "", scene -> scene.large(20)),
                row(
                        "with symbols",
                        "201 201, 0",
                        "201 201 pushed",
                        "",
                        scene -> scene.files.add(
                                TestPackage.symbolsOf("Contoso.Core", "1.0.0").writeTo(scene.folder))),
                push("204", "204, 0", "204 pushed", "", Fault.status(204, "No Content", "")));
    }

    private static Stream<Row> refused() {
        return Stream.of(
                row("no key", "401, 1", "401 failed", "", scene -> scene.key = Optional.empty()),
                row("wrong key", "403, 1", "403 failed", "", scene -> scene.key = Optional.of("oy2another")),
                push(
                        "quota with Retry-After 1",
                        "403, 1",
                        "403 201 pushed",
                        "a quota that ends by itself is waited for",
                        status(403, "Retry-After: 1")),
                row("413", "413, 1", "413 failed", "", scene -> {
                    scene.gallery.settings().maxRequestBytes(1 << 20);
                    scene.large(2);
                }),
                row(
                        "404 of a front filter",
                        "not seen: its uploads are chunked",
                        "404 failed",
                        "its Content-Length is known; the message names the size",
                        scene -> {
                            scene.gallery.settings().maxRequestBytes(1 << 20).iisRejectsLongContent(true);
                            scene.large(5);
                        }),
                push("reserved prefix", "409, 1", "409 failed", "", Fault.status(409, "This ID is reserved.", "")),
                row(
                        "reserved prefix with skip",
                        "409, 0",
                        "409 failed",
                        "nothing is stored: a reserved prefix is not a duplicate",
                        scene -> {
                            scene.rule = Duplicates.SKIP;
                            scene.gallery.nextPush(Fault.status(409, "This ID is reserved.", ""));
                        }),
                push("message in the body only", "409, 1", "409 failed", "", Fault.status(409, "", "because")));
    }

    private static Stream<Row> duplicates() {
        return Stream.of(
                row(
                        "duplicate",
                        "409, 1",
                        "refused",
                        "the feed tells its versions, so nothing is sent",
                        scene -> scene.gallery.publish("Contoso.Core", "1.0.0", "contoso")),
                row("duplicate with skip", "409, 0", "skipped-duplicate", "nothing is sent", scene -> {
                    scene.rule = Duplicates.SKIP;
                    scene.gallery.publish("Contoso.Core", "1.0.0", "contoso");
                }),
                row("duplicate that the feed does not show yet", "409, 1", "409 failed", "", scene -> {
                    scene.gallery.settings().validatesAtOnce(false);
                    Path first = Files.createDirectories(scene.folder.resolve("first"));
                    TestPush.to(scene.gallery.pushUrl(), first, scene.files)
                            .environment(name -> Optional.of(KEY))
                            .run();
                    scene.readBack = "201 ";
                }));
    }

    private static Stream<Row> lost() {
        return Stream.of(
                push(
                        "after storing: answer lost",
                        "- 409, 1",
                        "- pushed",
                        "the feed is asked, and has it",
                        Fault.dropAfterStoring()),
                push(
                        "after storing: 500",
                        "500 409, 1",
                        "500 pushed",
                        "the feed is asked, and has it",
                        Fault.status500AfterStoring()),
                push("upload lost", "- 201, 0", "- 201 pushed", "", Fault.dropBeforeStoring()),
                push(
                        "409 answer cut short",
                        "409, 1",
                        "409 failed",
                        "",
                        Fault.status(409, "Conflict", "short", "Content-Length: 500")),
                row("never answers, timeout 2 s", "-, 1", "- failed, in doubt", "in doubt, and said so", scene -> {
                    scene.timeout = SHORT;
                    scene.gallery.nextPush(Fault.neverAnswer());
                }),
                row(
                        "never answers after storing, timeout 2 s",
                        "-, 1",
                        "- pushed",
                        "the feed is asked, and has it",
                        scene -> {
                            scene.timeout = SHORT;
                            scene.gallery.nextPush(Fault.neverAnswerAfterStoring());
                        }),
                row(
                        "never reads, timeout 2 s",
                        "-, 1",
                        "- 201 pushed",
                        "half an upload has not arrived, and the time is for each attempt",
                        scene -> {
                            scene.timeout = SHORT;
                            scene.large(20);
                            scene.gallery.nextPush(Fault.stopReading());
                        }));
    }

    private static Stream<Row> retried() {
        Fault down = status(503);
        Fault soon = status(503, "Retry-After: 1");
        return Stream.of(
                push("503 twice", "503 503 201, 0", "503 503 201 pushed", "", down, down),
                push("503 twice with Retry-After", "503 503 201, 0", "503 503 201 pushed", "", soon, soon),
                row(
                        "500 for ever",
                        "500 500 500, 1",
                        "500 500 500 failed, in doubt",
                        "",
                        scene -> scene.gallery.always(GalleryRoute.PUSH, status(500))),
                row(
                        "read-only 503",
                        "503 503 503, 1",
                        "503 503 503 failed",
                        "",
                        scene -> scene.gallery.always(GalleryRoute.PUSH, down)),
                push("429 with Retry-After 2", "429 201, 0", "429 201 pushed", "", status(429, "Retry-After: 2")),
                push("408 once", "408 201, 0", "408 201 pushed", "", status(408)),
                push("505 once", "505 201, 0", "505 201 pushed", "", status(505)),
                push("501 once", "501 201, 0", "501 failed", "who does not know PUT does not learn it", status(501)),
                row(
                        "index 500 once",
                        "201, 0",
                        "201 pushed",
                        "",
                        scene -> scene.gallery.next(GalleryRoute.INDEX, status(500))),
                row(
                        "index 503 once",
                        "201, 0",
                        "201 pushed",
                        "",
                        scene -> scene.gallery.next(GalleryRoute.INDEX, down)),
                row(
                        "index 429 twice",
                        "201, 0",
                        "201 pushed",
                        "",
                        scene -> scene.gallery.next(GalleryRoute.INDEX, status(429), status(429))),
                row(
                        "index connection cut",
                        "201, 0",
                        "201 pushed",
                        "",
                        scene -> scene.gallery.next(GalleryRoute.INDEX, Fault.dropBeforeStoring())),
                row("index hangs, timeout 2 s", "nothing sent, 1", "refused", "", scene -> {
                    scene.timeout = SHORT;
                    scene.gallery.next(GalleryRoute.INDEX, Fault.neverAnswer());
                }));
    }

    private static Stream<Row> redirected() {
        String why = "only 307 and 308 keep the request what it is";
        return Stream.of(
                push("307 to the same origin", "307 201, 0", "307 201 pushed", "", toPath(307)),
                push("308 to the same origin", "308 201, 0", "308 201 pushed", "", toPath(308)),
                push("301 to the same origin", "301 201, 0", "301 failed", why, toPath(301)),
                push("302 to the same origin", "302 201, 0", "302 failed", why, toPath(302)),
                push("303 to the same origin", "303, GET 404, 1", "303 failed", "", toPath(303)),
                push(
                        "307 to another origin",
                        "307 201, 0",
                        "307 failed",
                        "the key would go along",
                        Fault.redirect(307, "http://127.0.0.1:1/api/v2/package/")),
                row(
                        "307 in a loop",
                        "51 x 307, 1",
                        "307 307 failed",
                        "",
                        scene -> scene.gallery.always(
                                GalleryRoute.PUSH, Fault.redirect(307, "/api/v2/package/?again"))));
    }

    private static Stream<Row> odd() {
        return Stream.of(
                push("login page 200", "200, 0", "200 failed", "nothing is stored", Fault.htmlPage200()),
                push("299", "299, 0", "299 failed", "nobody knows what it means", status(299)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void endsAsTheTableSays(Row row) throws IOException {
        try (NuGetGallery gallery = NuGetGallery.start()) {
            gallery.key(KEY, "contoso");
            Scene scene = new Scene(gallery, folder);
            row.preparation().prepare(scene);
            assertEquals(scene.readBack + row.ours(), scene.run(), row::toString);
        }
    }
}
