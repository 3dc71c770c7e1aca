package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageLicense;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackerTest {
    @TempDir
    Path folder;

    @Test
    void writesAPackage() throws IOException {
        PackageManifest empty = PackageManifest.of("Contoso.Hello", "1.0.0+build");
        PackageManifest manifest = new PackageManifest(
                empty.id(),
                empty.version(),
                "",
                Map.of(
                        ManifestField.AUTHORS, "Contoso",
                        ManifestField.DESCRIPTION, "Says hello.",
                        ManifestField.README, "README.md"),
                Optional.of(new PackageLicense.Expression("MIT")),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        PackageContents contents = new PackageContents(
                "",
                manifest,
                List.of(
                        new NewEntry("README.md", new EntryContent.OfBytes("# Hello".getBytes(UTF_8))),
                        new NewEntry("content/a.txt", new EntryContent.OfBytes("a".getBytes(UTF_8)))));

        PackResult result = Packer.pack(List.of(contents), options());

        Path file = folder.resolve("target/Contoso.Hello.1.0.0.nupkg");
        assertEquals(
                List.of(file), result.files().stream().map(PackedFile::file).toList());
        assertEquals(List.of(), result.files().get(0).warnings());
        assertEquals(List.of(), result.notices());
        assertEquals(
                "Contoso.Hello 1.0.0",
                PackageFile.read(file).identity().toString().replaceFirst("\\+.*", ""));
        try (var left = Files.list(folder.resolve("target"))) {
            assertEquals(List.of(file), left.toList());
        }
    }

    private PackOptions options() {
        return new PackOptions(
                folder.resolve("target"),
                Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
                Instant.parse("2026-11-25T00:00:00Z"),
                PackOptions.Symbols.AUTO,
                RuleLevels.parse("", true),
                false);
    }
}
