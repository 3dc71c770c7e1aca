package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageLicense;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.rules.PackageInspection;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import io.github.nugetmaven.nupkg.writer.Deflate;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contents of a package that violate no rule, to be changed. */
final class TestContents {
    static final Instant TIME = Instant.parse("2026-11-25T15:30:08Z");

    private final String id;
    private final String version;
    private final Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);
    private final List<PackageType> types = new ArrayList<>();
    private final List<NewEntry> entries = new ArrayList<>();
    private Optional<PackageLicense> license = Optional.of(new PackageLicense.Expression("MIT"));
    private List<DependencyGroup> dependencies = List.of();

    private TestContents(String id, String version) {
        this.id = id;
        this.version = version;
        field(ManifestField.AUTHORS, "Contoso").field(ManifestField.DESCRIPTION, "A test package.");
        field(ManifestField.README, "README.md").entry("README.md", "# A test package");
    }

    static TestContents of(String id, String version) {
        return new TestContents(id, version);
    }

    TestContents field(ManifestField field, String text) {
        fields.put(field, text);
        return this;
    }

    TestContents without(ManifestField field) {
        fields.remove(field);
        return this;
    }

    TestContents license(PackageLicense other) {
        license = Optional.of(other);
        return this;
    }

    TestContents type(String name) {
        types.add(new PackageType(name, ""));
        return this;
    }

    TestContents dependencies(DependencyGroup... groups) {
        dependencies = List.of(groups);
        return this;
    }

    TestContents entry(String name, String content) {
        return entry(name, content.getBytes(UTF_8));
    }

    TestContents entry(String name, byte[] content) {
        entries.add(new NewEntry(name, new EntryContent.OfBytes(content)));
        return this;
    }

    TestContents file(String name, Path file) {
        entries.add(new NewEntry(name, new EntryContent.OfFile(file)));
        return this;
    }

    PackageManifest manifest() {
        return new PackageManifest(
                id,
                version,
                "",
                fields,
                license,
                types,
                Optional.empty(),
                dependencies,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    PackageContents contents() {
        return new PackageContents("", manifest(), entries);
    }

    /** Options for packages that go to nuget.org. */
    static PackOptions options(Path folder) {
        return options(folder, PackOptions.Symbols.AUTO, "", false);
    }

    static PackOptions options(Path folder, PackOptions.Symbols symbols, String levels, boolean failOnWarning) {
        return new PackOptions(folder, Optional.of(TIME), TIME, symbols, RuleLevels.parse(levels, true), failOnWarning);
    }

    static PackResult pack(List<PackageContents> packages, PackOptions options) {
        return Packer.pack(packages, options, new PackageInspection(options.buildStart()));
    }

    /** Without the one about the JDK's zlib, which depends on this machine. */
    static List<PackNotice> notices(PackResult result) {
        List<PackNotice> notices = new ArrayList<>(result.notices());
        boolean isOther = notices.remove(new PackNotice(PackNotice.Kind.OTHER_DEFLATE, "", "", 0));
        assertEquals(!Deflate.isClassic(), isOther);
        return notices;
    }
}
