package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.manifest.ContentFilesItem;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.FrameworkList;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageDependency;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.manifest.SourceRepository;
import io.github.nugetmaven.nupkg.rules.Finding;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import io.github.nugetmaven.nupkg.rules.Rules;
import io.github.nugetmaven.nupkg.rules.Severity;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever pack writes, our own reader reads back equal. Repeat one run with {@code -Dpack.seed=<seed>}. */
class RoundTripTest {
    private static final long RUNS = 150;

    @TempDir
    Path folder;

    static LongStream seeds() {
        return System.getProperty("pack.seed") == null
                ? LongStream.range(0, RUNS)
                : LongStream.of(Long.getLong("pack.seed"));
    }

    @ParameterizedTest(name = "-Dpack.seed={0}")
    @MethodSource("seeds")
    void readsBackWhatWasWritten(long seed) throws IOException {
        RandomContents contents = new RandomContents(new Random(seed), folder);
        PackageManifest manifest = contents.manifest();
        List<NewEntry> entries = contents.entries();

        PackResult result = TestContents.pack(List.of(new PackageContents("", manifest, entries)), lenient());

        ReadPackage read = ReadPackage.of(result.files().get(0).file());
        assertEquals(expected(manifest), read.manifest());
        Map<String, byte[]> files = new LinkedHashMap<>();
        read.files().forEach((name, content) -> files.put(extracted(name), content));
        assertEquals(entries.stream().map(NewEntry::name).sorted().toList(), List.copyOf(files.keySet()));
        for (NewEntry entry : entries) {
            assertArrayEquals(content(entry), files.get(entry.name()), entry.name());
        }
        assertExpected(result.files().get(0).warnings());
    }

    @ParameterizedTest(name = "-Dpack.seed={0}")
    @MethodSource("seeds")
    void neverReplacesWhatXmlCannotContain(long seed) throws IOException {
        Random random = new Random(seed);
        PackageManifest manifest = new RandomContents(random, folder).manifest();
        String bad = RandomContents.UNWRITABLE.get(random.nextInt(RandomContents.UNWRITABLE.size()));
        Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);
        fields.putAll(manifest.fields());
        fields.merge(ManifestField.SUMMARY, bad, (text, end) -> random.nextBoolean() ? text + end : end + text);
        PackageManifest damaged = new PackageManifest(
                manifest.id(),
                manifest.version(),
                manifest.minClientVersion(),
                fields,
                manifest.license(),
                manifest.packageTypes(),
                manifest.repository(),
                manifest.dependencies(),
                manifest.references(),
                manifest.frameworkReferences(),
                manifest.frameworkAssemblies(),
                manifest.contentFiles());

        PackException failure = assertThrows(
                PackException.class,
                () -> TestContents.pack(List.of(new PackageContents("", damaged, List.of())), lenient()));

        assertEquals(
                List.of(new MetadataProblem(
                        MetadataProblem.Reason.UNWRITABLE_CHARACTER,
                        "summary",
                        String.format("U+%04X", bad.codePointAt(0)),
                        "")),
                failure.problems());
        try (var left = Files.list(folder.resolve("target"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** The manifest as read back: trimmed as .NET does, with line feeds, and without empty texts. */
    private static PackageManifest expected(PackageManifest manifest) {
        Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);
        manifest.fields().forEach((field, text) -> {
            if (!text(text).isEmpty()) {
                fields.put(field, text(text));
            }
        });
        return new PackageManifest(
                manifest.id(),
                manifest.version(),
                manifest.minClientVersion(),
                fields,
                manifest.license(),
                manifest.packageTypes().stream()
                        .map(it -> new PackageType(text(it.name()), it.version()))
                        .toList(),
                manifest.repository()
                        .map(it -> new SourceRepository(it.type(), text(it.url()), text(it.branch()), it.commit())),
                manifest.dependencies().stream()
                        .map(it -> new DependencyGroup(
                                it.targetFramework(),
                                it.dependencies().stream()
                                        .map(each -> new PackageDependency(
                                                text(each.id()), each.version(), each.include(), each.exclude()))
                                        .toList()))
                        .toList(),
                lists(manifest.references()),
                lists(manifest.frameworkReferences()),
                lists(manifest.frameworkAssemblies()),
                manifest.contentFiles().stream()
                        .map(it -> new ContentFilesItem(
                                text(it.include()),
                                text(it.exclude()),
                                it.buildAction(),
                                it.copyToOutput(),
                                it.flatten()))
                        .toList());
    }

    private static List<FrameworkList> lists(List<FrameworkList> lists) {
        return lists.stream()
                .map(it -> new FrameworkList(
                        it.targetFramework(),
                        it.names().stream().map(RoundTripTest::text).toList()))
                .toList();
    }

    private static String text(String text) {
        return text.replaceAll("\r\n?", "\n")
                .replaceAll("\\A[\\s\u0085\\p{Z}]+", "")
                .replaceAll("[\\s\u0085\\p{Z}]+\\z", "");
    }

    /** What NuGet's clients do with a name: they decode it once. */
    private static String extracted(String name) {
        byte[] stored = name.getBytes(StandardCharsets.UTF_8);
        List<Byte> extracted = new ArrayList<>();
        for (int i = 0; i < stored.length; i++) {
            int high = stored[i] == '%' && i + 2 < stored.length ? Character.digit(stored[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(stored[i + 2], 16);
            extracted.add(low < 0 ? stored[i] : (byte) (high << 4 | low));
            i += low < 0 ? 0 : 2;
        }
        byte[] all = new byte[extracted.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = extracted.get(i);
        }
        return new String(all, StandardCharsets.UTF_8);
    }

    private static byte[] content(NewEntry entry) throws IOException {
        return entry.content() instanceof EntryContent.OfFile content
                ? Files.readAllBytes(content.file())
                : ((EntryContent.OfBytes) entry.content()).bytes();
    }

    /** Every rule as a warning, because random metadata violates many. */
    private PackOptions lenient() {
        Map<String, Optional<Severity>> all =
                Rules.all().stream().collect(Collectors.toMap(it -> it.id(), it -> Optional.of(Severity.WARNING)));
        return new PackOptions(
                folder.resolve("target"),
                Optional.of(TestContents.TIME),
                TestContents.TIME,
                PackOptions.Symbols.AUTO,
                new RuleLevels(all, true),
                false);
    }

    /** No rule about zip, names, identity and the form of the manifest is violated, only such about values. */
    private static void assertExpected(List<GradedFinding> findings) {
        List<String> unexpected = findings.stream()
                .map(GradedFinding::finding)
                .filter(it -> it.rule().id().compareTo("NUPKG050") < 0
                        || it.rule().id().equals("NUPKG127"))
                .map(Finding::message)
                .toList();

        assertEquals(List.of(), unexpected);
    }
}
