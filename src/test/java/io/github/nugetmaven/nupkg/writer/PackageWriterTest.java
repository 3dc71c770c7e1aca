package io.github.nugetmaven.nupkg.writer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.testing.CountingFileSystem;
import io.github.nugetmaven.testing.TestManifest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** B1 to B3: the bytes of a package. */
class PackageWriterTest {
    private static final Instant TIME = Instant.parse("2026-11-25T15:30:07Z");
    private static final EntryTimes TIMES = new EntryTimes(Optional.of(TIME), TIME);
    private static final String CORE_PROPERTIES = "package/services/metadata/core-properties/nuget.psmdcp";

    @TempDir
    Path folder;

    @Test
    @DisplayName("B1: order of entries")
    void order() throws Exception {
        List<NewEntry> entries = entries("lib/net8.0/b.dll", "a.txt", "Z.txt", "lib/net8.0/B.dll", "ü.txt", "empty");
        Collections.shuffle(entries, new Random(1));

        List<String> names =
                RawZip.read(pack(entries)).stream().map(RawZip.Entry::name).toList();

        assertEquals(
                List.of(
                        "_rels/.rels",
                        "T.One.nuspec",
                        "Z.txt",
                        "a.txt",
                        "empty",
                        "lib/net8.0/B.dll",
                        "lib/net8.0/b.dll",
                        "ü.txt",
                        "[Content_Types].xml",
                        CORE_PROPERTIES),
                names);
    }

    @Test
    @DisplayName("B1: no flags but for names that are not ASCII, host 0, no attributes, method 8, empty files stored")
    void headers() throws Exception {
        List<NewEntry> entries = entries("a.txt", "ü.txt", "日本.txt");
        entries.add(new NewEntry("empty.txt", new EntryContent.OfBytes(new byte[0])));
        Files.write(folder.resolve("void"), new byte[0]);
        entries.add(new NewEntry("void.txt", new EntryContent.OfFile(folder.resolve("void"))));

        // RawZip fails where there is a descriptor, an extra field, a comment, a ZIP64 record or a difference of the
        // headers
        for (RawZip.Entry entry : RawZip.read(pack(entries))) {
            boolean isEmpty = entry.name().equals("empty.txt") || entry.name().equals("void.txt");
            assertEquals(entry.name().matches("\\p{ASCII}*") ? 0 : 0x0800, entry.flags(), entry.name());
            assertEquals(isEmpty ? 0 : 8, entry.method(), entry.name());
            assertEquals(20, entry.needed());
            assertEquals(20, entry.madeBy());
            assertEquals(0, entry.disk() | entry.internal() | entry.external());
            CRC32 crc = new CRC32();
            crc.update(entry.content());
            assertEquals((int) crc.getValue(), entry.crc(), entry.name());
            // 2026-11-25 15:30:06
            assertEquals((46 << 9 | 11 << 5 | 25) << 16 | 15 << 11 | 30 << 5 | 3, entry.time());
        }
    }

    @Test
    @DisplayName("B1: data that does not compress is deflated, too")
    void incompressible() throws Exception {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);

        RawZip.Entry entry =
                RawZip.entry(pack(List.of(new NewEntry("noise.bin", new EntryContent.OfBytes(noise)))), "noise.bin");

