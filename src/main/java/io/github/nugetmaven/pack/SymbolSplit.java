package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.writer.EntryContent;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a package, and the symbols that go into a package of their own: portable PDBs beside an assembly of the same
 * name. Others cannot be on a symbol server of nuget.org. Immutable.
 *
 * @param kept the names of symbols that stay in the package, by the reason
 */
record SymbolSplit(
        List<NewEntry> files,
        List<NewEntry> symbols,
        Map<PackNotice.Kind, List<String>> kept,
        List<EntryProblem> problems) {
    private static final String PDB = ".pdb";
    private static final List<String> ASSEMBLY = List.of(".dll", ".exe");
    private static final byte[] PORTABLE = "BSJB".getBytes(US_ASCII);
    /** NuGet leaves the symbols of a tool in its package: nobody downloads them from a server to read a stack trace. */
    private static final Set<String> WITH_SYMBOLS = Set.of("dotnettool", "dotnettoolridpackage");

    /** What a manifest of symbols does not have. Source: NuGet.Client, {@code PackageBuilder.cs} and {@code PackCommandRunner.cs}. */
    private static final Set<ManifestField> DROPPED = Set.of(
            ManifestField.AUTHORS,
            ManifestField.OWNERS,
            ManifestField.REQUIRE_LICENSE_ACCEPTANCE,
            ManifestField.LICENSE_URL,
            ManifestField.ICON,
            ManifestField.README);

    SymbolSplit {
        files = List.copyOf(files);
        symbols = List.copyOf(symbols);
        kept = Collections.unmodifiableMap(kept);
        problems = List.copyOf(problems);
    }

    /** @param entries whose files exist */
    static SymbolSplit of(List<NewEntry> entries, PackageManifest manifest, PackOptions.Symbols wanted) {
        if (wanted == PackOptions.Symbols.NONE
                || manifest.packageTypes().stream().anyMatch(SymbolSplit::keepsSymbols)) {
            return new SymbolSplit(entries, List.of(), Map.of(), List.of());
        }
        Set<String> names = new HashSet<>();
        entries.forEach(it -> names.add(lower(it.name())));
        List<NewEntry> files = new ArrayList<>();
        List<NewEntry> symbols = new ArrayList<>();
        Map<PackNotice.Kind, List<String>> kept = new EnumMap<>(PackNotice.Kind.class);
        List<EntryProblem> problems = new ArrayList<>();
        for (NewEntry entry : entries) {
            if (!lower(entry.name()).endsWith(PDB)) {
                files.add(entry);
                continue;
            }
            try {
                Optional<PackNotice.Kind> obstacle = obstacle(entry, names);
                if (obstacle.isEmpty()) {
                    symbols.add(new NewEntry(withoutExtension(entry.name()) + PDB, entry.content()));
                } else {
                    files.add(entry);
                    kept.computeIfAbsent(obstacle.get(), it -> new ArrayList<>())
                            .add(entry.name());
                }
            } catch (IOException e) {
                problems.add(new EntryProblem(EntryProblem.Reason.UNREADABLE, entry.name(), FileErrors.words(e)));
            }
        }
        return new SymbolSplit(files, symbols, kept, problems);
    }

    private static boolean keepsSymbols(PackageType type) {
        return WITH_SYMBOLS.contains(lower(type.name()));
    }

    /** Why a PDB stays in the package. */
    private static Optional<PackNotice.Kind> obstacle(NewEntry entry, Set<String> names) throws IOException {
        if (!Arrays.equals(start(entry.content()), PORTABLE)) {
            return Optional.of(PackNotice.Kind.NATIVE_SYMBOLS);
        }
        String base = lower(withoutExtension(entry.name()));
        return ASSEMBLY.stream().anyMatch(it -> names.contains(base + it))
                ? Optional.empty()
                : Optional.of(PackNotice.Kind.SYMBOLS_WITHOUT_ASSEMBLY);
    }

    private static byte[] start(EntryContent content) throws IOException {
        try (InputStream in = content instanceof EntryContent.OfFile it
                ? Files.newInputStream(it.file())
                : new ByteArrayInputStream(((EntryContent.OfBytes) content).bytes())) {
            return in.readNBytes(PORTABLE.length);
        }
    }

    private static String withoutExtension(String name) {
        return name.substring(0, name.length() - PDB.length());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The manifest for the symbols of a package, which have no dependencies either. */
    static PackageManifest manifest(PackageManifest of) {
        Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);
        fields.putAll(of.fields());
        fields.keySet().removeAll(DROPPED);
        return new PackageManifest(
                of.id(),
                of.version(),
                of.minClientVersion(),
                fields,
                Optional.empty(),
                List.of(new PackageType("SymbolsPackage", "")),
                of.repository(),
                List.of(),
                List.of(),
                of.frameworkReferences(),
                of.frameworkAssemblies(),
                of.contentFiles());
    }
}
