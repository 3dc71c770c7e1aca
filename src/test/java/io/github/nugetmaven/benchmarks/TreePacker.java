package io.github.nugetmaven.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.rules.PackageInspection;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.PackOptions;
import io.github.nugetmaven.pack.PackageContents;
import io.github.nugetmaven.pack.Packer;
import io.github.nugetmaven.testing.TestManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Makes a tree of files, the same in every run, and packs it as {@code nuget:pack} does. */
final class TreePacker {
    private static final int FOLDERS = 100;
    private static final Instant TIME = Instant.parse("2026-11-25T00:00:00Z");

    private TreePacker() {}

    /** Arguments: {@code make}, a folder, number of files and size of each; or {@code pack}, a folder, and the output folder. */
    public static void main(String[] args) throws IOException {
        if (args[0].equals("make")) {
            make(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        } else {
            pack(Path.of(args[1]), Path.of(args[2]));
        }
    }

    /** Half of each file is text that compresses, half is noise that does not. */
    private static void make(Path root, int files, int bytes) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < files; i++) {
            Path folder = Files.createDirectories(root.resolve("content/" + i % FOLDERS));
            byte[] content = new byte[bytes];
            random.nextBytes(content);
            byte[] text = ("<member name=\"M" + i + "\" />\n").repeat(bytes / 2).getBytes(UTF_8);
            System.arraycopy(text, 0, content, 0, bytes / 2);
            Files.write(folder.resolve("file" + i + ".bin"), content);
        }
    }

    private static void pack(Path root, Path out) throws IOException {
        List<NewEntry> entries;
        try (Stream<Path> files = Files.walk(root)) {
            entries = files.filter(Files::isRegularFile)
                    .map(it -> new NewEntry(
                            root.relativize(it).toString().replace('\\', '/'), new EntryContent.OfFile(it)))
                    .toList();
        }
        PackageManifest manifest = TestManifest.of(
                "Contoso.Benchmark",
                "1.0.0",
                Map.of(ManifestField.AUTHORS, "Contoso", ManifestField.DESCRIPTION, "A tree."));
        Packer.pack(
                List.of(new PackageContents("", manifest, entries)),
                new PackOptions(
                        out, Optional.of(TIME), TIME, PackOptions.Symbols.AUTO, RuleLevels.parse("", true), false),
                new PackageInspection(Instant.now()));
    }
}