        assertEquals(8, entry.method());
        assertEquals(5005, entry.packed().length);
        assertArrayEquals(noise, entry.content());
    }

    @Test
    @DisplayName("a large file between small ones: its header was written to disk long before it is completed")
    void largeFile() throws Exception {
        byte[] large = new byte[3_000_001];
        new Random(8).nextBytes(large);
        Path file = Files.write(folder.resolve("large"), large);
        List<NewEntry> entries = entries("a.txt", "z.txt");
        entries.add(new NewEntry("large.bin", new EntryContent.OfFile(file)));

        byte[] zip = pack(entries);

        assertArrayEquals(large, RawZip.entry(zip, "large.bin").content());
        assertEquals("a.txt", RawZip.entry(zip, "a.txt").text());
        assertEquals("z.txt", RawZip.entry(zip, "z.txt").text());
    }

    @Test
    @DisplayName("B1: a file's own time where there is no other, in UTC, and that of the build for what is no file")
    void timeOfFiles() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "a");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:09.9Z")));
        List<NewEntry> entries = entries("made.txt");
        entries.add(new NewEntry("a.txt", new EntryContent.OfFile(file)));

        byte[] zip = pack(entries, new EntryTimes(Optional.empty(), TIME));

        assertEquals(
                (21 << 9 | 2 << 5 | 3) << 16 | 4 << 11 | 5 << 5 | 4,
                RawZip.entry(zip, "a.txt").time());
        for (String name : List.of("made.txt", "T.One.nuspec", "_rels/.rels", CORE_PROPERTIES)) {
            assertEquals(
                    (46 << 9 | 11 << 5 | 25) << 16 | 15 << 11 | 30 << 5 | 3,
                    RawZip.entry(zip, name).time());
        }
    }

    @ParameterizedTest(name = "B1: {0} is stored as {1}")
    @CsvSource({
        "-1000000000-01-01T00:00:00Z, 1980-02-01T00:00:00, true",
        "1601-01-01T00:00:00Z,        1980-02-01T00:00:00, true",
        "1970-01-01T00:00:00Z,        1980-02-01T00:00:00, true",
        "1980-01-01T00:00:02Z,        1980-02-01T00:00:00, true",
        "1980-01-31T23:59:59.999Z,    1980-02-01T00:00:00, true",
        "1980-02-01T00:00:00Z,        1980-02-01T00:00:00, false",
        "1980-02-01T00:00:01.999Z,    1980-02-01T00:00:00, false",
        "2024-02-29T23:59:59Z,        2024-02-29T23:59:58, false",
        "2107-12-31T23:59:59.999Z,    2107-12-31T23:59:58, false",
        "2108-01-01T00:00:00Z,        2107-12-31T23:59:58, true",
        "+1000000000-12-31T23:59:59Z, 2107-12-31T23:59:58, true",
    })
    void clampsTimes(String time, String stored, boolean isClamped) {
        DosTime dos = DosTime.of(Instant.parse(time));

        int date = dos.bits() >>> 16;
        String read = String.format(
                "%04d-%02d-%02dT%02d:%02d:%02d",
                1980 + (date >>> 9),
                date >>> 5 & 15,
                date & 31,
                dos.bits() >>> 11 & 31,
                dos.bits() >>> 5 & 63,
                2 * (dos.bits() & 31));
        assertEquals(stored, read);
        assertEquals(isClamped, dos.isClamped());
    }

    @Test
    @DisplayName("B1: the names of entries whose time was clamped are told")
    void clampedNames() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "a");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("1975-02-03T04:05:06Z")));
        List<NewEntry> entries = entries("made.txt");
        entries.add(new NewEntry("a.txt", new EntryContent.OfFile(file)));

        List<String> clamped = PackageWriter.write(
                folder.resolve("x.nupkg"), manifest(), entries, new EntryTimes(Optional.empty(), TIME));

        assertEquals(List.of("a.txt"), clamped);
    }

    @ParameterizedTest(name = "B2: {0} is stored as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "c/%41.txt   | c/%2541.txt",
                "q%25.txt    | q%2525.txt",
                "r%2541.txt  | r%252541.txt",
                "%C3%BC2     | %25C3%25BC2",
                "sp%20b      | sp%2520b",
                "c/a%2Fb.txt | c/a%252Fb.txt",
                "%%41        | %%2541",
                "%4%41       | %4%2541",
                "100%        | 100%",
                "100% sure   | 100% sure",
                "p%zz        | p%zz",
                "%4          | %4",
                "sp ace/f#%ü [1].txt | sp ace/f#%ü [1].txt",
                "it's~(1)!.txt | it's~(1)!.txt",
                "x&y,a=b;@$+{}.txt | x&y,a=b;@$+{}.txt",
            })
    void escapes(String name, String stored) throws Exception {
        assertEquals(stored, EntryName.stored(name));
        assertEquals(name, decoded(stored));
        assertEquals(stored, RawZip.read(pack(entries(name))).get(2).name());
    }

    /** What NuGet's clients do with a name. */
    private static String decoded(String stored) {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < stored.length(); i++) {
            if (stored.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*")) {
                decoded.append((char) Integer.parseInt(stored.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                decoded.append(stored.charAt(i));
            }
        }
        return decoded.toString();
    }

    @Test
    @DisplayName("decomposed characters stay decomposed, and emoji are four bytes")
    void unicode() throws Exception {
        List<String> names = RawZip.read(pack(entries("u\u0308.txt", "😀.txt"))).stream()
                .map(RawZip.Entry::name)
                .toList();

        assertTrue(names.containsAll(List.of("u\u0308.txt", "😀.txt")), names::toString);
    }

    @Test
    @DisplayName("a package that exists is not overwritten")
    void existing() throws Exception {
        Path file = Files.writeString(folder.resolve("x.nupkg"), "old");

        assertThrows(IOException.class, () -> PackageWriter.write(file, manifest(), List.of(), TIMES));

        assertEquals("old", Files.readString(file));
    }

    @ParameterizedTest(name = "a file of {0} bytes that has {1} more when it is read")
    @CsvSource({
        "5000, 1",
        "5000, 1000000",
        "5000, -1",
        "5000, -5000",
        "0, 1",
        "1048576, 1",
        // too large to be compressed in memory
        "3000000, 1",
        "3000000, 1000000",
        "3000000, -1",
        "3000000, -3000000",
    })
    void changedSize(int size, int more) throws Exception {
        Path file = Files.write(folder.resolve("a"), new byte[size]);
        CountingFileSystem.whenOpened(file, () -> resize(file, size + more));

        EntryException failure = failure(file);

        assertEquals(EntryException.Reason.CHANGED, failure.reason());
        assertEquals("lib/a", failure.entry());
        assertEquals(file.toString(), failure.detail());
    }

    @ParameterizedTest(name = "a file of {0} bytes that is written with the same size while it is read")
    @ValueSource(ints = {5000, 3_000_000})
    void changedContent(int size) throws Exception {
        Path file = Files.write(folder.resolve("a"), new byte[size]);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        CountingFileSystem.whenOpened(file, () -> resize(file, size));

        assertEquals(EntryException.Reason.CHANGED, failure(file).reason());
    }

    @Test
    @DisplayName("what is compressed in memory, and by chunks, comes out with the same bytes")
    void memoryAndChunks() throws Exception {
        byte[] content = new byte[FileCompression.MAX_BYTES + 1];
        Random random = new Random(10);
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i % 3 == 0 ? random.nextInt(64) : i / 1000);
        }
        Deflater deflater = Deflate.deflater();
        CompressedContent inMemory = CompressedContent.of(content, TIME, deflater);
        deflater.end();

        RawZip.Entry byChunks = RawZip.entry(pack(List.of(new NewEntry("a", new EntryContent.OfBytes(content)))), "a");

        assertArrayEquals(Arrays.copyOf(inMemory.data(), inMemory.length()), byChunks.packed());
        assertEquals(inMemory.crc(), byChunks.crc());
    }

    @Test
    @DisplayName("an interrupted build ends, and no thread goes on")
    void interrupted() throws Exception {
        List<NewEntry> entries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            entries.add(new NewEntry("a" + i, new EntryContent.OfBytes(new byte[FileCompression.MAX_BYTES])));
        }
        Thread.currentThread().interrupt();

        assertThrows(
                IOException.class, () -> PackageWriter.write(folder.resolve("x.nupkg"), manifest(), entries, TIMES));

        assertTrue(Thread.interrupted());
    }

    @Test
    @DisplayName("a file that is gone when it is read")
    void gone() throws Exception {
        Path file = Files.write(folder.resolve("a"), new byte[5000]);
        CountingFileSystem.whenOpened(file, () -> Files.delete(file));

        EntryException failure = failure(file);

        assertEquals(EntryException.Reason.UNREADABLE, failure.reason());
        assertEquals("no such file: " + file, failure.detail());
    }

    private EntryException failure(Path file) {
        List<NewEntry> entries = List.of(new NewEntry("lib/a", new EntryContent.OfFile(CountingFileSystem.wrap(file))));
        return assertThrows(
                EntryException.class, () -> PackageWriter.write(folder.resolve("x.nupkg"), manifest(), entries, TIMES));
    }

    private static void resize(Path file, int size) throws IOException {
        Files.write(file, new byte[size], StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Test
    @DisplayName("ZIP64: a package that grows beyond the limit, and one whose directory does")
    void tooLarge() throws Exception {
        byte[] noise = new byte[100];
        new Random(9).nextBytes(noise);
        try (ZipWriter zip = ZipWriter.create(folder.resolve("a.zip"), 1000)) {
            EntryException failure = assertThrows(EntryException.class, () -> {
                for (int i = 0; i < 20; i++) {
                    zip.add("a" + i, DosTime.of(TIME), new ByteArrayInputStream(noise));
                }
            });
            assertEquals(EntryException.Reason.PACKAGE_TOO_LARGE, failure.reason());
        }
        try (ZipWriter zip = ZipWriter.create(folder.resolve("b.zip"), 1000)) {
            zip.add("n".repeat(600), DosTime.of(TIME), new ByteArrayInputStream(noise));
            EntryException failure = assertThrows(EntryException.class, zip::finish);
            assertEquals(EntryException.Reason.PACKAGE_TOO_LARGE, failure.reason());
        }
    }

    @Test
    @DisplayName("ZIP64: an entry beyond the limit, although it compresses well")
    void entryTooLarge() throws Exception {
        try (ZipWriter zip = ZipWriter.create(folder.resolve("a.zip"), 1_000_000)) {
            EntryException failure = assertThrows(
                    EntryException.class,
                    () -> zip.add("zeros", DosTime.of(TIME), new ByteArrayInputStream(new byte[1_000_001])));
            assertEquals(EntryException.Reason.ENTRY_TOO_LARGE, failure.reason());
            assertEquals("zeros", failure.entry());
        }
    }

    @Test
    @DisplayName("B5: the bytes are those of zlib 1.2 and 1.3, or the JDK is known to have another library")
    void golden() throws Exception {
        List<NewEntry> entries = entries("README.md", "LICENSE", "lib/net8.0/ü.txt");
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            words.append("word").append(i * 7919 % 1009).append(i % 11 == 0 ? '\n' : ' ');
        }
        entries.add(new NewEntry(
                "words.txt", new EntryContent.OfBytes(words.toString().getBytes(UTF_8))));

        CRC32 crc = new CRC32();
        crc.update(pack(entries));

        assertEquals(Deflate.isClassic(), crc.getValue() == 0x3956D28BL, () -> Long.toHexString(crc.getValue()));
    }

    private byte[] pack(List<NewEntry> entries) throws IOException, EntryException {
        return pack(entries, TIMES);
    }

    private byte[] pack(List<NewEntry> entries, EntryTimes times) throws IOException, EntryException {
        Path file = folder.resolve("T.One.1.0.0.nupkg");
        Files.deleteIfExists(file);
        PackageWriter.write(file, manifest(), entries, times);
        return Files.readAllBytes(file);
    }

    private static PackageManifest manifest() {
        return TestManifest.of("T.One", "1.0.0");
    }

    /** Entries with their names as content. */
    private static List<NewEntry> entries(String... names) {
        return new ArrayList<>(Arrays.stream(names)
                .map(it -> new NewEntry(it, new EntryContent.OfBytes(it.getBytes(UTF_8))))
                .toList());
    }
}
