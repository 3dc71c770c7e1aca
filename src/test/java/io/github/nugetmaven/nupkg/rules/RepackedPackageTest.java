package io.github.nugetmaven.nupkg.rules;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.testing.Repacking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings depend on the content of a package, not on how it was zipped. */
class RepackedPackageTest {
    private static final int ROUNDS = 40;

    @TempDir
    Path folder;

    @Test
    void staysAsCleanAsItWasWhateverWroteTheZip() throws IOException {
        List<Path> originals = originals();
        for (Path original : originals) {
            Set<Finding> before = check(original);
            Map<String, byte[]> entries = Repacking.entries(Files.readAllBytes(original));
            for (long seed = 0; seed < ROUNDS; seed++) {
                Random random = new Random(seed);
                Path repacked = folder.resolve(original.getFileName());
                Files.write(repacked, DiceZip.write(slashed(entries, random), random));
                assertEquals(before, check(repacked), original.getFileName() + ", seed " + seed);
            }
            Files.copy(original, folder.resolve(original.getFileName()), REPLACE_EXISTING);
        }
    }

    /** Symbols in the folder of their .nupkg, as a build leaves them. */
    private List<Path> originals() throws IOException {
        Path samples = Files.createDirectory(folder.resolve("samples"));
        Files.write(samples.resolve("Contoso.Core.1.0.0.nupkg"), Sample.clean().bytes());
        Files.write(
                samples.resolve("Contoso.Core.1.0.0.snupkg"), Sample.symbols().bytes());
        List<Path> all;
        try (Stream<Path> files = Files.list(samples)) {
            all = new ArrayList<>(files.sorted().toList());
        }
        all.addAll(OfficialPackages.all());
        Set<Path> names = all.stream().map(Path::getFileName).collect(Collectors.toSet());
        OfficialPackages.ofSdk10().stream()
                .filter(it -> !names.contains(it.getFileName()))
                .forEach(all::add);
        for (Path file : all) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        return all;
    }

    /** .NET Framework before 4.6.1 wrote backslashes. */
    private static Map<String, byte[]> slashed(Map<String, byte[]> entries, Random random) {
        if (random.nextInt(4) > 0) {
            return entries;
        }
        Map<String, byte[]> slashed = new LinkedHashMap<>();
        entries.forEach((name, content) -> slashed.put(name.replace('/', '\\'), content));
        return slashed;
    }

    private static Set<Finding> check(Path file) throws IOException {
        return new HashSet<>(OfficialPackages.check(file));
    }
}
