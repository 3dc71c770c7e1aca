package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.manifest.ContentFilesItem;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.FrameworkList;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageDependency;
import io.github.nugetmaven.nupkg.manifest.PackageLicense;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.manifest.SourceRepository;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Random metadata and trees: Unicode, quotes, control characters, long texts, empty ones. */
final class RandomContents {
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "0",
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\"",
            "'",
            "<",
            ">",
            "&",
            "&amp;",
            "]]>",
            "<!--",
            "-->",
            "<![CDATA[",
            "%20",
            "$id$",
            "${x}",
            "\\",
            "/",
            "ü",
            "u\u0308",
            "日本",
            "😀",
            "\u0085",
            "\u00A0",
            "\u200B",
            "\u2028",
            "\u007F",
            "\u009F",
            "\uFEFF",
            "\uFFFD",
            "\uE000",
            "ı",
            "İ",
            "ß",
            "word ",
            "x=1;y=2");

    private static final List<String> NAMES = List.of(
            "a", "B", "c", "0", ".", "-", "_", " x", "%", "%4", "%41", "%2F", "#", "+", "&", "'", "(", ")", "[", "]",
            "{", "}", "~", "!", "@", "$", ",", ";", "=", "ü", "u\u0308", "日", "😀", "İ", "ı", "\u00A0");

    /** What XML cannot contain. */
    static final List<String> UNWRITABLE =
            List.of("\u0000", "\u0001", "\u000B", "\u001F", "\uFFFE", "\uD800", "\uDC00");

    private final Random random;
    private final Path folder;

    RandomContents(Random random, Path folder) {
        this.random = random;
        this.folder = folder;
    }

    PackageManifest manifest() {
        Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);
        for (ManifestField field : ManifestField.values()) {
            if (random.nextInt(4) > 0) {
                fields.put(field, text(field));
            }
        }
        return new PackageManifest(
                "T." + word(),
                random.nextInt(50) + "." + random.nextInt(50) + "." + random.nextInt(50)
                        + pick("", "-rc.1", "-b", "+meta", "-a.2+b.3"),
                pick("", "2.8", "6.0.0"),
                fields,
                pick(
                        Optional.empty(),
                        Optional.of(new PackageLicense.Expression("MIT OR (Apache-2.0 AND 0BSD)")),
                        Optional.of(new PackageLicense.File("LICENSE.txt"))),
                list(() -> new PackageType(text(), pick("", "1.0")), 2),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new SourceRepository("git", text(), pick("", text()), pick("", "abc"))),
                groups(it -> new DependencyGroup(it, list(this::dependency, 3))),
                groups(it -> new FrameworkList(it, list(this::attribute, 3))),
                list(() -> new FrameworkList("net" + random.nextInt(9) + ".0", list(this::attribute, 2)), 2),
                list(() -> new FrameworkList(pick("", ".NETFramework4.8"), List.of(attribute())), 2),
                list(() -> new ContentFilesItem(attribute(), pick("", attribute()), pick("", "None"), "true", ""), 2));
    }

    private String text(ManifestField field) {
        return switch (field) {
            case DEVELOPMENT_DEPENDENCY, REQUIRE_LICENSE_ACCEPTANCE, SERVICEABLE -> pick("true", "false");
            case LICENSE_URL -> "";
            default -> text();
        };
    }

    private PackageDependency dependency() {
        return new PackageDependency(
                attribute(), pick("", "1.0.0", "[1.0.0, 2.0.0)"), pick("", "", "All"), pick("", "", "Build"));
    }

    /** At most one for all frameworks, and this first, as the writer puts it. */
    private <G> List<G> groups(java.util.function.Function<String, G> group) {
        List<G> groups = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            groups.add(group.apply(""));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            groups.add(group.apply(pick("net8.0", ".NETStandard2.0", "net10.0-android36.0")));
        }
        return groups;
    }

    /** The text of an attribute, which is not empty: an empty one would not be written. */
    private String attribute() {
        return "x" + text();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(20) == 0 ? 2000 : random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private String word() {
        return Integer.toString(random.nextInt(1 << 20), 36);
    }

    /** Entries with names that are different ignoring case, in random order; some from files. */
    List<NewEntry> entries() throws IOException {
        List<NewEntry> entries = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (int i = random.nextInt(25); i > 0; i--) {
            // the number keeps names apart, also as folders
            String name = folders() + name() + i;
            if (paths.add(name.toLowerCase(Locale.ROOT))) {
                entries.add(new NewEntry(name, content(i)));
            }
        }
        entries.add(new NewEntry("LICENSE.txt", new EntryContent.OfBytes("You may.".getBytes(UTF_8))));
        return entries;
    }

    private String folders() {
        return pick("", "lib/net8.0/", "content/", "content/" + name() + "x/", "runtimes/linux-x64/native/");
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            name.append(NAMES.get(random.nextInt(NAMES.size())));
        }
        return name.toString();
    }

    private EntryContent content(int number) throws IOException {
        byte[] bytes = new byte[pick(0, 1, 100, 70_000, 200_000)];
        if (random.nextBoolean()) {
            random.nextBytes(bytes);
        }
        return random.nextBoolean()
                ? new EntryContent.OfBytes(bytes)
                : new EntryContent.OfFile(Files.write(folder.resolve("file" + number), bytes));
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> list(Supplier<T> item, int max) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(max + 1); i > 0; i--) {
            list.add(item.get());
        }
        return list;
    }
}
