package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Equal inputs make equal bytes, whatever the zone, the locale, and the order in which folders list their files. */
@Isolated
class ReproducibilityTest {
    private static final List<String> FILES = List.of(
            "content/I.txt",
            "content/i_.txt",
            "content/ı.txt",
            "content/İ.txt",
            "content/Z.TXT",
            "content/a.txt",
            "content/ß",
            "content/x.Iİ",
            "README.md");

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        for (String name : FILES) {
            Path file = folder.resolve("in").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
            // the hour that New York does not have, and one that it has twice
            Files.setLastModifiedTime(
                    file,
                    FileTime.from(
                            Instant.parse(name.length() % 2 == 0 ? "2026-03-08T07:30:00Z" : "2026-11-01T05:30:00Z")));
        }
    }

    @AfterEach
    void restore() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @Test
    @DisplayName("with project.build.outputTimestamp")
    void withTimestamp() throws Exception {
        assertEquals(
                1, variants(Optional.of(Instant.parse("2026-03-08T02:30:01Z"))).size());
    }

    @Test
    @DisplayName("with the times of the files")
    void withTimesOfFiles() throws Exception {
        assertEquals(1, variants(Optional.empty()).size());
    }

    @Test
    @DisplayName("another content, time or name makes other bytes")
    void sensitive() throws Exception {
        Set<String> digests = new HashSet<>();
        digests.add(digest(Optional.of(Instant.EPOCH), entries(Comparator.naturalOrder())));
        digests.add(digest(Optional.of(Instant.parse("2026-03-08T02:30:00Z")), entries(Comparator.naturalOrder())));
        Files.writeString(folder.resolve("in/content/a.txt"), "other");
        digests.add(digest(Optional.of(Instant.EPOCH), entries(Comparator.naturalOrder())));
        Files.move(folder.resolve("in/content/a.txt"), folder.resolve("in/content/b.txt"));
        digests.add(digest(Optional.of(Instant.EPOCH), entries(Comparator.naturalOrder())));

        assertEquals(4, digests.size());
    }

    private Set<String> variants(Optional<Instant> timestamp) throws Exception {
        Set<String> digests = new HashSet<>();
        for (String id : List.of("UTC", "Asia/Tokyo", "America/New_York")) {
            TimeZone.setDefault(TimeZone.getTimeZone(id));
            for (Locale each : List.of(Locale.ROOT, Locale.forLanguageTag("tr"), Locale.forLanguageTag("ar-EG"))) {
                Locale.setDefault(each);
                for (Comparator<String> order :
                        List.of(Comparator.<String>naturalOrder(), String.CASE_INSENSITIVE_ORDER.reversed())) {
                    digests.add(digest(timestamp, entries(order)));
                }
            }
        }
        return digests;
    }

    private List<NewEntry> entries(Comparator<String> order) throws IOException {
        Path root = folder.resolve("in");
        try (Stream<Path> files = Files.walk(root)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .map(it -> root.relativize(it).toString().replace('\\', '/'))
                    .sorted(order)
                    .map(it -> new NewEntry(it, new EntryContent.OfFile(root.resolve(it))))
                    .toList());
        }
    }

    private String digest(Optional<Instant> timestamp, List<NewEntry> entries) throws Exception {
        TestContents contents = TestContents.of("Contoso.Title", "1.0.0").field(ManifestField.TAGS, "i I ı İ");
        PackOptions options = new PackOptions(
                folder.resolve("out"),
                timestamp,
                Instant.parse("2026-11-25T15:30:00Z"),
                PackOptions.Symbols.AUTO,
                TestContents.options(folder).rules(),
                false);
        PackResult result = TestContents.pack(List.of(new PackageContents("", contents.manifest(), entries)), options);
        byte[] bytes = Files.readAllBytes(result.files().get(0).file());
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
