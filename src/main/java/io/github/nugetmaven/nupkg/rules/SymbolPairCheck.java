package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.OpenPackage;
import io.github.nugetmaven.nupkg.zip.InvalidEntryException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Checks that symbols match the assemblies in the .nupkg that they belong to. Damage in the .nupkg is not a finding here, but
 * in the check of the .nupkg itself.
 *
 * <p>Source: NuGetGallery, SymbolsValidatorService.cs.
 */
final class SymbolPairCheck implements Check {
    /** In bytes. Compilers do not write larger ones, and unpacking a zip bomb takes long. */
    private static final long MAX_PDB = 256 << 20;

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        if (!subject.isSymbols() || subject.packageOfSymbols().isEmpty()) {
            return;
        }
        Optional<OpenPackage> opened = open(subject);
        if (opened.isEmpty()) {
            return;
        }
        try (OpenPackage assemblies = opened.get()) {
            Map<String, List<ZipEntryHeader>> byName = byName(assemblies);
            for (ZipEntryHeader pdb : subject.contents().entries()) {
                if (hasExtension(pdb, ".pdb")) {
                    check(subject, pdb, assemblies, byName.getOrDefault(baseName(pdb), List.of()), findings);
                }
            }
        }
    }

    private static Optional<OpenPackage> open(PackageUnderCheck subject) throws IOException {
        try {
            return Optional.of(OpenPackage.open(subject.packageOfSymbols().orElseThrow()));
        } catch (InvalidPackageException e) {
            return Optional.empty();
        }
    }

    /** Assemblies by path without extension: a .dll and an .exe of the same name are compared with the same PDB. */
    private static Map<String, List<ZipEntryHeader>> byName(OpenPackage assemblies) {
        Map<String, List<ZipEntryHeader>> byName = new HashMap<>();
        for (ZipEntryHeader entry : assemblies.entries()) {
            if (hasExtension(entry, ".dll") || hasExtension(entry, ".exe")) {
                byName.computeIfAbsent(baseName(entry), it -> new ArrayList<>()).add(entry);
            }
        }
        return byName;
    }

    private static boolean hasExtension(ZipEntryHeader entry, String extension) {
        return entry.name().toLowerCase(Locale.ROOT).endsWith(extension);
    }

    private static String baseName(ZipEntryHeader entry) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static void check(
            PackageUnderCheck subject,
            ZipEntryHeader pdb,
            OpenPackage assemblies,
            List<ZipEntryHeader> candidates,
            Findings findings)
            throws IOException {
        if (candidates.isEmpty()) {
            findings.add(SymbolRule.NO_ASSEMBLY, pdb.name(), "");
        }
        Optional<byte[]> start = subject.start(pdb, PortablePdb.SIGNATURE.length, new Findings());
        if (start.isEmpty() || !PortablePdb.isOne(start.get()) || pdb.size() > MAX_PDB) {
            return;
        }
        for (ZipEntryHeader candidate : candidates) {
            Optional<List<PdbChecksum>> checksums = checksums(assemblies, candidate);
            if (checksums.isPresent() && !matchesOne(subject, pdb, checksums.get(), findings)) {
                findings.add(SymbolRule.CHECKSUM, pdb.name(), candidate.name());
            }
        }
    }

    /** Empty if the assembly cannot be unpacked. */
    private static Optional<List<PdbChecksum>> checksums(OpenPackage assemblies, ZipEntryHeader assembly)
            throws IOException {
        try {
            return Optional.of(PortableExecutable.checksumsIn(EntryBytes.of(assemblies, assembly)));
        } catch (InvalidEntryException e) {
            return Optional.empty();
        }
    }

    /** Returns true if the PDB is damaged, which is a finding of its own. */
    private static boolean matchesOne(
            PackageUnderCheck subject, ZipEntryHeader pdb, List<PdbChecksum> checksums, Findings findings)
            throws IOException {
        try {
            OptionalInt idOffset =
                    PortablePdb.idOffset(EntryBytes.of(subject.contents(), pdb).head());
            if (idOffset.isEmpty()) {
                return false;
            }
            try (InputStream in = subject.contents().stream(pdb)) {
                return PortablePdb.matches(in, pdb.size(), idOffset.getAsInt(), checksums);
            }
        } catch (InvalidEntryException e) {
            EntryDamage.report(e, findings);
            return true;
        }
    }
}
